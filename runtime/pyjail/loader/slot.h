/* The exec slot: what the supervisor tells the loader about one program (pyjail/exec/slots.py writes the same bytes).
 *
 *      0  u32 tgid               whose program this is; also in the table at SLOT_OWNERS, written last
 *      4  u32 cookie             the loader stores it into word 0 of the scratch area when it has read everything
 *      8  u32 object_count       1: the program; 2: the program and its ELF interpreter
 *     12  u32 prefix_count       strings that take the place of argv[0]: "#!" interpreters, an emulator; 0: argv stays
 *     16  u32 executable_stack   PT_GNU_STACK asks for PROT_EXEC
 *     20  u32 execfn             AT_EXECFN: the path by which the program was named      (offsets into strings)
 *     24  u32 comm               the process's name, at most 15 bytes
 *     28  u32 blocked            signals that were blocked for this exec and are let through at its end
 *     32  u32 prefix[16]         offsets, or PREFIX_ARGV0: argv[0] as the guest gave it
 *     96  struct object objects[2]
 *           0  s32 descriptor    a number in this process, or -(number of a mount): the loader opens it beneath the mount,
 *           4  u32 path          by this string,                                         which no sibling's dup2 can replace
 *           8  u64 type          ET_EXEC (2) or ET_DYN (3)
 *          16  u64 low, high     the pages it spans, before the load bias
 *          32  u64 align         the largest power of two among the p_align
 *          40  u64 entry, headers, header_count            AT_ENTRY and AT_PHDR before the load bias, AT_PHNUM
 *          64  u64 segment_count
 *          72  struct segment segments[16]
 *                0 u64 address, file_size, memory_size, offset, protection (PROT_*)
 *         712  u64 inode, size   what the opened file must be
 *   1552  char strings[]         NUL-terminated
 *
 * Every guest can read all slots, and a process may find a stale one: nothing here is secret, and nothing here gives a
 * guest more than it could mmap(2) by hand.
 */
#ifndef SLOT_H
#define SLOT_H

enum { PREFIX_MAXIMUM = 16, OBJECT_MAXIMUM = 2, SEGMENT_MAXIMUM = 16 };
#define PREFIX_ARGV0 0xffffffffu

typedef unsigned int u32;
typedef unsigned long u64;

struct segment {
    u64 address, file_size, memory_size, offset, protection;
};

struct object {
    int descriptor;
    u32 path;
    u64 type, low, high, align, entry, headers, header_count, segment_count;
    struct segment segments[SEGMENT_MAXIMUM];
    u64 inode, size;
};

struct slot {
    u32 tgid, cookie, object_count, prefix_count, executable_stack, execfn, comm, blocked;
    u32 prefix[PREFIX_MAXIMUM];
    struct object objects[OBJECT_MAXIMUM];
    char strings[];
};

#endif
