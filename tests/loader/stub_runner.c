/* Calls the stubs as a diverted thread would, in this process, and checks every register afterwards.
 *
 * Usage: stub_runner MAILBOX_FD < cases; each case is one line of numbers
 *     stub number a0 a1 a2 a3 a4 n0 n1 string
 * where an argument "s" is the address of the frame's string, and the string "@message" a struct msghdr with room for one byte
 * and one descriptor, as STUB_RECEIVE wants it. Prints "result busy-word changed-registers" for each.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include "layout.h"

#if defined __x86_64__
enum { SAVED = 7, NAMES = 15 };
static const char *names[NAMES] = {"rbx", "rbp", "rdi", "rsi", "rdx", "r10", "r8", "r9", "r12", "r13", "r14", "r15", "rsp", "", ""};
#else
enum { SAVED = 8, NAMES = 32 };
static const char *names[NAMES];
#endif

uint64_t in[40], out[40], entry[8];
int64_t run(void);

#if defined __x86_64__
/* in: the registers of the guest at its trap; entry: rax rdi rsi rdx r10 r8 r9 rip for the stub; out: as it goes on */
__asm__(".text\n"
        "run: push %rbx; push %rbp; push %r12; push %r13; push %r14; push %r15\n"
        "  mov in(%rip), %rbx; mov in+8(%rip), %rbp; mov in+64(%rip), %r12; mov in+72(%rip), %r13\n"
        "  mov in+80(%rip), %r14; mov in+88(%rip), %r15\n"
        "  mov %rsp, in+96(%rip)\n"
        "  mov entry(%rip), %rax; mov entry+8(%rip), %rdi; mov entry+16(%rip), %rsi; mov entry+24(%rip), %rdx\n"
        "  mov entry+32(%rip), %r10; mov entry+40(%rip), %r8; mov entry+48(%rip), %r9; jmp *entry+56(%rip)\n"
        ".globl resume\nresume:\n"
        "  mov %rbx, out(%rip); mov %rbp, out+8(%rip); mov %rdi, out+16(%rip); mov %rsi, out+24(%rip)\n"
        "  mov %rdx, out+32(%rip); mov %r10, out+40(%rip); mov %r8, out+48(%rip); mov %r9, out+56(%rip)\n"
        "  mov %r12, out+64(%rip); mov %r13, out+72(%rip); mov %r14, out+80(%rip); mov %r15, out+88(%rip)\n"
        "  mov %rsp, out+96(%rip)\n"
        "  pop %r15; pop %r14; pop %r13; pop %r12; pop %rbp; pop %rbx; ret\n");
#else
__asm__(".text\n"
        "run: stp x29, x30, [sp, #-112]!; stp x19, x20, [sp, #16]; stp x21, x22, [sp, #32]; stp x23, x24, [sp, #48]\n"
        "  stp x25, x26, [sp, #64]; stp x27, x28, [sp, #80]; str x18, [sp, #96]\n"
        "  adrp x17, in; add x17, x17, :lo12:in\n"
        "  mov x16, sp; str x16, [x17, #248]\n"
        "  .irp n, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30\n"
        "  ldr x\\n, [x17, #\\n * 8]\n  .endr\n"
        "  adrp x17, entry; add x17, x17, :lo12:entry\n"
        "  ldp x8, x0, [x17]; ldp x1, x2, [x17, #16]; ldp x3, x4, [x17, #32]; ldp x9, x17, [x17, #48]; br x17\n"
        ".globl resume\nresume:\n"
        "  adrp x17, out; add x17, x17, :lo12:out\n"
        "  .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30\n"
        "  str x\\n, [x17, #\\n * 8]\n  .endr\n"
        "  mov x16, sp; str x16, [x17, #248]\n"
        "  ldp x19, x20, [sp, #16]; ldp x21, x22, [sp, #32]; ldp x23, x24, [sp, #48]; ldp x25, x26, [sp, #64]\n"
        "  ldp x27, x28, [sp, #80]; ldr x18, [sp, #96]; ldp x29, x30, [sp], #112; ret\n");
#endif
extern char resume[];

static void check_registers(void)
{
    for (int k = 0; k < NAMES; k++) {
        char number[8];
        const char *name = names[k];
#if !defined __x86_64__
        if (k == 0 || k == 16 || k == 17)
            continue;
        snprintf(number, sizeof number, "x%d", k);
        name = number;
#else
        (void)number;
        if (!*name)
            continue;
#endif
        if (in[k] != out[k])
            printf(" %s", name);
    }
    printf("\n");
}

int main(int argc, char **argv)
{
    char line[8192], *frame = (char *)FRAMES, *busy = (char *)BUSY_WORDS;
    (void)argc;
    if (mmap((void *)MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, atoi(argv[1]), 0) == MAP_FAILED)
        return 2;
    if (mmap((void *)SCRATCH, SCRATCH_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
        return 3;
    while (fgets(line, sizeof line, stdin)) {
        char *save, *word = strtok_r(line, " \n", &save);
        uint64_t value[9];
        for (int k = 0; k < 9; k++, word = strtok_r(0, " \n", &save))
            value[k] = !strcmp(word, "s") ? FRAMES + FRAME_STRING : strtoull(word, 0, 0);
        memset(frame, 0xee, FRAME_SIZE);
        strcpy(frame + FRAME_STRING, word ? word : "");
        if (word && !strcmp(word, "@message")) {
            struct iovec *vector = (struct iovec *)(frame + FRAME_STRING + 64);
            *vector = (struct iovec){frame + FRAME_STRING + 80, 1};
            *(struct msghdr *)(frame + FRAME_STRING) = (struct msghdr){
                .msg_iov = vector, .msg_iovlen = 1, .msg_control = frame + FRAME_CONTROL, .msg_controllen = 24};
            memset(frame + FRAME_CONTROL, 0, 24);
        }
        for (int k = 0; k < NAMES; k++)
            in[k] = 0x1111111111111111ull * (k % 15 + 1) + k;
        uint64_t *head = (uint64_t *)frame;
        *head++ = (uint64_t)busy;
#if defined __x86_64__
        for (int k = 2; k < 8; k++) /* rdi rsi rdx r10 r8 r9 */
            *head++ = in[k];
#else
        for (int k = 0; k < 5; k++)
            *head++ = in[k];
        *head++ = in[8];
        *head++ = in[9];
#endif
        *head++ = (uint64_t)resume;
        *head++ = value[7];
        *head++ = value[8];
        *(uint64_t *)busy = 0xb0b0;
        entry[0] = value[1];
        memcpy(entry + 1, value + 2, 5 * sizeof *entry);
        entry[6] = FRAMES;
        entry[7] = value[0];
        int64_t result = run();
#if !defined __x86_64__
        result = (int64_t)out[0];
#endif
        printf("%lld %llx", (long long)result, *(unsigned long long *)busy);
        check_registers();
        fflush(stdout);
    }
    return 0;
}
