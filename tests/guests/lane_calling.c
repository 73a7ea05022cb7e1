/* Calls the lane as a patched site does: every register set beforehand and read afterwards. Also with a signal at every
 * instruction, by the processor's trap flag: the handler itself calls the lane. Or all that by a patched syscall(3).
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <sched.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define LANE_ENTRIES 0x43f00

struct registers {
    uint64_t rax, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15;
    uint64_t on_stack; /* what a seventh argument would be */
};

void lane_call_at(uint64_t target, struct registers *registers, uint64_t trap_flag);
__asm__(
    ".globl lane_call_at\n"
    "lane_call_at:\n"
    "  push %rbx; push %rbp; push %r12; push %r13; push %r14; push %r15\n"
    "  push %rsi; push %rdi; push %rdx\n"
    "  mov %rsi, %rax\n"
    "  push 120(%rax)\n"
    "  mov 8(%rax), %rbx; mov 16(%rax), %rcx; mov 24(%rax), %rdx; mov 32(%rax), %rsi; mov 40(%rax), %rdi\n"
    "  mov 48(%rax), %rbp; mov 56(%rax), %r8; mov 64(%rax), %r9; mov 72(%rax), %r10; mov 80(%rax), %r11\n"
    "  mov 88(%rax), %r12; mov 96(%rax), %r13; mov 104(%rax), %r14; mov 112(%rax), %r15\n"
    "  mov (%rax), %rax\n"
    "  pushfq; push %rax; mov 24(%rsp), %rax; or %rax, 8(%rsp); pop %rax; popfq\n"
    "  call *16(%rsp)\n"
    "  pushfq; andq $~0x100, (%rsp); popfq\n"
    "  push %rax; push %rcx\n"
    "  mov 40(%rsp), %rax\n"
    "  mov %rbx, 8(%rax); mov %rdx, 24(%rax); mov %rsi, 32(%rax); mov %rdi, 40(%rax)\n"
    "  mov %rbp, 48(%rax); mov %r8, 56(%rax); mov %r9, 64(%rax); mov %r10, 72(%rax); mov %r11, 80(%rax)\n"
    "  mov %r12, 88(%rax); mov %r13, 96(%rax); mov %r14, 104(%rax); mov %r15, 112(%rax)\n"
    "  pop %rcx; mov %rcx, 16(%rax)\n"
    "  pop %rcx; mov %rcx, (%rax)\n"
    "  add $32, %rsp\n"
    "  pop %r15; pop %r14; pop %r13; pop %r12; pop %rbp; pop %rbx\n"
    "  ret\n");

static uint64_t target(int kind) { return ((const uint64_t *)LANE_ENTRIES)[kind]; }

/* Where not 0: a syscall(3) by which lane_call calls those kinds that have a number here. */
uint64_t any;
int64_t numbers[32];

/* A system call's arguments where it has them, or where syscall(3) has them. */
static void give(struct registers *to, const uint64_t *arguments, const int64_t *number)
{
    for (size_t i = 0; i < sizeof *to / 8; i++)
        ((uint64_t *)to)[i] = 0x5a5a000000000000 + 0x0101010101 * (i + 1);
    if (number) {
        to->rdi = *number, to->rsi = arguments[0], to->rdx = arguments[1], to->rcx = arguments[2];
        to->r8 = arguments[3], to->r9 = arguments[4], to->on_stack = arguments[5];
    } else {
        to->rdi = arguments[0], to->rsi = arguments[1], to->rdx = arguments[2];
        to->r10 = arguments[3], to->r8 = arguments[4], to->r9 = arguments[5];
    }
}

static long call_and_compare(uint64_t target, const uint64_t *arguments, const int64_t *number, uint64_t trap_flag, uint64_t *lost)
{
    struct registers expected, after;
    give(&expected, arguments, NULL);
    give(&after, arguments, number);
    expected.on_stack = after.on_stack;
    lane_call_at(target, &after, trap_flag);
    *lost = 0;
    for (size_t i = 0; i < sizeof expected / 8; i++)
        *lost |= (uint64_t)(((uint64_t *)&expected)[i] != ((uint64_t *)&after)[i]) << i;
    return (long)after.rax;
}

/* The lane's answer; *lost: a mask of the registers that are not as they were, in the order of struct registers. */
long lane_call(int kind, const uint64_t *arguments, uint64_t trap_flag, uint64_t *lost)
{
    const int64_t *number = any && numbers[kind] ? &numbers[kind] : NULL;
    return call_and_compare(number ? any : target(kind), arguments, number, trap_flag, lost);
}

