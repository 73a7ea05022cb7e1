/* System calls on aarch64, and where programs are put. */
#ifndef ARCH_H
#define ARCH_H

#define PROGRAM_HINT 0xaaaaaaaaa000ul /* ELF_ET_DYN_BASE, two thirds of 48 bits (asm/elf.h); with fewer bits the kernel ignores the hint */

static inline long syscall6(long number, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = number, x0 __asm__("x0") = a, x1 __asm__("x1") = b, x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d, x4 __asm__("x4") = e, x5 __asm__("x5") = f;
    __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

#define SYSCALL0(number) syscall6(number, 0, 0, 0, 0, 0, 0)
#define SYSCALL1(number, a) syscall6(number, (long)(a), 0, 0, 0, 0, 0)
#define SYSCALL2(number, a, b) syscall6(number, (long)(a), (long)(b), 0, 0, 0, 0)
#define SYSCALL3(number, a, b, c) syscall6(number, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define SYSCALL4(number, a, b, c, d) syscall6(number, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)
#define SYSCALL5(number, a, b, c, d, e) syscall6(number, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)

#endif
