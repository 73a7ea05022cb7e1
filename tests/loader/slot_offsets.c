/* Prints what the compiler makes of slot.h: one "name value" per line. */
#include <stddef.h>
#include <stdio.h>

#include "layout.h"
#include "slot.h"

#define SHOW(type, field) printf(#type "." #field " %zu\n", offsetof(struct type, field))

int main(void)
{
    SHOW(slot, tgid);
    SHOW(slot, cookie);
    SHOW(slot, object_count);
    SHOW(slot, prefix_count);
    SHOW(slot, executable_stack);
    SHOW(slot, execfn);
    SHOW(slot, comm);
    SHOW(slot, blocked);
    SHOW(slot, prefix);
    SHOW(slot, objects);
    SHOW(slot, strings);
    SHOW(object, descriptor);
    SHOW(object, path);
    SHOW(object, type);
    SHOW(object, low);
    SHOW(object, high);
    SHOW(object, align);
    SHOW(object, entry);
    SHOW(object, headers);
    SHOW(object, header_count);
    SHOW(object, segment_count);
    SHOW(object, segments);
    SHOW(object, inode);
    SHOW(object, size);
    SHOW(segment, address);
    SHOW(segment, file_size);
    SHOW(segment, memory_size);
    SHOW(segment, offset);
    SHOW(segment, protection);
    printf("sizeof.object %zu\nsizeof.segment %zu\n", sizeof(struct object), sizeof(struct segment));
    printf("PREFIX_MAXIMUM %d\nSEGMENT_MAXIMUM %d\nOBJECT_MAXIMUM %d\n", PREFIX_MAXIMUM, SEGMENT_MAXIMUM, OBJECT_MAXIMUM);
    printf("PREFIX_ARGV0 %u\nSLOT_SIZE %d\n", PREFIX_ARGV0, SLOT_SIZE);
    return 0;
}