/* By the syscall(3) at `function`. It leaves the registers as the system call has them. */
long call_by(uint64_t function, int64_t number, const uint64_t *arguments, uint64_t trap_flag, uint64_t *lost)
{
    return call_and_compare(function, arguments, &number, trap_flag, lost);
}

/* The same on another stack, which ends at `top` (3 KiB of it are used). */
long lane_call_on(uint64_t top, uint64_t kind, const uint64_t *arguments, uint64_t *lost)
{
    uint64_t no_flags = 0;
    long result;
    __asm__ volatile("mov %%rsp, %%r12\n mov %%rbx, %%rsp\n call lane_call\n mov %%r12, %%rsp"
                     : "=a"(result), "+D"(kind), "+S"(arguments), "+d"(no_flags), "+c"(lost)
                     : "b"(top)
                     : "r8", "r9", "r10", "r11", "r12", "memory", "cc");
    return result;
}

/* ---- A signal at every instruction ------------------------------------------------------------------------------- */

struct nested {
    int kind;
    uint64_t arguments[6];
    long expected;
};

static const struct nested *all;
static int count, next, is_open;
long steps, wrong;

static void at_each_instruction(int number)
{
    (void)number;
    uint64_t lost;
    const struct nested *call = &all[next++ % count];
    long result = lane_call(call->kind, call->arguments, 0, &lost);
    if (result >= 0 && call->kind <= is_open) {
        struct stat status;
        if (fstat((int)result, &status))
            wrong++;
        close((int)result);
        result = 0;
    }
    if (result != call->expected)
        wrong++;
    steps++;
}

/* As lane_call, with one of `calls` made by a signal handler before each of its instructions. `last_open`: kinds up to this
 * one give descriptors. */
long lane_call_with_signals(int kind, const uint64_t *arguments, const struct nested *calls, int number, int last_open, uint64_t *lost)
{
    struct sigaction action = {.sa_handler = at_each_instruction}, kept;
    all = calls, count = number, is_open = last_open, steps = 0, wrong = 0;
    sigaction(SIGTRAP, &action, &kept);
    long result = lane_call(kind, arguments, 0x100, lost);
    sigaction(SIGTRAP, &kept, NULL);
    return result;
}

/* The same of a call by the syscall(3) at `function`. */
long call_by_with_signals(uint64_t function, int64_t made, const uint64_t *arguments, const struct nested *calls, int number, int last_open,
                          uint64_t *lost)
{
    struct sigaction action = {.sa_handler = at_each_instruction}, kept;
    all = calls, count = number, is_open = last_open, steps = 0, wrong = 0;
    sigaction(SIGTRAP, &action, &kept);
    long result = call_by(function, made, arguments, 0x100, lost);
    sigaction(SIGTRAP, &kept, NULL);
    return result;
}

/* The call in a child that shares our memory and runs on our stack, as between vfork and exec. */
long lane_call_after_vfork(int kind, const uint64_t *arguments)
{
    static volatile long result;
    uint64_t lost;
    pid_t child = vfork();
    if (!child) {
        result = lane_call(kind, arguments, 0, &lost);
        if (lost & ~0x405ul)
            result = -1000;
        _exit(0);
    }
    waitpid(child, NULL, 0);
    return result;
}

/* ---- Time -------------------------------------------------------------------------------------------------------- */

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/* The least nanoseconds per call, over batches: a descriptor that it gives is closed. number < 0: by the lane. */
double nanoseconds(int kind, long number, const uint64_t *arguments, int closes, int batches, int calls)
{
    double least = 1e9;
    for (int batch = 0; batch < batches; batch++) {
        uint64_t start = now();
        for (int i = 0; i < calls; i++) {
            struct registers registers = {.rdi = arguments[0], .rsi = arguments[1], .rdx = arguments[2], .r10 = arguments[3], .r8 = arguments[4]};
            long result;
            if (number < 0) {
                lane_call_at(target(kind), &registers, 0);
                result = (long)registers.rax;
            } else
                result = syscall(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
            if (closes && result >= 0)
                syscall(SYS_close, result);
        }
        double each = (double)(now() - start) / calls;
        if (each < least)
            least = each;
    }
    return least;
}
