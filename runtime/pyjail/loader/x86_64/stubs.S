/* What a diverted thread runs on x86_64: constant code in the mailbox.
 *
 * A thread that was stopped inside a trapped call continues here with
 *      rip = stub   rax = number   rdi rsi rdx r10 r8 = arguments   r9 = its frame in the scratch area
 * and goes on behind its own syscall instruction, with the result in rax and every register as it was. rcx and r11 are
 * dead after any syscall; rsp is never touched, so red zones, full stacks and goroutine stacks are safe.
 *
 *      frame   +0  address of its busy word
 *              +8  rdi   +16 rsi   +24 rdx   +32 r10   +40 r8   +48 r9      saved
 *             +56  rip                                                      where to go on
 *             +64  n0    +72 n1                                             two numbers for the stub
 *             +80  signals that were blocked for this exec (SIGTRAP's bit, or none)
 *            +128  string                                                   e.g. the path to open
 *
 * The busy word is cleared by the last store, after all was read: a signal handler may run on top of a stub and be
 * diverted itself, and gets another frame for that.
 */
#include <asm/unistd.h>
#include "layout.h"

        .section .stubs, "ax"

#define BUSY 0
#define RIP 56
#define N0 64
#define N1 72
#define BLOCKED 80
#define STRING 128
#define ST_INO 8        /* struct stat */
#define LEAD_BLOCKED 24
#define SIG_BLOCK 0     /* rt_sigprocmask(2) */
#define SIG_UNBLOCK 1
#define UNSHARE 2       /* close_range(2), CLOSE_RANGE_UNSHARE */
#define EMFILE 24
#define EINTR 4
#define ENXIO 6
#define SIG_SETMASK 2
#define SIG_IGN 1
#define SA_RESTART 0x10000000
#define POLLIN 1
#define F_SETFL 4
#define NAP 2000000     /* ns */

restore:
        mov     RIP(%r9), %rcx
        mov     8(%r9), %rdi
        mov     16(%r9), %rsi
        mov     24(%r9), %rdx
        mov     32(%r9), %r10
        mov     40(%r9), %r8
        mov     BUSY(%r9), %r11
        mov     48(%r9), %r9
        movq    $0, (%r11)
        jmp     *%rcx

/* ONE: one system call. */
        .org    STUB_ONE - STUBS, 0xcc
        syscall
        jmp     restore

/* EXEC: execveat of the loader. It came back, so it failed: close the descriptors n0 and n1 (negative: none), and let
 * through the signals that LED blocked.
 */
        .org    STUB_EXEC - STUBS, 0xcc
        syscall
        mov     %rax, %r8
        cmpl    $0, BLOCKED(%r9)
        je      3f
        mov     $SIG_UNBLOCK, %edi
        lea     BLOCKED(%r9), %rsi
        xor     %edx, %edx
        mov     $8, %r10d
        mov     $__NR_rt_sigprocmask, %eax
        syscall
3:
        mov     N0(%r9), %edi
        test    %edi, %edi
        js      1f
        mov     $__NR_close, %eax
        syscall
1:      mov     N1(%r9), %edi
        test    %edi, %edi
        js      2f
        mov     $__NR_close, %eax
        syscall
2:      mov     %r8, %rax
        jmp     restore

/* CHDIR: openat2(O_PATH | O_DIRECTORY), fchdir, close. */
        .org    STUB_CHDIR - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      restore
        mov     %eax, %edi
        mov     $__NR_fchdir, %eax
        syscall
        mov     %rax, %r8
        mov     $__NR_close, %eax
        syscall
        mov     %r8, %rax
        jmp     restore

/* RANGE: close_range up to the protected numbers, then from n0 to n1 behind them (n0 > n1: nothing is left there). */
        .org    STUB_RANGE - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      restore
        mov     N0(%r9), %edi
        mov     N1(%r9), %esi
        cmp     %esi, %edi
        ja      restore
        and     $~UNSHARE, %edx                 /* the table is unshared by now */
        mov     $__NR_close_range, %eax
        syscall
        jmp     restore

