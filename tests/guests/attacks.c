/*
 * Attacks on what the filter protects, run by a process that has the jail's filter, mailbox and protected descriptors but
 * no supervisor: a trap is ENOSYS here. Each prints one line: ESCAPE (the secret was read, or the host was reached),
 * BROKEN (something protected changed), or REFUSED, with the results of its steps.
 *
 *   attacks NAME UID FILTER PAGE READ FOLDER OUTSIDER
 *
 * FILTER: compiled filter. PAGE: content of the mailbox's first page. READ: address of the record that opens for reading.
 * FOLDER: holds root/ (the jail's), secret (a file), sock and dgram (listening sockets), file. OUTSIDER: a process of the
 * same user outside. The steps that follow an exec run as: attacks --after NAME READ FOLDER.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/filter.h>
#include <linux/fs.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "by_hand.h"

#define MAILBOX 0x10000L
#define MAILBOX_SIZE 0x40000L
#define EMPTY 0x10ff0L
#define SCRATCH 0x50000L
#define END 0x61000L
enum { BOX = 960, LOADER, SOCKET, READY, MOUNT, OUTSIDE = 20, EVIL = 21, BEFORE = 22, PTY = 24, TTY = 25, READONLY = 26 };
#define HIGH (1L << 32)

static long read_record, outsider;
static char secret[4096], sock_path[4096], dgram_path[4096], tool[4096], folder[4096];
static const char *name;

static long step(const char *what, long result) {
    int error = errno;
    printf("%s=%ld ", what, result < 0 ? -(long)error : result);
    errno = error; /* the first print asks whether stdout is a terminal */
    return result;
}
#define S(call) step(#call, call)

static int verdict(const char *word) {
    printf("%s\n", word);
    fflush(stdout);
    _exit(0);
}

static int holds_secret(int fd) {
    char text[64] = "";
    return fd >= 0 && read(fd, text, sizeof text - 1) > 0 && !strncmp(text, "SECRET", 6);
}

/* The primitive the jail's guests have: is the mount's descriptor still the mount, the record still the record? */
static int escaped(void) {
    int by_descriptor = syscall(SYS_openat2, MOUNT, "secret", read_record, 24);
    if (holds_secret(by_descriptor))
        return 1;
    int by_record = syscall(SYS_openat2, MOUNT, secret, read_record, 24);
    return holds_secret(by_record);
}

static void judge(int broken) { verdict(escaped() ? "ESCAPE" : broken ? "BROKEN" : "REFUSED"); }

/* An open_how without any confinement, wherever a record may lie in the page. */
static void write_evil(char *page) {
    for (int i = 0; i + 32 <= 4096; i += 32)
        memset(page + i, 0, 32);
}

static long replace(long fd) { return fcntl(OUTSIDE, F_DUPFD, fd); }

