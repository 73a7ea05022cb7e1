/*
 * A guest that calls while somebody else rewrites what it passed, or moves what its path goes through.
 *
 *   race KIND HOW COUNT GOOD BAD [SECONDS | leak]           with BY_LIBRARY in its environment by glibc's syscall(3)
 *
 * KIND: open stat openat2 flags exec connect times rename dots. HOW: thread; process (CLONE_VM without CLONE_THREAD); mapping (a
 * process of its own that has only the mapping in common); writer (one that has nothing in common: process_vm_writev).
 * GOOD: a path that works; BAD: the path that must not. COUNT calls are made, and more for at most SECONDS until the other one
 * has got both values in; with "leak" fewer, if there is one. Prints
 *   calls N good N bad N again N other N flips N leaks N slowest N
 * where bad counts calls that failed as a call with BAD does, so that the attacker's progress is seen; again: EAGAIN; leaks
 * counts what must never happen (the secret's content, a change of the read-only file, a program of the host); slowest: us.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

enum { TIME = 31337 }; /* of the read-only file, if anybody could set it */
static struct {
    volatile int stop;
    volatile long flips;
} *shared;
static struct passed {
    char path[4096];
    uint64_t words[4];
    struct sockaddr_un address;
} *passed; /* what is rewritten */
static const char *kind, *good, *bad;
static pid_t caller; /* of whom the writer is another process; 0: the memory is the writer's too */
static long calls, hits, misses, again, other, leaks, slowest;

static void put_text(char *to, const char *from) {
    size_t n = strlen(from) + 1;
    if (caller)
        process_vm_writev(caller, &(struct iovec){(void *)from, n}, 1, &(struct iovec){to, n}, 1, 0);
    else
        for (size_t i = 0; i < n; i++)
            ((volatile char *)to)[i] = from[i];
}

static void put_words(const uint64_t *from, int count) {
    if (caller)
        process_vm_writev(caller, &(struct iovec){(void *)from, 8 * count}, 1, &(struct iovec){passed->words, 8 * count}, 1, 0);
    else
        for (int k = 0; k < count; k++)
            ((volatile uint64_t *)passed->words)[k] = from[k];
}

static int flip(void *unused) {
    static const uint64_t read_beneath[3] = {O_RDONLY, 0, 0}, write_anywhere[3] = {O_RDWR | O_TRUNC, 0, 0};
    static const uint64_t leave_both[4] = {TIME, UTIME_OMIT, TIME, UTIME_OMIT}, set_both[4] = {TIME, 0, TIME, 0};
    int words = !strcmp(kind, "flags") || !strcmp(kind, "times");
    for (long i = 0; !shared->stop; i++) {
        int second = i & 1;
        if (!strcmp(kind, "flags"))
            put_words(second ? write_anywhere : read_beneath, 3);
        else if (!strcmp(kind, "times"))
            put_words(second ? set_both : leave_both, 4);
        else if (!strcmp(kind, "connect"))
            put_text(passed->address.sun_path, second ? bad : good);
        else
            put_text(passed->path, second ? bad : good);
        shared->flips = i;
        for (volatile int pause = 0; pause < (words ? 200 : 100) + (i * 7919) % 3000; pause++)
            ;
    }
    return 0;
}

static void count(int result, int bad_errno) {
    if (result >= 0)
        hits++;
    else if (errno == bad_errno)
        misses++;
    else if (errno == EAGAIN)
        again++;
    else
        other++;
}

static int leaked(int fd) {
    char text[64] = "";
    return pread(fd, text, sizeof text - 1, 0) > 0 && strstr(text, "SECRET") != NULL;
}

static void call(void) {
    struct stat st;
    int fd;
    if (!strcmp(kind, "open") || !strcmp(kind, "openat2")) {
        fd = kind[4] ? syscall(SYS_openat2, AT_FDCWD, passed->path, passed->words, 24) : syscall(SYS_openat, AT_FDCWD, passed->path, O_RDONLY);
        count(fd, ENOENT);
        if (fd >= 0) {
            leaks += leaked(fd);
            close(fd);
        }
    } else if (!strcmp(kind, "stat")) {
        int r = syscall(SYS_newfstatat, AT_FDCWD, passed->path, &st, 0);
        count(r, ENOENT);
        leaks += !r && st.st_size == 54321; /* the secret's size */
    } else if (!strcmp(kind, "flags")) { /* a file of a read-only mount: whoever can write it has passed the mount */
        fd = syscall(SYS_openat2, AT_FDCWD, good, passed->words, 24);
        count(fd, EROFS);
        if (fd >= 0) {
            leaks += write(fd, "x", 1) == 1;
            close(fd);
        }
    } else if (!strcmp(kind, "times")) {
        /* nothing to set is allowed everywhere, also in a read-only mount */
        count(syscall(SYS_utimensat, AT_FDCWD, good, passed->words, 0), EROFS);
        leaks += !syscall(SYS_newfstatat, AT_FDCWD, good, &st, 0) && st.st_mtime == TIME;
    } else if (!strcmp(kind, "connect")) {
        char text[16] = "";
        fd = socket(AF_UNIX, SOCK_STREAM, 0);
        int r = connect(fd, (void *)&passed->address, sizeof passed->address);
        count(r, ENOENT);
        if (!r) {
            struct timeval limit = {5, 0};
            setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
            leaks += read(fd, text, sizeof text - 1) > 0 && strstr(text, "SECRET");
        }
        close(fd);
    } else if (!strcmp(kind, "exec")) {
        int status = 0, ends[2];
        char text[16] = "", *argv[] = {"told", NULL}, *envp[] = {NULL};
        pipe(ends);
        pid_t child = vfork();
        if (!child) {
            dup2(ends[1], 1);
            syscall(SYS_execve, passed->path, argv, envp);
            _exit(errno == ENOENT ? 101 : 102);
        }
        close(ends[1]);
        leaks += read(ends[0], text, sizeof text - 1) > 0 && strstr(text, "SECRET") != NULL;
        close(ends[0]);
        waitpid(child, &status, 0);
        errno = WEXITSTATUS(status) == 101 ? ENOENT : EPERM;
        count(WIFEXITED(status) && WEXITSTATUS(status) == 7 ? 0 : -1, ENOENT);
    } else { /* what the path goes through moves while it does */
        fd = syscall(SYS_openat, AT_FDCWD, good, O_RDONLY);
        count(fd, ENOENT);
        if (fd >= 0) {
            leaks += leaked(fd);
            close(fd);
        }
    }
}

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static int has_begun(long wanted) { /* the other one's progress, as the test wants it */
    return shared->flips > wanted / 10 && misses > wanted / 100 && hits > wanted / 100;
}