/* LEAVE: the loader's last step; it has no frame. munmap of the loader, then the program begins. */
        .org    STUB_LEAVE - STUBS, 0xcc
        syscall
        xor     %edi, %edi
        xor     %esi, %esi
        xor     %eax, %eax
        xor     %ecx, %ecx
        xor     %r11d, %r11d
        jmp     *-8(%rsp)

/* CONNECT: openat2(O_PATH) of the socket gives number n, connect(n0, sealed address n = "/proc/thread-self/fd/n"), close. */
        .org    STUB_CONNECT - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      restore
        mov     %eax, %r8d
        mov     $-EMFILE, %rdx
        cmp     $PEER_COUNT, %eax
        jae     1f
        mov     %eax, %esi
        imul    $ADDRESS_SIZE, %esi, %esi
        add     $PEER_ADDRESSES, %esi
        mov     N0(%r9), %edi
        mov     $ADDRESS_SIZE, %edx
        mov     $__NR_connect, %eax
        syscall
        mov     %rax, %rdx
1:      mov     %r8d, %edi
        mov     $__NR_close, %eax
        syscall
        mov     %rdx, %rax
        jmp     restore

/* SEND: openat2(O_PATH) of a socket gives number n, sendto(low n0, n1, high n0, r8, sealed address n, 32), close.
 * n1 below 4096 is an offset into the frame's string. sendto needs six arguments, so the frame's address rides above
 * the length of the address, of which the kernel and the filter read the low word.
 */
        .org    STUB_SEND - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      restore
        mov     %r8d, %r10d
        mov     %eax, %edi
        mov     $-EMFILE, %rdx
        cmp     $PEER_COUNT, %eax
        jae     2f
        imul    $ADDRESS_SIZE, %eax, %r8d
        add     $PEER_ADDRESSES, %r8d
        mov     N0(%r9), %edi
        mov     N0+4(%r9), %edx
        mov     N1(%r9), %rsi
        cmp     $4096, %rsi
        jae     1f
        lea     STRING(%r9,%rsi), %rsi
1:      shl     $32, %r9
        or      $ADDRESS_SIZE, %r9
        mov     $__NR_sendto, %eax
        syscall
        shr     $32, %r9
        mov     %rax, %rdx
        lea     -PEER_ADDRESSES(%r8), %edi
        shr     $5, %edi
2:      mov     $__NR_close, %eax
        syscall
        mov     %rdx, %rax
        jmp     restore

/* COUNTED: one call of several that the guest asked for: its result goes to the u32 at n0, and 1 to the guest. */
        .org    STUB_COUNTED - STUBS, 0xcc
        syscall
        test    %rax, %rax
        js      restore
        mov     N0(%r9), %rcx
        mov     %eax, (%rcx)
        mov     $1, %eax
        jmp     restore

/* AGAIN: one call, a pause, then the trapped call once more: number n0. An error (EINTR) ends it. */
        .org    STUB_AGAIN - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      restore
        subq    $2, RIP(%r9)                    /* the length of SYSCALL */
        mov     N0(%r9), %eax
        jmp     restore

/* RECEIVE: close of what else belonged to the socket (-1: nothing), then recvmsg from socket n (r10), the message at the
 * frame's string. The descriptor that it carries takes the socket's number, the lowest that was free: dup3(m, n, low n1),
 * close m. None came: close n; the result is n0.
 */
        .org    STUB_RECEIVE - STUBS, 0xcc
        syscall
        mov     %r10d, %edi
        mov     $__NR_recvmsg, %eax
        syscall
        test    %eax, %eax
        jle     1f
        cmpl    $CONTROL_HEADER + 4, FRAME_CONTROL(%r9)
        jb      1f
        mov     %edi, %esi
        mov     FRAME_CONTROL+CONTROL_HEADER(%r9), %edi
        mov     N1(%r9), %edx
        mov     $__NR_dup3, %eax
        syscall
        mov     %rax, %rdx
        mov     $__NR_close, %eax
        syscall
        mov     %rdx, %rax
        jmp     restore