static void *place_anonymous(void) { /* a hint, not MAP_FIXED: granted when the place is free */
    char *page = mmap((void *)MAILBOX, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    step("mmap(hint)", (long)page);
    if (page == (char *)MAILBOX)
        write_evil(page);
    return page;
}

/* Runs the rest in a new image: the one exec that the filter admits. */
static void through_exec(void) {
    char number[32];
    snprintf(number, sizeof number, "%ld", read_record);
    char *argv[] = {"attacks", "--after", (char *)name, number, folder, NULL}, *envp[] = {NULL};
    fflush(stdout);
    S(syscall(SYS_execveat, LOADER, EMPTY, argv, envp, AT_EMPTY_PATH));
    judge(0);
}

static void through_fork(void) {
    int status;
    fflush(stdout);
    if (fork()) {
        wait(&status);
        _exit(0);
    }
}

/* -- descriptors ------------------------------------------------------------------------------------------------- */

static void attack_close(void) {
    S(close(MOUNT));
    S(syscall(SYS_close, MOUNT | HIGH));
    S(replace(MOUNT));
    judge(0);
}
static void attack_dup2(void) {
    S(dup2(OUTSIDE, MOUNT));
    S(syscall(SYS_dup2, OUTSIDE, MOUNT | HIGH));
    judge(0);
}
static void attack_dup3(void) {
    S(syscall(SYS_dup3, OUTSIDE, MOUNT, 0));
    S(syscall(SYS_dup3, OUTSIDE, MOUNT | HIGH, HIGH));
    judge(0);
}
static void attack_fcntl(void) {
    S(fcntl(MOUNT, F_SETFD, FD_CLOEXEC));
    S(syscall(SYS_fcntl, MOUNT | HIGH, F_SETFD | HIGH, FD_CLOEXEC));
    through_exec();
}
static void attack_ioctl(void) {
    S(ioctl(BOX, FIOCLEX));
    S(syscall(SYS_ioctl, BOX | HIGH, FIOCLEX | HIGH, 0));
    through_exec();
}
static void attack_close_range(void) {
    S(syscall(SYS_close_range, MOUNT, MOUNT, 0));
    S(syscall(SYS_close_range, MOUNT | HIGH, MOUNT | HIGH, HIGH));
    S(syscall(SYS_close_range, 100, -1, 0));
    S(replace(MOUNT));
    judge(0);
}
static void attack_close_range_cloexec(void) {
    S(syscall(SYS_close_range, 0x300, 0xffffffff, 4));
    S(syscall(SYS_close_range, MOUNT | HIGH, MOUNT | HIGH, 4));
    through_exec();
}
static void attack_unshare_range(void) {
    S(syscall(SYS_close_range, 900, 0xffffffff, 2));
    S(replace(MOUNT));
    judge(0);
}

/* -- addresses --------------------------------------------------------------------------------------------------- */

static void attack_munmap(void) {
    S(munmap((void *)MAILBOX, 4096));
    S(munmap((void *)(MAILBOX - 4096), 8192));
    judge(place_anonymous() == (void *)MAILBOX);
}
static void attack_mmap(void) {
    char *page = mmap((void *)MAILBOX, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    step("mmap(fixed)", (long)page);
    if (page == (char *)MAILBOX)
        write_evil(page);
    else {
        page = mmap((void *)(MAILBOX - 4096), 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (step("mmap(fixed, from below)", (long)page) > 0)
            write_evil(page + 4096);
    }
    judge(page != MAP_FAILED);
}
static void attack_mmap_file(void) { /* the exact mapping that the loader makes, of another descriptor */
    int fd = memfd_create("evil", 0);
    ftruncate(fd, MAILBOX_SIZE);
    void *page = mmap((void *)MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, fd, 0);
    step("mmap(fixed, evil file)", (long)page);
    judge(page != MAP_FAILED);
}
static void attack_mremap(void) {
    char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    write_evil(page);
    void *moved = mremap(page, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)MAILBOX);
    step("mremap(onto)", (long)moved);
    if (escaped())
        verdict("ESCAPE");
    void *away = mremap((void *)MAILBOX, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x700000000000);
    step("mremap(away)", (long)away);
    if (away != MAP_FAILED)
        place_anonymous();
    judge(moved != MAP_FAILED || away != MAP_FAILED);
}
static void attack_mprotect(void) {
    long a = S(mprotect((void *)MAILBOX, 4096, PROT_READ | PROT_WRITE)), b = S(mprotect((void *)MAILBOX, 4096, PROT_NONE));
    judge(!a || !b);
}
static void attack_pkey_mprotect(void) {
    long a = S(syscall(SYS_pkey_mprotect, MAILBOX, 4096, PROT_NONE, -1)), b = S(syscall(SYS_pkey_mprotect, MAILBOX, 4096, PROT_NONE, 0));
    judge(!a || !b);
}
static void without_mailbox_in_a_child(long r) {
    through_fork();
    judge(place_anonymous() == (void *)MAILBOX || r == 0);
}
static void attack_madvise(void) { without_mailbox_in_a_child(S(madvise((void *)MAILBOX, MAILBOX_SIZE, MADV_DONTFORK))); }
static void attack_madvise_from_below(void) { without_mailbox_in_a_child(S(madvise(0, MAILBOX + MAILBOX_SIZE, MADV_DONTFORK))); }
static void attack_madvise_growsdown(void) {
    S(madvise((void *)MAILBOX, MAILBOX_SIZE, MADV_DONTFORK));
    through_fork();
    char *stack = mmap((void *)(MAILBOX + 0x20000), 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0);
    step("mmap(GROWSDOWN)", (long)stack);
    if (stack == (char *)(MAILBOX + 0x20000))
        for (char *p = stack; p >= (char *)MAILBOX; p -= 4096)
            *(volatile char *)p = 0;
    judge(stack == (char *)(MAILBOX + 0x20000));
}
static void attack_process_madvise(void) {
    struct iovec range = {(void *)MAILBOX, MAILBOX_SIZE};
    int self = syscall(SYS_pidfd_open, getpid(), 0);
    long r = S(syscall(SYS_process_madvise, self, &range, 1, MADV_DONTFORK, 0));
    without_mailbox_in_a_child(r >= 0 ? 0 : -1);
}
static void attack_shmat(void) {
    int id = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    char *page = shmat(id, NULL, 0);
    step("shmget", id < 0 ? -1 : 0);
    write_evil(page);
    void *placed = shmat(id, (void *)MAILBOX, SHM_REMAP);
    step("shmat", (long)placed);
    shmctl(id, IPC_RMID, NULL);
    judge(placed == (void *)MAILBOX);
}
static void shrink_heap_to(long place) {
    struct prctl_mm_map map = {.start_code = MAILBOX, .end_code = MAILBOX + 1, .start_data = MAILBOX, .end_data = MAILBOX, .start_brk = place,
                               .brk = MAILBOX + MAILBOX_SIZE, .start_stack = (uint64_t)&map, .arg_start = END, .arg_end = END + 1,
                               .env_start = END, .env_end = END + 1, .exe_fd = -1};
    if (place == MAILBOX) /* where vm.mmap_min_addr is less */
        map.start_code = 0x1000, map.end_code = 0x1001, map.start_data = map.end_data = 0x1000;
    S(prctl(PR_SET_MM, PR_SET_MM_MAP, &map, sizeof map, 0));
    S(syscall(SYS_brk, place));
}
static void attack_brk(void) { /* a heap said to lie over the mailbox, then shrunk: what lies there is unmapped */
    shrink_heap_to(MAILBOX);
    shrink_heap_to(MAILBOX + 1);
    place_anonymous();
    if (escaped())
        verdict("ESCAPE");
    long table = 0x13000; /* the sealed addresses of connect */
    struct sockaddr_un *address = mmap((void *)table, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    step("mmap(hint)", (long)address);
    if (address != (void *)table)
        verdict("REFUSED");
    address->sun_family = AF_UNIX;
    strcpy(address->sun_path, "sock"); /* beneath the directory in which the attack was started */
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    verdict(S(connect(fd, (void *)address, 32)) == 0 ? "ESCAPE" : "BROKEN");
}
static void attack_userfaultfd(void) {
    long a = S(syscall(SYS_userfaultfd, 0)), b = S(syscall(SYS_userfaultfd, 1));
    judge(a >= 0 || b >= 0);
}
static void attack_remap_file_pages(void) {
    long r = S(syscall(SYS_remap_file_pages, MAILBOX, 4096, 0, 5, 0));
    judge(r == 0);
}
static void attack_tagged_addresses(void) {
    long a = S(syscall(SYS_arch_prctl, 0x4002, 6)), b = S(syscall(SYS_arch_prctl, 0x4002 | HIGH, 6));
    judge(a == 0 || b == 0);
}

/* -- exec -------------------------------------------------------------------------------------------------------- */

static void attack_execveat(void) {
    char number[32];
    snprintf(number, sizeof number, "%ld", read_record);
    char *argv[] = {"attacks", "--after", "evil", number, folder, NULL}, *envp[] = {NULL};
    fflush(stdout);
    S(syscall(SYS_execveat, EVIL, "", argv, envp, AT_EMPTY_PATH));
    S(syscall(SYS_execveat, EVIL, EMPTY, argv, envp, AT_EMPTY_PATH));
    S(syscall(SYS_execveat, LOADER, EMPTY | HIGH, argv, envp, AT_EMPTY_PATH));
    S(syscall(SYS_execveat, READY, EMPTY | HIGH, argv, envp, AT_EMPTY_PATH));
    S(syscall(SYS_execveat, EVIL | HIGH, EMPTY, argv, envp, AT_EMPTY_PATH | HIGH));
    judge(0);
}
static void attack_execve(void) {
    char number[32];
    snprintf(number, sizeof number, "%ld", read_record);
    char *argv[] = {"attacks", "--after", "evil", number, folder, NULL}, *envp[] = {NULL};
    fflush(stdout);
    S(syscall(SYS_execve, tool, argv, envp));
    judge(0);
}

/* -- files and sockets by hand ------------------------------------------------------------------------------------ */

static void attack_openat2(void) {
    static uint64_t evil[8] __attribute__((aligned(64)));
    static const char *const leaving[] = {"link", "link/", "up/secret", "far/secret", "../secret", "root/../../secret", "proc/self/cwd/secret"};
    int hits = 0;
    hits |= holds_secret(S(syscall(SYS_openat2, AT_FDCWD, secret, evil, 24)));
    hits |= holds_secret(S(syscall(SYS_openat2, MOUNT, secret, evil, 24)));
    hits |= holds_secret(S(syscall(SYS_openat2, OUTSIDE, "secret", read_record, 24)));
    hits |= holds_secret(S(syscall(SYS_openat2, MOUNT, "../secret", read_record, 24)));
    hits |= holds_secret(S(syscall(SYS_openat2, MOUNT, "link", read_record, 24)));
    int quiet = 0; /* every offset in the page, with every size; "link" is one that leaves, "dir/.." follows one */
    for (long at = MAILBOX; at < MAILBOX + 4096; at += 8)
        for (int size = 0; size < 3; size++) {
            int fd = syscall(SYS_openat2, MOUNT, secret, at, size == 0 ? 24 : size == 1 ? 32 : 24 | HIGH);
            quiet |= holds_secret(fd);
            for (unsigned i = 0; i < sizeof leaving / sizeof *leaving; i++) {
                fd = syscall(SYS_openat2, MOUNT, leaving[i], at, size == 0 ? 24 : size == 1 ? 32 : 24 | HIGH);
                quiet |= holds_secret(fd);
                if (fd > 100)
                    close(fd);
            }
            fd = syscall(SYS_openat2, OUTSIDE, "secret", at | HIGH, 24);
            quiet |= holds_secret(fd);
        }
    step("by hand", quiet);
    verdict(hits || quiet ? "ESCAPE" : "REFUSED");
}
/* The calls that take the sealed empty string: is anything told of the secret, by another string, another address, flag words?
 * Nor may they follow what lies behind a link, or take the empty string's neighbours for it. */
static const char *const names[] = {secret, "../secret", "root/link", "link", "/", ""};
static const long addresses[] = {EMPTY - 1, EMPTY + 1, EMPTY | HIGH, MAILBOX, 0};
static const long flag_words[] = {0, 0x1000, 0x1000 | HIGH, 0x1000L << 32, 0x1100, 0x1200, 0x3000, 0x100, 0x200, 0x800};
static const int places[] = {AT_FDCWD, MOUNT, OUTSIDE, BOX, LOADER, SOCKET, 0};

static int tells(long (*ask)(int place, long path, long flags)) {
    int told = 0;
    for (unsigned p = 0; p < sizeof places / sizeof *places; p++)
        for (unsigned f = 0; f < sizeof flag_words / sizeof *flag_words; f++) {
            for (unsigned n = 0; n < sizeof names / sizeof *names; n++)
                told += ask(places[p], (long)names[n], flag_words[f]) == 0;
            for (unsigned a = 0; a < sizeof addresses / sizeof *addresses; a++)
                told += ask(places[p], addresses[a], flag_words[f]) == 0;
        }
    return told;
}
static char answer[512];
static long by_newfstatat(int place, long path, long flags) { return syscall(SYS_newfstatat, place, path, answer, flags); }
static long by_statx(int place, long path, long flags) { return syscall(SYS_statx, place, path, flags, 0xfff, answer); }
static long by_faccessat2(int place, long path, long flags) { return syscall(SYS_faccessat2, place, path, 4, flags); }
static long by_readlinkat(int place, long path, long flags) { return syscall(SYS_readlinkat, place, path, answer, 400 | flags) < 0; }
static void attack_newfstatat(void) { verdict(step("told", tells(by_newfstatat)) ? "ESCAPE" : "REFUSED"); }
static void attack_statx(void) { verdict(step("told", tells(by_statx)) ? "ESCAPE" : "REFUSED"); }
static void attack_faccessat2(void) { verdict(step("told", tells(by_faccessat2)) ? "ESCAPE" : "REFUSED"); }
static void attack_readlinkat(void) { verdict(step("told", tells(by_readlinkat)) ? "ESCAPE" : "REFUSED"); }

static void attack_connect(void) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    strcpy(address.sun_path, sock_path);
    long r = S(connect(fd, (void *)&address, sizeof address));
    verdict(r == 0 ? "ESCAPE" : "REFUSED");
}
/* A datagram to a socket of the host by its pathname, from a socket of our own and from one of a pair. */
static int sends(long (*way)(int fd, struct msghdr *message)) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct iovec data = {"x", 1};
    struct msghdr message = {.msg_name = &address, .msg_namelen = sizeof address, .msg_iov = &data, .msg_iovlen = 1};
    int reached = 0, pair[2];
    strcpy(address.sun_path, dgram_path);
    int fd = S(syscall(SYS_socket, AF_UNIX | HIGH, SOCK_DGRAM | HIGH, 0));
    reached |= S(way(fd, &message)) == 1;
    if (S(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair)) == 0)
        reached |= S(way(pair[0], &message)) == 1;
    return reached;
}
static long by_sendto(int fd, struct msghdr *m) { return syscall(SYS_sendto, fd, "x", 1, 0, m->msg_name, m->msg_namelen); }
static long by_sendmsg(int fd, struct msghdr *m) { return syscall(SYS_sendmsg, fd, m, 0); }
static long by_sendmmsg(int fd, struct msghdr *m) {
    struct mmsghdr several = {*m};
    return syscall(SYS_sendmmsg, fd, &several, 1, 0);
}
static void attack_sendto(void) { verdict(sends(by_sendto) ? "ESCAPE" : "REFUSED"); }
static void attack_sendmsg(void) { verdict(sends(by_sendmsg) ? "ESCAPE" : "REFUSED"); }
static void attack_sendmmsg(void) { verdict(sends(by_sendmmsg) ? "ESCAPE" : "REFUSED"); }
static void attack_bind(void) { /* a socket file of ours, by a path of the host */
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%.70s/root/made-%d", folder, getpid());
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    long r = S(bind(fd, (void *)&address, sizeof address));
    unlink(address.sun_path);
    verdict(r == 0 ? "ESCAPE" : "REFUSED");
}
static void attack_terminal_input(void) {
    setsid();
    ioctl(TTY, TIOCSCTTY, 0);
    long a = S(ioctl(TTY, TIOCSTI, "x")), b = S(syscall(SYS_ioctl, TTY, TIOCSTI | HIGH, "y"));
    verdict(!a || !b ? "ESCAPE" : "REFUSED");
}
static void attack_file_flags(void) { /* a change through a descriptor that is open for reading only */
    int flags = 0;
    S(ioctl(READONLY, FS_IOC_GETFLAGS, &flags));
    flags ^= FS_NODUMP_FL;
    long a = S(ioctl(READONLY, FS_IOC_SETFLAGS, &flags)), b = S(syscall(SYS_ioctl, READONLY, FS_IOC_SETFLAGS | HIGH, &flags));
    verdict(!a || !b ? "BROKEN" : "REFUSED");
}

