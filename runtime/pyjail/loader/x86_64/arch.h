/* System calls on x86_64, and where programs are put. */
#ifndef ARCH_H
#define ARCH_H

#define PROGRAM_HINT 0x555555554000ul /* ELF_ET_DYN_BASE, two thirds of the address space: asm/elf.h */

static inline long syscall6(long number, long a, long b, long c, long d, long e, long f)
{
    register long r10 __asm__("r10") = d, r8 __asm__("r8") = e, r9 __asm__("r9") = f;
    long result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

#define SYSCALL0(number) syscall6(number, 0, 0, 0, 0, 0, 0)
#define SYSCALL1(number, a) syscall6(number, (long)(a), 0, 0, 0, 0, 0)
#define SYSCALL2(number, a, b) syscall6(number, (long)(a), (long)(b), 0, 0, 0, 0)
#define SYSCALL3(number, a, b, c) syscall6(number, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define SYSCALL4(number, a, b, c, d) syscall6(number, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)
#define SYSCALL5(number, a, b, c, d, e) syscall6(number, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)

#endif
