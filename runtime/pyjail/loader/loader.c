/* The loader: the only image that ever starts in the jail. It maps the program that the supervisor chose, and leaves.
 *
 *   execveat(LOADER_FD, "", argv, envp, AT_EMPTY_PATH)
 *        |  a fresh address space: our two segments (pyjail/exec/image.py), the stack, the vDSO
 *        v
 *   _start --> map_areas      mailbox and scratch area come where the PROT_NONE segment was
 *          --> load           slot --> program, interpreter --> stack --> /proc's view --> acknowledgement
 *          --> leave          a stub in the mailbox unmaps us and jumps to the program
 *
 * It trusts nothing but the filter and has no privilege: with a wrong slot, a replaced descriptor or a torn table it maps
 * what the guest could have mapped by hand, or exits with 127. It has no writable data: locals lie in the scratch area.
 * Where it opens the files itself and finds another one than the supervisor did, it asks for the same exec once more.
 */
#include <asm/mman.h>
#include <asm/signal.h>
#include <asm/stat.h>
#include <asm/unistd.h>
#include <linux/auxvec.h>
#include <linux/mman.h>
#include <linux/prctl.h>

#include "arch.h"
#include "layout.h"
#include "slot.h"

enum { NOT_FOUND = 127, ELF_DYN = 3, HOW_BYTES = 24, RANDOM_NONBLOCK = 1 };
enum { PERSONALITY_ASK = -1, PERSONALITY_NO_RANDOMIZE = 0x0040000 }; /* personality(2), ADDR_NO_RANDOMIZE */
enum { RANDOM_BRK_PAGES = 0x2000, RANDOM_BASE_PAGES = 0x10000000 };  /* 32 MiB (arch_randomize_brk), 28 bits (mmap_rnd_bits) */

#define PAGE_DOWN(address) ((address) & ~(u64)(PAGE - 1))
#define PAGE_UP(address) PAGE_DOWN((address) + PAGE - 1)
#define FAILED(result) ((u64)(result) > (u64)-4096)

void leave(u64 *stack, u64 entry) __attribute__((noreturn)); /* start.S */

static void __attribute__((noreturn)) give_up(void)
{
    for (;;)
        SYSCALL1(__NR_exit_group, NOT_FOUND);
}

static u64 map(u64 address, u64 length, u64 protection, u64 flags, long descriptor, u64 offset)
{
    return (u64)syscall6(__NR_mmap, address, length, protection, flags, descriptor, offset);
}

static char *copy(char *to, const char *from) /* returns the place behind the NUL */
{
    while ((*to++ = *from++))
        ;
    return to;
}

/* ---- 1. The areas ------------------------------------------------------------------------------------------------ */

/* Before anything else: from here on this address space is like every other one in the jail. The arguments are, bit for
 * bit, the only MAP_FIXED calls below END that the filter admits. The third one is a page of all guests, in the place of one of
 * the scratch area: where somebody asked for it, the lane's code counts there. */