/* -- the engine --------------------------------------------------------------------------------------------------- */

static int install(struct sock_fprog *program, int flags) { return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, program); }

static void attack_listener(void) { /* the guest's own listener answers CONTINUE to what the jail's filter would hand over */
    struct sock_filter notify[] = {{0x20, 0, 0, 0}, {0x15, 0, 1, SYS_openat}, {6, 0, 0, SECCOMP_RET_USER_NOTIF}, {6, 0, 0, SECCOMP_RET_ALLOW}};
    struct sock_fprog program = {4, notify};
    int listener = S(install(&program, SECCOMP_FILTER_FLAG_NEW_LISTENER));
    if (listener < 0)
        listener = S(syscall(SYS_seccomp, HIGH | SECCOMP_SET_MODE_FILTER, HIGH | SECCOMP_FILTER_FLAG_NEW_LISTENER, &program));
    if (listener < 0)
        verdict("REFUSED");
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
        int fd = syscall(SYS_openat, AT_FDCWD, secret, O_RDONLY);
        step("openat", fd);
        verdict(holds_secret(fd) ? "ESCAPE" : "BROKEN");
    }
    struct seccomp_notif call = {0};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call);
    struct seccomp_notif_resp answer = {.id = call.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
    waitpid(child, NULL, 0);
    _exit(0);
}

