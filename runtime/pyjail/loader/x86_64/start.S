/* Entry and exit of the loader on x86_64. */
#include <asm/unistd.h>
#include "layout.h"

        .section .text.start, "ax"
        .globl  _start, leave

_start:                                         /* rsp = argc, argv ...: the kernel's, kept in rbx */
        mov     %rsp, %rbx
        and     $-16, %rsp
        call    map_areas
        mov     $LANE_COUNTS, %esp              /* the end of what is ours alone: locals must not lie where
                                                 * insert_prefixes() builds the new stack */
        mov     %rbx, %rdi
        call    load

leave:                                          /* rdi = the program's rsp, rsi = where it begins */
        mov     %rdi, %rsp
        mov     %rsi, -8(%rsp)                  /* no handler can run yet: execve(2) has reset them */
        xor     %ebx, %ebx                      /* a new process has all registers 0 (ELF_PLAT_INIT); rdx above all, */
        xor     %ebp, %ebp                      /* which libc would register with atexit(3) */
        xor     %edx, %edx
        xor     %r8d, %r8d
        xor     %r9d, %r9d
        xor     %r10d, %r10d
        xor     %r12d, %r12d
        xor     %r13d, %r13d
        xor     %r14d, %r14d
        xor     %r15d, %r15d
        mov     $LOADER, %edi
        mov     $LOADER_SIZE, %esi
        mov     $__NR_munmap, %eax
        mov     $STUB_LEAVE, %ecx
        jmp     *%rcx

        .section .note.GNU-stack, "", @progbits