static void move(const char *from, const char *to, long flags) { /* no errno: the TLS is the main thread's */
    register long how __asm__("r8") = flags, target __asm__("r10") = (long)to;
    long result, at = AT_FDCWD;
    __asm__ volatile("syscall" : "=a"(result) : "a"(SYS_renameat2), "D"(at), "S"(from), "d"(at), "r"(target), "r"(how)
                     : "rcx", "r11", "memory");
}

static int swap(void *unused) { /* "swapped" is in turn a directory of the jail and a link to the host's */
    for (long i = 0; !shared->stop; i++) {
        move("swapped", "other", RENAME_EXCHANGE);
        shared->flips = i;
    }
    return 0;
}

static int lift(void *unused) { /* whoever stands in t/a/b stands in b then, from where as many ".." lead two levels higher */
    for (long i = 0; !shared->stop; i++) {
        move(i & 1 ? "b" : "t/a/b", i & 1 ? "t/a/b" : "b", 0);
        shared->flips = i;
    }
    return 0;
}

static pid_t serve(void) { /* the socket that may be reached: accepts and says nothing */
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    strcpy(address.sun_path, good);
    unlink(good);
    if (bind(listener, (void *)&address, sizeof address) || listen(listener, 4096))
        perror("race: listening"), _exit(97);
    pid_t server = fork();
    if (!server)
        for (;;)
            close(accept(listener, NULL, NULL));
    close(listener);
    return server;
}

static struct sigaction quiet = {.sa_handler = SIG_DFL};

static int (*rewrite)(void *);

static int rewrite_while_it_lives(void *unused) { /* not longer than the one that calls */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    return rewrite(unused);
}

static void start(const char *how) {
    int parts = CLONE_VM | CLONE_FILES | CLONE_FS | SIGCHLD;
    int is_thread = !strcmp(how, "thread");
    if (is_thread)
        parts = CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
    if (!strcmp(how, "mapping") || !strcmp(how, "writer"))
        parts = SIGCHLD;
    char *stack = mmap(NULL, 1 << 16, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (clone(is_thread ? rewrite : rewrite_while_it_lives, stack + (1 << 16), parts, NULL) < 0)
        perror("race: clone"), _exit(98);
}

int main(int argc, char **argv) {
    by_library = getenv("BY_LIBRARY") != NULL;
    if (argc < 6)
        return 7; /* what "exec" starts, when it starts the right program */
    kind = argv[1];
    int writer = !strcmp(argv[2], "writer"), until_leak = argc > 6 && !strcmp(argv[6], "leak");
    long wanted = atol(argv[3]), seconds = argc > 6 ? atol(argv[6]) : 0;
    good = argv[4];
    bad = argv[5];
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    passed = mmap(NULL, sizeof *passed, PROT_READ | PROT_WRITE, (writer ? MAP_PRIVATE : MAP_SHARED) | MAP_ANONYMOUS, -1, 0);
    strcpy(passed->path, good);
    passed->address.sun_family = AF_UNIX;
    strncpy(passed->address.sun_path, good, sizeof passed->address.sun_path - 1);
    pid_t server = strcmp(kind, "connect") ? 0 : serve();
    sigaction(SIGCHLD, &quiet, NULL);
    caller = writer ? getpid() : 0;
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY); /* yama */
    rewrite = !strcmp(kind, "rename") ? swap : !strcmp(kind, "dots") ? lift : flip;
    start(argv[2]);
    long last = now() + seconds * 1000000, begun = now();
    for (calls = 0; (calls < wanted || (!has_begun(wanted) && begun < last)) && !(until_leak && leaks); calls++) {
        call();
        long ended = now();
        slowest = ended - begun > slowest ? ended - begun : slowest;
        begun = ended;
    }
    shared->stop = 1;
    printf("calls %ld good %ld bad %ld again %ld other %ld ", calls, hits, misses, again, other);
    printf("flips %ld leaks %ld slowest %ld\n", shared->flips, leaks, slowest);
    fflush(stdout);
    if (server)
        kill(server, SIGKILL);
    if (strcmp(argv[2], "thread"))
        waitpid(-1, NULL, 0);
    _exit(0);
}
