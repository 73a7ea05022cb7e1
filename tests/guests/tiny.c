/* A program without a library: exits with STATUS, or with 66 if its section .evil lies where a jail's stubs are (layout.STUBS). */
#include <asm/unistd.h>
#define STUBS 0x11000L
#define MARK 0x6c697665206d61
#define FAULT -14

__attribute__((section(".evil"), used)) static volatile long evil[8] = {MARK};

static long call(long number, long a, long b) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b) : "rcx", "r11", "memory");
    return result;
}

void _start(void) {
    long is_there = call(__NR_access, STUBS, 0) != FAULT;
    call(__NR_exit, is_there && *(volatile long *)STUBS == MARK ? 66 : STATUS, 0);
}