1:      mov     $__NR_close, %eax
        syscall
        mov     N0(%r9), %rax
        jmp     restore

/* OPEN: one call. Only its success is final, and only where it opened inode n1, which the supervisor found: else the trapped
 * call, number n0, is made again from here, where the supervisor sees that it must open the file itself (a directory above
 * it was renamed meanwhile, say). The mount is one file system (NO_XDEV), so the inode tells.
 */
        .org    STUB_OPEN - STUBS, 0xcc
        syscall
        test    %eax, %eax
        js      1f
        mov     %eax, %r8d
        mov     %eax, %edi
        lea     FRAME_STATUS(%r9), %rsi
        mov     $__NR_fstat, %eax
        syscall
        mov     FRAME_STATUS + ST_INO(%r9), %rsi
        cmp     N1(%r9), %rsi
        mov     %r8d, %eax
        je      restore
        mov     %r8d, %edi
        mov     $__NR_close, %eax
        syscall
1:      mov     8(%r9), %rdi
        mov     16(%r9), %rsi
        mov     24(%r9), %rdx
        mov     32(%r9), %r10
        mov     N0(%r9), %eax
        syscall
        jmp     restore

/* FIFO: an open that has to wait for a FIFO's other end: n0 are its status flags, n1 is 1 when it reads. The guest's call, whose
 * flags have O_NONBLOCK by now, is made once more, which traps. A writer without a reader gets ENXIO and tries again; a reader
 * has its descriptor and waits until
 *
 *      ppoll says readable (data) or hung up (a writer came and went), or
 *      a read into memory that takes no data fails: 0 is no writer; EAGAIN: a writer; EFAULT: data, which stay (pipe_read, fs/pipe.c)
 *
 * No signal may get lost between two looks, so all are blocked, but for a moment whenever one waits: a handler without SA_RESTART
 * then ends the call with EINTR (rt_sigaction(2) knows), any other signal does not.
 *
 *      string  +0 struct open_how   +32 all signals   +40 signals that were blocked   +48 struct timespec   +64 struct pollfd
 *              +72 signals that wait, struct sigaction   +112 number   +120 four arguments
 */
        .org    STUB_FIFO - STUBS, 0xcc
        mov     %rax, STRING+112(%r9)
        mov     %rdi, STRING+120(%r9)
        mov     %rsi, STRING+128(%r9)
        mov     %rdx, STRING+136(%r9)
        mov     %r10, STRING+144(%r9)
        mov     $SIG_SETMASK, %edi
        lea     STRING+32(%r9), %rsi
        lea     STRING+40(%r9), %rdx
        mov     $8, %r10d
        mov     $__NR_rt_sigprocmask, %eax
        syscall
2:      mov     STRING+120(%r9), %rdi
        mov     STRING+128(%r9), %rsi
        mov     STRING+136(%r9), %rdx
        mov     STRING+144(%r9), %r10
        mov     STRING+112(%r9), %rax
        syscall
        mov     %eax, %r8d
        cmp     $-ENXIO, %eax
        je      4f
        test    %eax, %eax
        js      8f
        cmpl    $0, N1(%r9)
        je      7f
3:      mov     %r8d, %edi
        mov     $MAILBOX, %esi
        mov     $1, %edx
        mov     $__NR_read, %eax
        syscall
        test    %eax, %eax
        jne     7f
4:      mov     %r8d, STRING+64(%r9)            /* a negative one is passed over */
        movl    $POLLIN, STRING+68(%r9)
        movq    $0, STRING+48(%r9)
        movq    $NAP, STRING+56(%r9)
        lea     STRING+64(%r9), %rdi
        mov     $1, %esi
        lea     STRING+48(%r9), %rdx
        xor     %r10d, %r10d
        mov     $__NR_ppoll, %eax
        syscall
        test    %eax, %eax
        jg      7f
        lea     STRING+72(%r9), %rdi
        mov     $8, %esi
        mov     $__NR_rt_sigpending, %eax
        syscall
        mov     STRING+40(%r9), %rdi
        not     %rdi
        and     STRING+72(%r9), %rdi
        je      6f
        bsf     %rdi, %rdi
        inc     %edi
        xor     %esi, %esi
        lea     STRING+72(%r9), %rdx
        mov     $8, %r10d
        mov     $__NR_rt_sigaction, %eax
        syscall
        cmpq    $SIG_IGN, STRING+72(%r9)
        jbe     5f
        testl   $SA_RESTART, STRING+80(%r9)
        je      9f