/* A child that its tracer never sees is traced by a fellow guest, who lets the calls run that the filter hands over. */
static void accomplice(int own_tracing) {
    fflush(stdout);
    pid_t child = syscall(SYS_clone, SIGCHLD | (own_tracing ? 0 : CLONE_UNTRACED), 0, 0, 0, 0);
    if (!child) {
        if (own_tracing)
            step("TRACEME", ptrace(PTRACE_TRACEME, 0, 0, 0));
        raise(SIGSTOP);
        int fd = syscall(SYS_openat, AT_FDCWD, secret, O_RDONLY);
        step("openat", fd);
        verdict(holds_secret(fd) ? "ESCAPE" : "REFUSED");
    }
    if (step("clone", child < 0 ? -1 : 0))
        verdict("REFUSED");
    int status, seized = own_tracing ? 0 : ptrace(PTRACE_SEIZE, child, 0, PTRACE_O_TRACESECCOMP);
    waitpid(child, &status, WUNTRACED);
    if (own_tracing)
        ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESECCOMP);
    kill(child, SIGCONT);
    for (int i = 0; i < 100 && !WIFEXITED(status) && !WIFSIGNALED(status); i++) {
        ptrace(PTRACE_CONT, child, 0, 0);
        if (waitpid(child, &status, 0) < 0)
            break;
    }
    if (seized)
        verdict("BROKEN");
    _exit(0);
}
static void attack_untraced(void) { accomplice(0); }

