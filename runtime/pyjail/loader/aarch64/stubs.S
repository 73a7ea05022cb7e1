/* What a diverted thread runs on aarch64: constant code in the mailbox.
 *
 * A thread that was stopped inside a trapped call continues here with
 *      pc = stub   x8 = number   x0 x1 x2 x3 x4 = arguments   x9 = its frame in the scratch area
 * and goes on behind its own svc instruction, with the result in x0 and every register as it was, but for x16 and x17.
 * No register is dead over a system call here, and a jump needs one: x16 and x17 are the two that any branch through a
 * veneer or a PLT may change (AAPCS64 6.1.1, IP0 and IP1), so only code with an inlined svc that keeps a value in them
 * could notice. sp is never touched.
 *
 *      frame   +0  address of its busy word
 *              +8  x0   +16 x1   +24 x2   +32 x3   +40 x4   +48 x8   +56 x9          saved (x0: the result replaces it)
 *             +64  pc                                                                where to go on
 *             +72  n0   +80 n1                                                       two numbers for the stub
 *            +128  string                                                   e.g. the path to open
 *
 * The busy word is cleared by the last store, after all was read: a signal handler may run on top of a stub and be
 * diverted itself, and gets another frame for that. Jumps are "ret", which no BTI page objects to.
 */
#include <asm/unistd.h>
#include "layout.h"

        .macro  address register, value
        movz    \register, #((\value) & 0xffff)
        movk    \register, #((\value) >> 16), lsl #16
        .endm

        .section .stubs, "ax"

#define BUSY 0
#define PC 64
#define N0 72
#define N1 80
#define STRING 128
#define ST_INO 8        /* struct stat */
#define UNSHARE 2       /* close_range(2), CLOSE_RANGE_UNSHARE */
#define EMFILE 24
#define EINTR 4
#define ENXIO 6
#define SIG_SETMASK 2
#define SIG_IGN 1
#define SA_RESTART 28   /* its bit */
#define POLLIN 1
#define F_SETFL 4
#define NAP 2000000     /* ns */

