/*
 * A guest that calls while another thread, or a process that shares its memory, rewrites what it passed.
 *
 *   race KIND HOW COUNT GOOD BAD
 *
 * KIND: open stat openat2 flags exec connect times rename. HOW: thread, or process (CLONE_VM without CLONE_THREAD).
 * GOOD: a path that works; BAD: the path that must not. COUNT calls are made. Prints
 *   calls N good N bad N other N flips N leaks N
 * where bad counts calls that failed as a call with BAD does, so that the attacker's progress is seen; leaks counts what
 * must never happen (the secret's content, a write to the read-only file, a program of the host).
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
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct shared {
    volatile int stop;
    volatile long flips;
    char path[512];
    uint64_t words[4];
    struct sockaddr_un address;
} *shared;
static const char *kind, *good, *bad;
static long calls, hits, misses, other, leaks;

static void write_text(char *to, const char *from) {
    size_t n = strlen(from) + 1;
    for (size_t i = 0; i < n; i++)
        ((volatile char *)to)[i] = from[i];
}

static int flip(void *unused) {
    static const uint64_t read_beneath[3] = {O_RDONLY, 0, 0}, write_anywhere[3] = {O_RDWR | O_TRUNC, 0, 0};
    int words = !strcmp(kind, "flags") || !strcmp(kind, "times");
    for (long i = 0; !shared->stop; i++) {
        int second = i & 1;
        if (!strcmp(kind, "flags"))
            for (int k = 0; k < 3; k++)
                ((volatile uint64_t *)shared->words)[k] = second ? write_anywhere[k] : read_beneath[k];
        else if (!strcmp(kind, "times")) {
            ((volatile uint64_t *)shared->words)[1] = second ? 1000000000 : 5;
            ((volatile uint64_t *)shared->words)[3] = second ? UINT64_MAX : 7;
        } else if (!strcmp(kind, "connect"))
            write_text(shared->address.sun_path, second ? bad : good);
        else
            write_text(shared->path, second ? bad : good);
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
    else
        other++;
}

static int leaked(int fd) {
    char text[64] = "";
    return pread(fd, text, sizeof text - 1, 0) > 0 && strstr(text, "SECRET") != NULL;
}

static void call(long i) {
    struct stat st;
    int fd;
    if (!strcmp(kind, "open") || !strcmp(kind, "openat2")) {
        fd = kind[4] ? syscall(SYS_openat2, AT_FDCWD, shared->path, shared->words, 24) : syscall(SYS_openat, AT_FDCWD, shared->path, O_RDONLY);
        count(fd, ENOENT);
        if (fd >= 0) {
            leaks += leaked(fd);
            close(fd);
        }
    } else if (!strcmp(kind, "stat")) {
        int r = syscall(SYS_newfstatat, AT_FDCWD, shared->path, &st, 0);
        count(r, ENOENT);
        leaks += !r && st.st_size == 54321; /* the secret's size */
    } else if (!strcmp(kind, "flags")) { /* a file of a read-only mount: whoever can write it has passed the mount */
        fd = syscall(SYS_openat2, AT_FDCWD, good, shared->words, 24);
        count(fd, EROFS);
        if (fd >= 0) {
            leaks += write(fd, "x", 1) == 1;
            close(fd);
        }
    } else if (!strcmp(kind, "times")) {
        count(syscall(SYS_utimensat, AT_FDCWD, good, shared->words, 0), EINVAL);
    } else if (!strcmp(kind, "connect")) {
        char text[16] = "";
        fd = socket(AF_UNIX, SOCK_STREAM, 0);
        int r = connect(fd, (void *)&shared->address, sizeof shared->address);
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
            syscall(SYS_execve, shared->path, argv, envp);
            _exit(errno == ENOENT ? 101 : 102);
        }
        close(ends[1]);
        leaks += read(ends[0], text, sizeof text - 1) > 0 && strstr(text, "SECRET") != NULL;
        close(ends[0]);
        waitpid(child, &status, 0);
        errno = WEXITSTATUS(status) == 101 ? ENOENT : EPERM;
        count(WIFEXITED(status) && WEXITSTATUS(status) == 7 ? 0 : -1, ENOENT);
    } else if (!strcmp(kind, "rename")) { /* a symlink exchanged for a directory while a path goes through it */
        fd = syscall(SYS_openat, AT_FDCWD, "swapped/file", O_RDONLY);
        count(fd, ENOENT);
        if (fd >= 0) {
            leaks += leaked(fd);
            close(fd);
        }
    }
    (void)i;
}

static int swap(void *unused) { /* "swapped" is in turn a directory of the jail and a link to the host's */
    for (long i = 0; !shared->stop; i++) {
        register long flags __asm__("r8") = 2, new_dir __asm__("r10") = (long)"other"; /* no errno: the TLS is the main thread's */
        long result, at = AT_FDCWD;
        __asm__ volatile("syscall" : "=a"(result) : "a"(SYS_renameat2), "D"(at), "S"("swapped"), "d"(at), "r"(new_dir), "r"(flags)
                         : "rcx", "r11", "memory");
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

int main(int argc, char **argv) {
    if (argc < 6)
        return 7; /* what "exec" starts, when it starts the right program */
    kind = argv[1];
    int process = !strcmp(argv[2], "process");
    long count_wanted = atol(argv[3]);
    good = argv[4];
    bad = argv[5];
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    strcpy(shared->path, good);
    shared->address.sun_family = AF_UNIX;
    strcpy(shared->address.sun_path, good);
    pid_t server = strcmp(kind, "connect") ? 0 : serve();
    char *stack = mmap(NULL, 1 << 16, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    sigaction(SIGCHLD, &quiet, NULL);
    int flags = process ? CLONE_VM | CLONE_FILES | CLONE_FS | SIGCHLD
                        : CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
    if (clone(!strcmp(kind, "rename") ? swap : flip, stack + (1 << 16), flags, NULL) < 0)
        return 98;
    for (calls = 0; calls < count_wanted; calls++)
        call(calls);
    shared->stop = 1;
    printf("calls %ld good %ld bad %ld other %ld flips %ld leaks %ld\n", calls, hits, misses, other, shared->flips, leaks);
    fflush(stdout);
    if (server)
        kill(server, SIGKILL);
    if (process)
        waitpid(-1, NULL, 0);
    _exit(0);
}