/* Plays the ptrace engine: a tracer of every descendant that answers EPERM to openat and lets the rest run. */
static void be_engine(void) {
    int status, ready[2];
    char byte;
    pipe(ready);
    pid_t guest = fork();
    if (!guest) {
        read(ready[0], &byte, 1);
        return;
    }
    ptrace(PTRACE_SEIZE, guest, 0, PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_EXITKILL);
    write(ready[1], "x", 1);
    for (;;) {
        pid_t pid = waitpid(-1, &status, __WALL);
        if (pid < 0)
            _exit(0);
        if (!WIFSTOPPED(status))
            continue;
        if (status >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8)) {
            struct user_regs_struct regs;
            ptrace(PTRACE_GETREGS, pid, 0, &regs);
            if (regs.orig_rax == SYS_openat) {
                regs.orig_rax = -1;
                regs.rax = -EPERM;
                ptrace(PTRACE_SETREGS, pid, 0, &regs);
            }
        }
        int sig = WSTOPSIG(status);
        ptrace(status >> 16 == PTRACE_EVENT_STOP && sig == SIGSTOP ? PTRACE_LISTEN : PTRACE_CONT, pid, 0,
               status >> 16 || sig == SIGTRAP ? 0 : sig);
    }
}
static void attack_untraceable(void) {
    long a = S(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)), b = S(syscall(SYS_prctl, HIGH | PR_SET_DUMPABLE, 0, 0, 0, 0));
    (void)a, (void)b;
    judge(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0);
}
static void attack_notes(void) { /* the supervisor's notes about a guest lie in the limit of locks */
    struct rlimit limit = {7, 7}, now;
    S(syscall(SYS_setrlimit, 10, &limit));
    S(syscall(SYS_setrlimit, 10 | HIGH, &limit));
    getrlimit(10, &now);
    judge(now.rlim_cur == 7);
}
static void attack_notes_by_prlimit(void) {
    struct rlimit limit = {7, 7}, now;
    S(syscall(SYS_prlimit64, 0, 10, &limit, 0));
    S(syscall(SYS_prlimit64, HIGH, 10 | HIGH, &limit, 0));
    getrlimit(10, &now);
    judge(now.rlim_cur == 7);
}
static void attack_namespace(void) {
    long a = S(syscall(SYS_unshare, CLONE_NEWUSER)), b = S(syscall(SYS_unshare, CLONE_NEWUSER | HIGH));
    judge(!a || !b);
}
static void attack_namespace_by_clone(void) {
    long child = syscall(SYS_clone, SIGCHLD | CLONE_NEWUSER, 0, 0, 0, 0);
    if (!child)
        _exit(0);
    step("clone", child < 0 ? -1 : 0);
    judge(child > 0);
}

