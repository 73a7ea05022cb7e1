/* syscall() is the system call itself from here on. glibc's may be a patched one, of whose calls the fast lane answers some: a guest
 * that is after the supervisor, or the filter, makes its own. Included behind the system's headers. */
#include <errno.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

static __attribute__((unused)) int by_library; /* not 0: glibc's all the same */
#ifdef __x86_64__ /* where there is a lane */

static __attribute__((unused)) long by_hand(long number, ...) {
    long a[6];
    va_list all;
    va_start(all, number);
    for (int i = 0; i < 6; i++) /* what was not passed is whatever is there, as in glibc's */
        a[i] = va_arg(all, long);
    va_end(all);
    if (by_library)
        return syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
    register long r10 asm("r10") = a[3], r8 asm("r8") = a[4], r9 asm("r9") = a[5];
    long result = number;
    asm volatile("syscall" : "+a"(result) : "D"(a[0]), "S"(a[1]), "d"(a[2]), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
    if ((unsigned long)result > -4096UL) {
        errno = -result;
        return -1;
    }
    return result;
}

#define syscall by_hand
#endif