restore:
        ldr     x16, [x9, #BUSY]
        ldr     x17, [x9, #PC]
        ldp     x1, x2, [x9, #16]
        ldp     x3, x4, [x9, #32]
        ldp     x8, x9, [x9, #48]
        str     xzr, [x16]
        ret     x17

/* ONE: one system call. */
        .org    STUB_ONE - STUBS
        svc     #0
        b       restore

/* EXEC: execveat of the loader. It came back, so it failed: close the descriptors n0 and n1 (negative: none). */
        .org    STUB_EXEC - STUBS
        svc     #0
        mov     x4, x0
        ldr     w0, [x9, #N0]
        tbnz    w0, #31, 1f
        mov     x8, #__NR_close
        svc     #0
1:      ldr     w0, [x9, #N1]
        tbnz    w0, #31, 2f
        mov     x8, #__NR_close
        svc     #0
2:      mov     x0, x4
        b       restore

/* CHDIR: openat2(O_PATH | O_DIRECTORY), fchdir, close. */
        .org    STUB_CHDIR - STUBS
        svc     #0
        tbnz    w0, #31, restore
        mov     w1, w0
        mov     x8, #__NR_fchdir
        svc     #0
        mov     x4, x0
        mov     w0, w1
        mov     x8, #__NR_close
        svc     #0
        mov     x0, x4
        b       restore

/* RANGE: close_range up to the protected numbers, then from n0 to n1 behind them (n0 > n1: nothing is left there). */
        .org    STUB_RANGE - STUBS
        svc     #0
        tbnz    w0, #31, restore
        ldr     w3, [x9, #N0]
        ldr     w1, [x9, #N1]
        cmp     w3, w1
        b.hi    restore
        mov     w0, w3
        and     w2, w2, #~UNSHARE               /* the table is unshared by now */
        mov     x8, #__NR_close_range
        svc     #0
        b       restore

/* LEAVE: the loader's last step; it has no frame. munmap of the loader, then the program begins at x16. */
        .org    STUB_LEAVE - STUBS
        svc     #0
        mov     x0, #0
        mov     x1, #0
        mov     x8, #0
        mov     x17, #0
        ret     x16

/* CONNECT: openat2(O_PATH) of the socket gives number n, connect(n0, sealed address n = "/proc/thread-self/fd/n"), close. */
        .org    STUB_CONNECT - STUBS
        svc     #0
        tbnz    w0, #31, restore
        mov     w3, w0
        mov     x4, #-EMFILE
        cmp     w0, #PEER_COUNT
        b.hs    1f
        mov     w2, #ADDRESS_SIZE
        address x1, PEER_ADDRESSES
        madd    w1, w0, w2, w1
        ldr     w0, [x9, #N0]
        mov     x8, #__NR_connect
        svc     #0
        mov     x4, x0
1:      mov     w0, w3
        mov     x8, #__NR_close
        svc     #0
        mov     x0, x4
        b       restore

/* SEND: openat2(O_PATH) of a socket gives number n, sendto(low n0, n1, high n0, x4, sealed address n, 32), close.
 * n1 below 4096 is an offset into the frame's string. x17 keeps the guest's x5 over the call.
 */
        .org    STUB_SEND - STUBS
        svc     #0
        tbnz    w0, #31, restore
        mov     w3, w4
        mov     x17, x5
        mov     x4, #-EMFILE
        cmp     w0, #PEER_COUNT
        b.hs    2f
        mov     w5, #ADDRESS_SIZE
        address x4, PEER_ADDRESSES
        madd    w4, w0, w5, w4
        ldr     w0, [x9, #N0]
        ldr     w2, [x9, #N0+4]
        ldr     x1, [x9, #N1]
        lsr     x16, x1, #12
        cbnz    x16, 1f
        add     x1, x1, x9
        add     x1, x1, #STRING
1:      mov     x8, #__NR_sendto
        svc     #0
        address x16, PEER_ADDRESSES
        sub     w1, w4, w16
        mov     x4, x0
        lsr     w0, w1, #5
2:      mov     x8, #__NR_close
        svc     #0
        mov     x0, x4
        mov     x5, x17
        b       restore

/* COUNTED: one call of several that the guest asked for: its result goes to the u32 at n0, and 1 to the guest. */
        .org    STUB_COUNTED - STUBS
        svc     #0
        tbnz    x0, #63, restore
        ldr     x16, [x9, #N0]
        str     w0, [x16]
        mov     x0, #1
        b       restore

/* AGAIN: one call, a pause, then the trapped call once more. An error (EINTR) ends it. */
        .org    STUB_AGAIN - STUBS
        svc     #0
        tbnz    w0, #31, restore
        ldr     x16, [x9, #PC]
        sub     x16, x16, #4                    /* the length of SVC */
        str     x16, [x9, #PC]
        ldr     x0, [x9, #8]
        b       restore

/* RECEIVE: close of what else belonged to the socket (-1: nothing), then recvmsg from socket n (x3), the message at the
 * frame's string. The descriptor that it carries takes the socket's number, the lowest that was free: dup3(m, n, low n1),
 * close m. None came: close n; the result is n0.
 */
        .org    STUB_RECEIVE - STUBS
        svc     #0
        mov     w0, w3
        mov     x8, #__NR_recvmsg
        svc     #0
        cmp     w0, #0
        b.le    1f
        ldr     w4, [x9, #FRAME_CONTROL]
        cmp     w4, #(CONTROL_HEADER + 4)
        b.lo    1f
        ldr     w4, [x9, #(FRAME_CONTROL + CONTROL_HEADER)]
        mov     w0, w4
        mov     w1, w3
        ldr     w2, [x9, #N1]
        mov     x8, #__NR_dup3
        svc     #0
        mov     x3, x0
        mov     w0, w4
        mov     x8, #__NR_close
        svc     #0
        mov     x0, x3
        b       restore
1:      mov     w0, w3
        mov     x8, #__NR_close
        svc     #0
        ldr     x0, [x9, #N0]
        b       restore

/* OPEN: one call. Only its success is final, and only where it opened inode n1, which the supervisor found: else the trapped
 * call, number n0, is made again from here, where the supervisor sees that it must open the file itself (a directory above
 * it was renamed meanwhile, say). The mount is one file system (NO_XDEV), so the inode tells.
 */
        .org    STUB_OPEN - STUBS
        svc     #0
        tbnz    w0, #31, 1f
        mov     w4, w0
        mov     x1, #FRAME_STATUS
        add     x1, x1, x9
        mov     x8, #__NR_fstat
        svc     #0
        ldr     x1, [x9, #FRAME_STATUS + ST_INO]
        ldr     x2, [x9, #N1]
        mov     w0, w4
        cmp     x1, x2
        b.eq    restore
        mov     x8, #__NR_close
        svc     #0
1:      ldr     x0, [x9, #8]
        ldp     x1, x2, [x9, #16]
        ldr     x3, [x9, #32]
        ldr     x8, [x9, #N0]
        svc     #0
        b       restore

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
 *
 * x4 is the descriptor.
 */
        .org    STUB_FIFO - STUBS
        str     x8, [x9, #STRING+112]
        str     x0, [x9, #STRING+120]
        str     x1, [x9, #STRING+128]
        str     x2, [x9, #STRING+136]
        str     x3, [x9, #STRING+144]
        mov     x0, #SIG_SETMASK
        add     x1, x9, #STRING+32
        add     x2, x9, #STRING+40
        mov     x3, #8
        mov     x8, #__NR_rt_sigprocmask
        svc     #0
2:      ldr     x8, [x9, #STRING+112]
        ldr     x0, [x9, #STRING+120]
        ldr     x1, [x9, #STRING+128]
        ldr     x2, [x9, #STRING+136]
        ldr     x3, [x9, #STRING+144]
        svc     #0
        mov     w4, w0
        cmn     w0, #ENXIO
        b.eq    4f
        tbnz    w0, #31, 8f
        ldr     w0, [x9, #N1]
        cbz     w0, 7f
3:      mov     w0, w4
        mov     x1, #MAILBOX
        mov     x2, #1
        mov     x8, #__NR_read
        svc     #0
        cbnz    w0, 7f
4:      mov     w0, #POLLIN                     /* a negative descriptor is passed over */
        stp     w4, w0, [x9, #STRING+64]
        address x0, NAP
        stp     xzr, x0, [x9, #STRING+48]
        add     x0, x9, #STRING+64
        mov     x1, #1
        add     x2, x9, #STRING+48
        mov     x3, #0
        mov     x8, #__NR_ppoll
        svc     #0
        cmp     w0, #0
        b.gt    7f
        add     x0, x9, #STRING+72
        mov     x1, #8
        mov     x8, #__NR_rt_sigpending
        svc     #0
        ldr     x0, [x9, #STRING+72]
        ldr     x1, [x9, #STRING+40]
        bic     x0, x0, x1
        cbz     x0, 6f
        rbit    x0, x0
        clz     x0, x0
        add     x0, x0, #1
        mov     x1, #0
        add     x2, x9, #STRING+72
        mov     x3, #8
        mov     x8, #__NR_rt_sigaction
        svc     #0
        ldp     x0, x1, [x9, #STRING+72]
        cmp     x0, #SIG_IGN
        b.ls    5f
        tbz     w1, #SA_RESTART, 9f
5:
        mov     x0, #SIG_SETMASK
        add     x1, x9, #STRING+40
        mov     x2, #0
        mov     x3, #8
        mov     x8, #__NR_rt_sigprocmask
        svc     #0
        mov     x0, #SIG_SETMASK
        add     x1, x9, #STRING+32
        add     x2, x9, #STRING+40
        mov     x3, #8
        mov     x8, #__NR_rt_sigprocmask
        svc     #0
6:      tbnz    w4, #31, 2b
        b       3b
7:      mov     w0, w4
        mov     x1, #F_SETFL
        ldr     x2, [x9, #N0]
        mov     x8, #__NR_fcntl
        svc     #0
8:
        mov     x0, #SIG_SETMASK
        add     x1, x9, #STRING+40
        mov     x2, #0
        mov     x3, #8
        mov     x8, #__NR_rt_sigprocmask
        svc     #0
        sxtw    x0, w4
        b       restore
9:      mov     w0, w4
        mov     w4, #-EINTR
        tbnz    w0, #31, 8b
        mov     x8, #__NR_close
        svc     #0
        b       8b

        .section .note.GNU-stack, "", %progbits