/* -- other processes ---------------------------------------------------------------------------------------------- */

static void attack_ptrace(void) { judge(S(ptrace(PTRACE_SEIZE, outsider, 0, 0)) == 0); }
static void attack_vm_writev(void) {
    static char text[16];
    struct iovec here = {text, 1}, there = {(void *)0x400000, 1};
    long a = S(syscall(SYS_process_vm_readv, outsider, &here, 1, &there, 1, 0));
    judge(a == 1 || errno == EFAULT); /* the address is not there, but the process was reached */
}
static void attack_pidfd_getfd(void) {
    int fd = syscall(SYS_pidfd_open, outsider, 0);
    judge(S(syscall(SYS_pidfd_getfd, fd, 0, 0)) >= 0);
}
static void attack_prlimit(void) {
    struct rlimit limit = {100, 100};
    judge(S(syscall(SYS_prlimit64, outsider, RLIMIT_CORE, &limit, 0)) == 0);
}
static void attack_priority(void) { /* of another process, and of all of the user's */
    long a = S(setpriority(PRIO_PROCESS, outsider, 19)), b = S(syscall(SYS_setpriority, PRIO_PROCESS | HIGH, outsider | HIGH, 19)),
         c = S(syscall(SYS_setpriority, PRIO_PGRP, getpgid(outsider), 19));
    judge(!a || !b || !c);
}
static void attack_affinity(void) { /* an outsider is moved to one CPU */
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    long a = S(sched_setaffinity(outsider, sizeof one, &one)), b = S(syscall(SYS_sched_setaffinity, outsider | HIGH, sizeof one, &one));
    judge(!a || !b);
}
static void attack_other_cpus(void) { /* with --cpus: a guest takes back the CPUs that it may not use */
    cpu_set_t all;
    memset(&all, 0xff, sizeof all);
    judge(!S(sched_setaffinity(0, sizeof all, &all)));
}
static void attack_family(void) { /* with --net none: a socket that reaches the network */
    judge(S(socket(AF_INET, SOCK_STREAM, 0)) >= 0 || S(syscall(SYS_socket, AF_INET6 | HIGH, SOCK_DGRAM | HIGH, HIGH)) >= 0);
}
static void attack_protocol(void) { /* with rules: a protocol of which the supervisor sees no address */
    judge(S(socket(AF_INET, SOCK_STREAM, 262)) >= 0 || S(syscall(SYS_socket, AF_INET, SOCK_STREAM, 262 | HIGH)) >= 0);
}
static void attack_route(void) { /* with rules: a packet for one address goes to another one first (segment routing) */
    unsigned char route[24] = {0, 2, 4, 0, 0, 0, 0, 0, 0x20, 1, 0xd, 0xb8};
    int fd = S(socket(AF_INET6, SOCK_DGRAM, 0));
    long a = S(setsockopt(fd, 41, 57, route, sizeof route)), b = S(syscall(SYS_setsockopt, fd, 41 | HIGH, 57 | HIGH, route, sizeof route));
    judge(!a || !b);
}
static void attack_io_priority(void) {
    long a = S(syscall(SYS_ioprio_set, 1, outsider, 2 << 13 | 7)), b = S(syscall(SYS_ioprio_set, 1 | HIGH, outsider | HIGH, 2 << 13 | 6));
    judge(!a || !b);
}

