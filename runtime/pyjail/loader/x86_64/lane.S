/* The fast lane's entries: what a patched system call site of a guest calls. docs/fast-lane.md; the work is lane.c's.
 *
 *      site    mov $NR,%eax; syscall        became      call *[LANE_ENTRIES + 8 * kind]
 *
 *      LANE_CODE + 0x00   syscall; ret      hands the call on: LANE_TRAP is the address behind its syscall
 *                + 0x08   syscall; ret      the same, since a directory is unknown: LANE_TRAP_DIRECTORY
 *                + 0x10   "/\0"             what getcwd copies to the guest in the root directory
 *                + 0x18   syscall; ret      an open of ld.so's own that a copy may answer: LANE_TRAP_LIBRARY
 *                + 0x40   an entry of LANE_ENTRY_SIZE bytes for each kind, and behind them that of syscall(3), and what
 *                         execve is handed on by
 *
 * To the guest it is its own system call: rax holds the result, rcx and r11 are lost, every other register is as it was.
 * Flags are not kept, as nobody keeps them over a system call. All state lies on the guest's stack, below what its
 * function uses (a site whose function uses its red zone is not patched), so that signal handlers, threads and vfork may
 * do what they like at any instruction.
 *
 *      rsp ->  rdi rsi rdx r10 r8 r9 (struct arguments)  number  return address
 */
#include <asm/unistd.h>
#include "lane.h"

        .section .lane.start, "ax"

hand_on:
        syscall
        ret
        .org    LANE_TRAP_DIRECTORY - 2 - LANE_CODE, 0xcc
hand_on_directory:
        syscall
        ret
        .org    LANE_ROOT_TEXT - LANE_CODE, 0xcc
        .asciz  "/"
        .org    LANE_TRAP_LIBRARY - 2 - LANE_CODE, 0xcc
hand_on_library:
        syscall
        ret

/* The counting build (lane.c, COUNT) is this code with one call more; its entries and ways out lie at the same addresses. */
#ifdef COUNT
#define ANSWER counted
#else
#define ANSWER lane
#define off hand_on
#endif

#define ENTRY(kind, nr)                                                 \
        .org    LANE_FIRST_ENTRY - LANE_CODE + kind * LANE_ENTRY_SIZE, 0xcc;    \
        endbr64;                                                        \
        mov     $nr, %eax;                                              \
        mov     $kind, %ecx;                                            \
        jmp     enter;

        LANE_KINDS(ENTRY)

        .org    LANE_FIRST_ENTRY - LANE_CODE + LANE_KIND_COUNT * LANE_ENTRY_SIZE, 0xcc
        endbr64
        jmp     any

/* execve, whose trap is told by its address (TRAP_EXECVE of lane.py). The supervisor answers an error; or the address of this
 * exec's busy word, and the loader is ready for it. Natively execve returns nothing but errors. Whoever comes here by hand
 * gets what it may do anyway: a slot of its own process, the one call that the filter lets start the loader.
 */
        .org    LANE_FIRST_ENTRY - LANE_CODE + (LANE_KIND_COUNT + 1) * LANE_ENTRY_SIZE, 0xcc
execute:
        syscall
        test    %rax, %rax
        jg      1f
        ret
1:      push    %rax
        push    %r8
        push    %r10
        push    %rdx
        push    %rsi
        push    %rdi
        mov     %rdx, %r10
        mov     %rsi, %rdx
        mov     $LOADER_FD, %edi
        mov     $EMPTY, %esi
        mov     $0x1000, %r8d                   /* AT_EMPTY_PATH */
        mov     $__NR_execveat, %eax
        syscall
        pop     %rdi                            /* it came back, so it failed */
        pop     %rsi
        pop     %rdx
        pop     %r10
        pop     %r8
        pop     %rcx
        movq    $0, (%rcx)
        ret

        .globl  enter
enter:
        cmpl    $0, LANE_OFF                    /* in the scratch area: set where this process must make its own calls */
        jne     off
        push    %rax
        push    %r9
        push    %r8
        push    %r10
        push    %rdx
        push    %rsi
        push    %rdi
        mov     %rsp, %rdi
        mov     %ecx, %esi
        call    ANSWER                          /* rax: the result; rdx: FINAL, HAND_ON, … (lane.c) */
        mov     %edx, %ecx
        pop     %rdi
        pop     %rsi
        pop     %rdx
        pop     %r10
        pop     %r8
        pop     %r9
        jrcxz   final
        pop     %rax
        dec     %ecx
        jz      1f
        dec     %ecx
        jz      hand_on_directory
        jmp     hand_on_library
1:      cmp     $__NR_execve, %eax
        je      execute
        jmp     hand_on
final:
        lea     8(%rsp), %rsp
        ret
#ifdef COUNT
off:
        lock incq LANE_COUNTS + 8 * LANE_COUNTS_KINDS * OUTCOME_FILTER(, %rcx, 8)
        jmp     hand_on
#endif

/* glibc's syscall(3), from its beginning:
 *
 *      mov %rdi,%rax; mov %rsi,%rdi; mov %rdx,%rsi                             became  call *[LANE_ENTRIES + 8 * ANY]; xchg %ax,%ax
 *      mov %rcx,%rdx; mov %r8,%r10; mov %r9,%r8; mov 8(%rsp),%r9; syscall
 *      cmp $-4095,%rax; …                                                      LANE_ANY_BEHIND bytes behind the call
 *
 * A number of no kind, or one with more bits than the kernel looks at: the moves are made here, and the function goes on at
 * its own place with its own stack: fork, a clone with another stack, futex, rt_sigreturn are as they were. Else it goes on behind
 * its system call. Where there is a shadow stack (rdsspq is a nop where there is none) no return address may change.
 * rax, r10 and r11 are the function's to lose.
 */
any:
        cmp     $LANE_NUMBER_COUNT, %rdi
        jae     1f
        movsbl  kind_of(%rdi), %r11d
        test    %r11d, %r11d
        js      1f
        xor     %eax, %eax
        rdsspq  %rax
        test    %rax, %rax
        jnz     1f
        mov     %edi, %eax
        mov     %rsi, %rdi
        mov     %rdx, %rsi
        mov     %rcx, %rdx
        mov     %r8, %r10
        mov     %r9, %r8
        mov     16(%rsp), %r9
        mov     %r11d, %ecx
        addq    $LANE_ANY_BEHIND, (%rsp)
        jmp     enter
1:      mov     %rdi, %rax
        mov     %rsi, %rdi
        mov     %rdx, %rsi
        ret
kind_of:
        .byte   LANE_NUMBERS

        .section .note.GNU-stack, "", @progbits