void map_areas(void)
{
    if (map(MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, MAILBOX_FD, 0) != MAILBOX)
        give_up();
    if (map(SCRATCH, SCRATCH_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != SCRATCH)
        give_up();
    u32 counts = *(const volatile u32 *)LANE_COUNTS_FD;
    if (counts && map(LANE_COUNTS, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, counts, 0) != LANE_COUNTS)
        give_up();
}

/* By tgid, because an exec from any thread comes back under the leader's id. */
static const struct slot *find_slot(void)
{
    const volatile u32 *owners = (const volatile u32 *)SLOT_OWNERS;
    u32 tgid = (u32)SYSCALL0(__NR_getpid);
    for (u32 index = 0; index < SLOT_COUNT; index++) {
        const struct slot *slot = (const struct slot *)((u64)SLOTS + index * SLOT_SIZE);
        if (owners[index] == tgid && slot->tgid == tgid)
            return slot;
    }
    give_up();
}

/* The program that the lane's code started without the supervisor. */
static const struct slot *find_ready(void)
{
    u64 index = (u64)SYSCALL1(__NR_prctl, PR_GET_TIMERSLACK) - READY_SLACK, ready = READY + index * READY_SIZE;
    SYSCALL2(__NR_prctl, PR_SET_TIMERSLACK, USUAL_SLACK);
    if (index >= READY_COUNT || !*(const volatile u32 *)ready)
        give_up();
    return (const struct slot *)(ready + READY_SLOT);
}

/* By which descriptor we were executed: AT_EXECFN is /dev/fd/N (fdpath, fs/exec.c). */
static u32 executed_as(const u64 *auxv)
{
    u32 number = 0;
    for (; auxv[0] != AT_NULL; auxv += 2)
        if (auxv[0] == AT_EXECFN)
            for (const char *digit = (const char *)auxv[1] + 8; *digit >= '0' && *digit <= '9'; digit++)
                number = number * 10 + (u32)(*digit - '0');
    return number;
}

/* ---- 2. Program and interpreter ---------------------------------------------------------------------------------- */

struct randomness {
    u64 base, brk; /* bytes to add; multiples of the page size */
    long personality;
};

/* Drawn here: the mailbox is readable by every guest, so a base chosen by the supervisor would be known to all. */
static struct randomness draw(void)
{
    u64 raw[2] = {0, 0};
    long personality = SYSCALL1(__NR_personality, PERSONALITY_ASK);
    if (FAILED(personality) || !(personality & PERSONALITY_NO_RANDOMIZE))
        SYSCALL3(__NR_getrandom, raw, sizeof raw, RANDOM_NONBLOCK);
    return (struct randomness){raw[0] % RANDOM_BASE_PAGES * PAGE, raw[1] % RANDOM_BRK_PAGES * PAGE, personality};
}

/* Another file stands there since the supervisor looked (a package is being upgraded), or none: the exec begins anew. Where its
 * path lies tells the supervisor to give us the files that it found (pyjail/exec/anew.py). argv and envp are still the kernel's.
 * It comes back only if that was not possible, and natively the process would run: 127. */
static void __attribute__((noreturn)) begin_anew(const struct slot *slot, u64 *sp)
{
    u64 blocked = slot->blocked;
    copy((char *)ANEW, slot->strings + slot->execfn);
    *(volatile u32 *)SCRATCH = slot->cookie; /* the slot may be given away, to this very process above all */
    if (blocked)
        SYSCALL4(__NR_rt_sigprocmask, SIG_UNBLOCK, &blocked, 0, sizeof blocked);
    SYSCALL3(__NR_execve, ANEW, sp + 1, sp + 1 + sp[0] + 1);
    give_up();
}

static int open_beneath(const struct slot *slot, const struct object *object, u64 *sp)
{
    struct stat status;
    int fd = (int)SYSCALL4(__NR_openat2, -object->descriptor, slot->strings + object->path, LOADER_HOW, HOW_BYTES);
    if (fd < 0 || SYSCALL2(__NR_fstat, fd, &status) != 0)
        begin_anew(slot, sp);
    if ((u64)status.st_ino != object->inode || (u64)status.st_size != object->size)
        begin_anew(slot, sp);
    return fd;
}

/* Where a span of pages is free: the kernel's choice, or nearly `hint`, if that is not 0. Nobody else maps anything meanwhile.
 *
 *     r      base                              base + length
 *     |......|===== low ... high =====|........|          length + spare bytes reserved, all given back
 */
static u64 find_room(const struct object *object, u64 hint)
{
    u64 length = object->high - object->low, spare = object->align > PAGE ? object->align : 0;
    u64 start = map(hint, length + spare, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (FAILED(start))
        give_up();
    SYSCALL2(__NR_munmap, start, length + spare);
    return spare ? (start + spare - 1) & ~(spare - 1) : start;
}

/* Maps at a place of our choice and over nothing that is there, but over the end of the segment before: `taken` is where that
 * ended, and two segments may share a page. (elf_load() maps over anything, once the first segment has found its place.) */
static u64 map_at(u64 address, u64 length, u64 protection, u64 flags, long descriptor, u64 offset, u64 taken)
{
    flags |= MAP_PRIVATE | (address < taken ? MAP_FIXED : MAP_FIXED_NOREPLACE);
    u64 got = map(address, length, protection, flags, descriptor, offset);
    if (got == address)
        return 1;
    if (!FAILED(got))
        SYSCALL2(__NR_munmap, got, length); /* before Linux 4.17 the place was a wish */
    return 0;
}

static void clear(u64 from, u64 to) /* to: a page's end */
{
    for (; from & 7; from++)
        *(volatile char *)from = 0;
    for (; from < to; from += 8)
        *(volatile u64 *)from = 0;
}

/* One PT_LOAD, as elf_load() of fs/binfmt_elf.c maps it:
 *
 *     page            address      + file_size   zero_end        + memory_size
 *     |---------------|============|zzzzzzzzzzzzz|aaaaaaaaaaaaaaaa|
 *      file            file         cleared by us  anonymous
 *
 * Cleared up to the end of the page, not of .bss: the minimal malloc of glibc's ld.so uses the rest of that page.
 * Returns the end of what it mapped; 0: something is in the way. */
static u64 map_segment(const struct segment *segment, u64 bias, int fd, u64 taken)
{
    u64 address = bias + segment->address, file_end = address + segment->file_size;
    u64 end = address + segment->memory_size, first = PAGE_DOWN(address), zero_end = first;
    if (segment->file_size) {
        zero_end = PAGE_UP(file_end);
        if (!map_at(first, file_end - first, segment->protection, 0, fd, PAGE_DOWN(segment->offset), taken))
            return 0;
        if (end > file_end && segment->protection & PROT_WRITE)
            clear(file_end, zero_end);
    }
    if (end > zero_end) { /* always writable, whatever p_flags say, as by vm_brk_flags() */
        u64 protection = PROT_READ | PROT_WRITE | (segment->protection & PROT_EXEC);
        if (!map_at(zero_end, end - zero_end, protection, MAP_ANONYMOUS, -1, 0, taken))
            return 0;
        zero_end = PAGE_UP(end);
    }
    return zero_end;
}

static int map_segments(const struct object *object, u64 bias, int fd)
{
    u64 taken = 0;
    for (u64 index = 0; index < object->segment_count && index < SEGMENT_MAXIMUM; index++) {
        u64 end = map_segment(&object->segments[index], bias, fd, taken);
        if (!end && index)
            give_up();
        if (!end)
            return 0;
        if (end > taken)
            taken = end;
    }
    return 1;
}

/* Returns the load bias. A hint is a random address, at which there is hardly ever anything else. */
static u64 map_object(const struct slot *slot, const struct object *object, u64 hint, u64 *sp)
{
    int fd = object->descriptor < 0 ? open_beneath(slot, object, sp) : object->descriptor, is_fixed = object->type != ELF_DYN;
    u64 mask = object->align > PAGE ? object->align - 1 : PAGE - 1;
    u64 base = is_fixed ? object->low : hint ? (hint + mask) & ~mask : find_room(object, 0);
    if (!map_segments(object, base - object->low, fd)) {
        if (is_fixed)
            give_up();
        base = find_room(object, hint);
        if (!map_segments(object, base - object->low, fd))
            give_up();
    }
    SYSCALL1(__NR_close, fd);
    return base - object->low;
}

/* ---- 3. The stack ------------------------------------------------------------------------------------------------ */

/* What the kernel left at sp, and where its strings lie:
 *
 *     sp -> argc | argv[0] ... 0 | envp[0] ... 0 | auxv pairs ... AT_NULL | ... | argument strings | environment strings
 *                  ^arguments      ^environment    ^auxv                  ^end
 */
struct stack {
    u64 *sp, *arguments, *environment, *auxv, *end;
    u64 argument_start, argument_end, environment_start, environment_end;
};

static u64 size_of(const char *string) /* with its NUL */
{
    u64 size = 0;
    while (string[size++])
        ;
    return size;
}

static struct stack read_stack(u64 *sp)
{
    struct stack stack = {.sp = sp, .arguments = sp + 1, .environment = sp + 1 + sp[0] + 1};
    u64 *word = stack.environment, last = 0;
    for (; *word; word++)
        last = *word;
    stack.auxv = ++word;
    while (*word != AT_NULL)
        word += 2;
    stack.end = word + 2;
    stack.argument_start = stack.argument_end = sp[0] ? stack.arguments[0] : (u64)sp; /* argc 0: before Linux 5.18 */
    if (sp[0])
        stack.argument_end = stack.arguments[sp[0] - 1] + size_of((const char *)stack.arguments[sp[0] - 1]);
    stack.environment_start = stack.environment_end = stack.argument_end;
    if (last)
        stack.environment_end = last + size_of((const char *)last);
    return stack;
}

static const char *prefix_string(const struct slot *slot, u32 index, const char *argument0)
{
    return slot->prefix[index] == PREFIX_ARGV0 ? argument0 : slot->strings + slot->prefix[index];
}

/* "#!" and emulators: prefix strings take the place of argv[0]. All argument strings are written again in one piece below
 * the old stack, because /proc/PID/cmdline is one range; environment and auxv are copied below them:
 *
 *     new sp -> argc | argv | envp | auxv | prefix strings, argument strings | old sp ...
 */
static void insert_prefixes(struct stack *stack, const struct slot *slot)
{
    u32 prefixes = slot->prefix_count < PREFIX_MAXIMUM ? slot->prefix_count : PREFIX_MAXIMUM;
    u64 count = stack->sp[0], skipped = count ? 1 : 0, total = 0;
    const char *argument0 = count ? (const char *)stack->arguments[0] : (const char *)EMPTY;
    for (u32 index = 0; index < prefixes; index++)
        total += size_of(prefix_string(slot, index, argument0));
    for (u64 index = skipped; index < count; index++)
        total += size_of((const char *)stack->arguments[index]);

    u64 new_count = prefixes + count - skipped;
    u64 words = 1 + new_count + 1 + (u64)(stack->end - stack->environment);
    char *string = (char *)stack->sp - total;
    u64 *sp = (u64 *)(((u64)string - words * sizeof(u64)) & ~(u64)15), *word = sp;
    stack->argument_start = (u64)string;
    *word++ = new_count;
    for (u32 index = 0; index < prefixes; index++) {
        *word++ = (u64)string;
        string = copy(string, prefix_string(slot, index, argument0));
    }
    for (u64 index = skipped; index < count; index++) {
        *word++ = (u64)string;
        string = copy(string, (const char *)stack->arguments[index]);
    }
    stack->argument_end = (u64)string;
    *word++ = 0;
    u64 *environment = word, *auxv = word + (stack->auxv - stack->environment);
    for (u64 *old = stack->environment; old < stack->end;)
        *word++ = *old++;
    stack->sp = sp;
    stack->arguments = sp + 1;
    stack->environment = environment;
    stack->auxv = auxv;
    stack->end = word;
}

static void patch_auxv(const struct stack *stack, const struct object *program, u64 program_bias, u64 interpreter_bias)
{
    for (u64 *pair = stack->auxv; pair[0] != AT_NULL; pair += 2) {
        if (pair[0] == AT_PHDR)
            pair[1] = program_bias + program->headers;
        else if (pair[0] == AT_PHNUM)
            pair[1] = program->header_count;
        else if (pair[0] == AT_BASE)
            pair[1] = interpreter_bias;
        else if (pair[0] == AT_ENTRY)
            pair[1] = program_bias + program->entry;
        else if (pair[0] == AT_EXECFN)
            pair[1] = EXECFN;
    }
}

/* ---- 4. What the kernel says about the process ------------------------------------------------------------------- */

/* brk(2), /proc/PID/cmdline, environ, auxv, stat: prctl(PR_SET_MM_MAP), which needs no privilege (3.18), but
 * CONFIG_CHECKPOINT_RESTORE; without it the program runs, and those files tell of the loader. */
static void describe(const struct stack *stack, const struct object *program, u64 bias, u64 brk_offset)
{
    struct prctl_mm_map memory;
    u64 code = ~0ul, code_end = 0, data = 0, data_end = 0;
    for (u64 index = 0; index < program->segment_count && index < SEGMENT_MAXIMUM; index++) {
        const struct segment *segment = &program->segments[index];
        u64 start = bias + segment->address, end = start + segment->file_size;
        if (segment->protection & PROT_EXEC && start < code)
            code = start;
        if (segment->protection & PROT_EXEC && end > code_end)
            code_end = end;
        if (start > data)
            data = start;
        if (end > data_end)
            data_end = end;
    }
    memory.start_code = code < code_end ? code : code_end;
    memory.end_code = code_end;
    memory.start_data = data < data_end ? data : data_end;
    memory.end_data = data_end;
    memory.start_brk = memory.brk = PAGE_UP(bias + program->high) + brk_offset;
    memory.start_stack = (u64)stack->sp;
    memory.arg_start = stack->argument_start;
    memory.arg_end = stack->argument_end;
    memory.env_start = stack->environment_start;
    memory.env_end = stack->environment_end;
    memory.auxv = (__u64 *)stack->auxv;
    memory.auxv_size = (u32)((stack->end - stack->auxv) * sizeof(u64));
    memory.exe_fd = (u32)-1;
    SYSCALL5(__NR_prctl, PR_SET_MM, PR_SET_MM_MAP, &memory, sizeof memory, 0);
}

/* ---- 5. All of it ------------------------------------------------------------------------------------------------ */

void load(u64 *sp)
{
    struct stack stack = read_stack(sp);
    const struct slot *slot = executed_as(stack.auxv) == READY_FD ? find_ready() : find_slot();
    const struct object *program = &slot->objects[0], *interpreter = &slot->objects[1];
    struct randomness random = draw();
    u64 program_bias = map_object(slot, program, PROGRAM_HINT + random.base, sp), interpreter_bias = 0;
    u64 entry = program_bias + program->entry;
    if (slot->object_count > 1) {
        interpreter_bias = map_object(slot, interpreter, 0, sp);
        entry = interpreter_bias + interpreter->entry;
    }

    if (slot->prefix_count)
        insert_prefixes(&stack, slot);
    copy((char *)EXECFN, slot->strings + slot->execfn);
    patch_auxv(&stack, program, program_bias, interpreter_bias);
    if (slot->executable_stack)
        SYSCALL3(__NR_mprotect, PAGE_DOWN((u64)stack.sp), PAGE, PROT_READ | PROT_WRITE | PROT_EXEC | PROT_GROWSDOWN);

    describe(&stack, program, program_bias, random.brk);
    SYSCALL2(__NR_prctl, PR_SET_NAME, slot->strings + slot->comm);
    u64 blocked = slot->blocked;
    u32 cookie = slot->cookie;
    if (!FAILED(random.personality) && random.personality & READY_BITS) /* until now the entry was kept for us (lane/ready.py) */
        SYSCALL1(__NR_personality, random.personality & ~(long)READY_BITS);
    *(volatile u32 *)SCRATCH = cookie; /* the acknowledgement: nothing of the slot is needed any more */
    if (blocked) /* a debugger's SIGTRAP for this exec was held back until there is a program to be looked at */
        SYSCALL4(__NR_rt_sigprocmask, SIG_UNBLOCK, &blocked, 0, sizeof blocked);
    leave(stack.sp, entry);
}