/* -- the mailbox itself: sealed by the kernel, no rule needed ------------------------------------------------------ */

static void attack_mailbox(void) {
    char before[4096], evil[64] = {0};
    struct iovec here = {evil, sizeof evil}, there = {(void *)MAILBOX, sizeof evil};
    memcpy(before, (void *)MAILBOX, sizeof before);
    S(pwrite(BOX, evil, sizeof evil, 0));
    S((long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, BOX, 0));
    char *shared = mmap(NULL, 4096, PROT_READ, MAP_SHARED, BOX, 0);
    if (shared != MAP_FAILED && S(mprotect(shared, 4096, PROT_READ | PROT_WRITE)) == 0)
        memcpy(shared, evil, sizeof evil);
    S(ftruncate(BOX, 0));
    S(fallocate(BOX, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096));
    S(madvise((void *)MAILBOX, 4096, MADV_REMOVE));
    S(madvise(shared, 4096, MADV_REMOVE));
    S(syscall(SYS_process_vm_writev, getpid(), &here, 1, &there, 1, 0));
    if (BEFORE >= 0) /* /proc/self/mem, opened before the filter */
        S(pwrite(BEFORE, evil, sizeof evil, MAILBOX));
    S(fcntl(BOX, F_ADD_SEALS, 0));
    S(read(0, (void *)MAILBOX, 64));
    judge(memcmp(before, (void *)MAILBOX, sizeof before));
}

static struct {
    const char *name;
    void (*run)(void);
} attacks[] = {
#define A(name) {#name, attack_##name}
    A(close), A(dup2), A(dup3), A(fcntl), A(ioctl), A(close_range), A(close_range_cloexec), A(unshare_range),
    A(munmap), A(mmap), A(mmap_file), A(mremap), A(mprotect), A(pkey_mprotect), A(madvise), A(madvise_from_below), A(madvise_growsdown),
    A(process_madvise), A(shmat), A(brk), A(userfaultfd), A(remap_file_pages), A(tagged_addresses), A(execveat), A(execve), A(openat2),
    A(newfstatat), A(statx), A(faccessat2), A(readlinkat),
    A(connect), A(sendto), A(sendmsg), A(sendmmsg), A(bind), A(terminal_input), A(file_flags), A(listener), A(untraced), A(untraceable), A(notes), A(notes_by_prlimit),
    A(namespace), A(namespace_by_clone), A(ptrace), A(vm_writev), A(pidfd_getfd), A(prlimit), A(priority), A(io_priority),
    A(affinity), A(other_cpus), A(family), A(protocol), A(route), A(mailbox),
};

