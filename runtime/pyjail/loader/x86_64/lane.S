/* The fast lane's entries: what a patched system call site of a guest calls. docs/fast-lane.md; the work is lane.c's.
 *
 *      site    mov $NR,%eax; syscall        became      call *[LANE_ENTRIES + 8 * kind]
 *
 *      LANE_CODE + 0x00   syscall; ret      hands the call on: LANE_TRAP is the address behind its syscall
 *                + 0x08   syscall; ret      the same, since a directory is unknown: LANE_TRAP_DIRECTORY
 *                + 0x10   "/\0"             what getcwd copies to the guest in the root directory
 *                + 0x18   syscall; ret      an open of ld.so's own that a copy may answer: LANE_TRAP_LIBRARY
 *                + 0x40   an entry of LANE_ENTRY_SIZE bytes for each kind, and behind them what execve is handed on by
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

/* execve, whose trap is told by its address (TRAP_EXECVE of lane.py). The supervisor answers an error; or the address of this
 * exec's busy word, and the loader is ready for it. Natively execve returns nothing but errors. Whoever comes here by hand
 * gets what it may do anyway: a slot of its own process, the one call that the filter lets start the loader.
 */
        .org    LANE_FIRST_ENTRY - LANE_CODE + LANE_KIND_COUNT * LANE_ENTRY_SIZE, 0xcc
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

        .section .note.GNU-stack, "", @progbits
