/* A lane for tests, outside of any jail: at each entry plain code that makes the system call, counts it, and spoils all that
 * a real lane may change: rcx, r11, the flags, and 1 KB below the stack pointer.
 *
 *     0x40000   256 bytes for each kind, and behind them for syscall(3), which it leaves to that function itself: code
 *     0x43f00   u64 for each: the address of its code (LANE_ENTRIES)
 *     0x44000   u64 for each: how often it was called; shared, in a file if one is given
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LANE_CODE 0x40000UL
#define LANE_ENTRIES 0x43f00UL
#define LANE_COUNTS 0x44000UL

static long raw(long nr, long a, long b, long c, long d, long e, long f)
{
    register long r10 __asm__("r10") = d, r8 __asm__("r8") = e, r9 __asm__("r9") = f;
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

/* The template that is copied for each kind; +19 is the counter's address, the number follows "mov $". */
__asm__(".pushsection .text\n"
        "lane_template:\n"
        "    endbr64\n"
        "    mov $0x11111111, %eax\n"       /* bytes 5..8: the counter's address */
        "    lock incq (%rax)\n"
        "    lea -8(%rsp), %r11\n"
        "    mov $128, %ecx\n"              /* 1 KB below, all ones */
        "1:  movq $-1, (%r11)\n"
        "    sub $8, %r11\n"
        "    dec %ecx\n"
        "    jnz 1b\n"
        "    mov $0x22222222, %eax\n"
        "    syscall\n"
        "    mov $-1, %rcx\n"
        "    mov $-1, %r11\n"
        "    push $0x8d5\n"                 /* CF PF AF ZF SF OF set */
        "    popfq\n"
        "    ret\n"
        "lane_template_end:\n"
        ".popsection\n");
__asm__(".pushsection .text\n"
        "any_template:\n"
        "    endbr64\n"
        "    mov $0x11111111, %eax\n"
        "    lock incq (%rax)\n"
        "    lea -8(%rsp), %r11\n"
        "    mov $128, %r10d\n"
        "1:  movq $-1, (%r11)\n"
        "    sub $8, %r11\n"
        "    dec %r10d\n"
        "    jnz 1b\n"
        "    push $0x8d5\n"
        "    popfq\n"
        "    mov %rdi, %rax\n"
        "    mov %rsi, %rdi\n"
        "    mov %rdx, %rsi\n"
        "    mov $-1, %r10\n"
        "    mov $-1, %r11\n"
        "    ret\n"
        "any_template_end:\n"
        ".popsection\n");
extern const char lane_template[], lane_template_end[], any_template[], any_template_end[];

static void put(char *code, unsigned size, uint32_t old, uint32_t new)
{
    for (unsigned at = 0; at + 4 <= size; at++)
        if (*(uint32_t *)(code + at) == old) {
            *(uint32_t *)(code + at) = new;
            return;
        }
}

static long map(unsigned long address, unsigned long size, long protection, long flags, long fd)
{
    return raw(SYS_mmap, address, size, protection, flags | MAP_FIXED, fd, 0);
}

static void place(int kind, const char *template, const char *end, long number)
{
    char *code = (char *)LANE_CODE + 256 * kind;
    unsigned size = end - template;
    for (unsigned at = 0; at < size; at++)
        ((volatile char *)code)[at] = template[at];
    put(code, size, 0x11111111, LANE_COUNTS + 8 * kind);
    put(code, size, 0x22222222, number);
    ((uint64_t *)LANE_ENTRIES)[kind] = (uint64_t)code;
}

/* numbers: the system call of each kind; ends with -1. counts: a file of 4096 bytes, or NULL.
 * Calls nothing of the C library's, which may not be ready yet. */
static int make_lane(const long *numbers, const char *counts)
{
    int kind = 0;
    long fd = counts ? raw(SYS_open, (long)counts, O_RDWR | O_CLOEXEC, 0, 0, 0, 0) : -1;
    if (map(LANE_CODE, 0x4000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1) < 0 ||
        map(LANE_COUNTS, 0x1000, PROT_READ | PROT_WRITE, MAP_SHARED | (fd < 0 ? MAP_ANONYMOUS : 0), fd) < 0)
        return -1;
    if (fd >= 0)
        raw(SYS_close, fd, 0, 0, 0, 0, 0);
    for (; numbers[kind] >= 0; kind++)
        place(kind, lane_template, lane_template_end, numbers[kind]);
    place(kind, any_template, any_template_end, 0);
    return raw(SYS_mprotect, LANE_CODE, 0x4000, PROT_READ | PROT_EXEC, 0, 0, 0);
}