static void after_exec(void) {
    if (!strcmp(name, "evil")) {
        printf("started ");
        place_anonymous();
        judge(1);
    }
    if (fcntl(BOX, F_GETFD) < 0) { /* the loader's exact mapping, of a descriptor that took the place */
        int fd = memfd_create("evil", 0);
        ftruncate(fd, MAILBOX_SIZE);
        S(fcntl(fd, F_DUPFD, BOX));
        S((long)mmap((void *)MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, BOX, 0));
        if (fcntl(MOUNT, F_GETFD) < 0)
            S(replace(MOUNT));
        judge(1);
    }
    int gone = fcntl(MOUNT, F_GETFD) < 0;
    S(mmap((void *)MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, BOX, 0) == (void *)MAILBOX);
    if (gone)
        S(replace(MOUNT));
    judge(gone);
}

static void *slurp(const char *path, size_t *size) {
    int fd = open(path, O_RDONLY);
    char *data = calloc(1, 1 << 20);
    *size = read(fd, data, 1 << 20);
    close(fd);
    return data;
}

static void put(int fd, int number) {
    if (fd < 0 || dup2(fd, number) < 0)
        perror("attacks: setting up"), exit(99);
    close(fd);
}

static void set_up(char **argv) {
    size_t size;
    int uid = atoi(argv[2]), pair[2];
    char path[4096];
    struct rlimit files = {4096, 4096};
    setrlimit(RLIMIT_NOFILE, &files);
    int box = memfd_create("mailbox", MFD_ALLOW_SEALING), image = memfd_create("loader", 0);
    ftruncate(box, MAILBOX_SIZE);
    void *page = slurp(argv[4], &size);
    pwrite(box, page, size, 0);
    fcntl(box, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE);
    snprintf(path, sizeof path, "/proc/self/fd/%d", box);
    put(open(path, O_RDONLY), BOX);
    close(box);
    void *self = slurp(argv[0], &size);
    if (write(image, self, size) != (long)size)
        perror("attacks: image"), exit(99);
    fchmod(image, 0755);
    snprintf(path, sizeof path, "/proc/self/fd/%d", image);
    put(open(path, O_PATH), LOADER);
    put(open(path, O_PATH), EVIL);
    close(image);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    put(pair[0], SOCKET);
    snprintf(path, sizeof path, "%s/root", folder);
    put(open(path, O_PATH | O_DIRECTORY), MOUNT);
    put(open(folder, O_PATH | O_DIRECTORY), OUTSIDE);
    put(posix_openpt(O_RDWR | O_NOCTTY), PTY);
    grantpt(PTY);
    unlockpt(PTY);
    put(open(ptsname(PTY), O_RDWR | O_NOCTTY), TTY);
    snprintf(path, sizeof path, "%s/file", folder);
    put(open(path, O_RDONLY), READONLY);
    snprintf(tool, sizeof tool, "%s/tool", folder);
    if (uid && (setgroups(0, NULL) || setresgid(uid, uid, uid) || setresuid(uid, uid, uid)))
        perror("attacks: setting up"), exit(99);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    put(open("/proc/self/mem", O_RDWR), BEFORE);
    if (mmap((void *)MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, BOX, 0) == MAP_FAILED ||
        mmap((void *)SCRATCH, END - SCRATCH, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
        perror("attacks: mapping"), exit(99);
    if (!strncmp(name, "untraced", 9))
        be_engine();
    struct sock_fprog program;
    program.filter = slurp(argv[3], &size);
    program.len = size / sizeof *program.filter;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || (strcmp(argv[3], "none") && install(&program, 0)))
        perror("attacks: filter"), exit(99);
}

int main(int argc, char **argv) {
    int after = !strcmp(argv[1], "--after");
    name = after ? argv[2] : argv[1];
    read_record = strtol(argv[after ? 3 : 5], NULL, 0);
    strcpy(folder, argv[after ? 4 : 6]);
    snprintf(secret, sizeof secret, "%s/secret", folder);
    snprintf(sock_path, sizeof sock_path, "%s/sock", folder);
    snprintf(dgram_path, sizeof dgram_path, "%s/dgram", folder);
    if (after)
        after_exec();
    outsider = atol(argv[7]);
    set_up(argv);
    for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++)
        if (!strcmp(attacks[i].name, name))
            attacks[i].run();
    printf("no attack %s\n", name);
    return 98;
}