5:      mov     $SIG_SETMASK, %edi
        lea     STRING+40(%r9), %rsi
        xor     %edx, %edx
        mov     $8, %r10d
        mov     $__NR_rt_sigprocmask, %eax
        syscall
        mov     $SIG_SETMASK, %edi
        lea     STRING+32(%r9), %rsi
        lea     STRING+40(%r9), %rdx
        mov     $__NR_rt_sigprocmask, %eax
        syscall
6:      test    %r8d, %r8d
        js      2b
        jmp     3b
7:      mov     %r8d, %edi
        mov     $F_SETFL, %esi
        mov     N0(%r9), %rdx
        mov     $__NR_fcntl, %eax
        syscall
8:      mov     $SIG_SETMASK, %edi
        lea     STRING+40(%r9), %rsi
        xor     %edx, %edx
        mov     $8, %r10d
        mov     $__NR_rt_sigprocmask, %eax
        syscall
        movslq  %r8d, %rax
        jmp     restore
9:      mov     %r8d, %edi
        mov     $-EINTR, %r8d
        test    %edi, %edi
        js      8b
        mov     $__NR_close, %eax
        syscall
        jmp     8b

/* LED: where a thread comes that another guest traces, so that nobody else can set its registers. The supervisor wrote
 *
 *      jmp *LED           ff 24 25 <LED>, seven bytes
 *
 * over the code behind the thread's syscall instruction, or beside it with a short jump there, and a lead into its scratch
 * area:
 *
 *      +0  u32 owner, u32 stage   +8 place   +16 original code   +24 signals to block
 *      +32 rdi  rsi  rdx  r10  r8  r9  rax  rip                      the registers it is to have
 *      +96 where beside it, or 0  +104 original code there
 *
 * PTRACE_HERE tells the supervisor, who puts the code back and answers with the lead's address. The last step frees the
 * lead. A thread with any result but −ERESTARTNOINTR, which no call ever gives to user space, is not the one meant: it
 * waits until no lead awaits anybody (stage 1) at its own place (rcx, as after any syscall), and goes on there.
 */
        .org    LED - STUBS, 0xcc
        .quad   LED + 8
        cmp     $-ERESTARTNOINTR, %rax
        jne     2f
1:      mov     $PTRACE_HERE, %edi
        mov     $__NR_ptrace, %eax
        syscall
        test    %rax, %rax
        jg      4f
        cmp     $-EINTR, %rax
        je      1b
        ud2
4:      mov     %rax, %r9
        cmpl    $0, LEAD_BLOCKED(%r9)
        je      1f
        mov     $SIG_BLOCK, %edi
        lea     LEAD_BLOCKED(%r9), %rsi
        xor     %edx, %edx
        mov     $8, %r10d
        mov     $__NR_rt_sigprocmask, %eax
        syscall
1:      mov     %r9, %r11
        mov     32(%r11), %rdi
        mov     40(%r11), %rsi
        mov     48(%r11), %rdx
        mov     56(%r11), %r10
        mov     64(%r11), %r8
        mov     72(%r11), %r9
        mov     80(%r11), %rax
        mov     88(%r11), %rcx
        movq    $0, (%r11)
        jmp     *%rcx
2:      mov     $LEADS, %r11d
3:      cmp     %rcx, 8(%r11)
        jne     4f
        cmpl    $1, 4(%r11)
        jne     4f
        pause
        jmp     2b
4:      add     $LEAD_SIZE, %r11d
        cmp     $LEADS + LEAD_SIZE * LEAD_COUNT, %r11d
        jb      3b
        jmp     *%rcx

        .section .note.GNU-stack, "", @progbits
