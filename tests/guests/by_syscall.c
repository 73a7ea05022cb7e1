/* Calls by syscall(3), one line for each: what must be the same on a patched C library, in a jail and outside.
 *
 * by_syscall DIRECTORY      all of them; DIRECTORY may be written to
 * by_syscall wait           waits in a futex, for somebody who looks from outside
 * by_syscall exec           says that it was started
 * by_syscall many N         statx, by four threads
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s %ld %s\n", what, result, result == -1 ? strerror(errno) : "");
    fflush(stdout);
}

static void end_of(const char *what, pid_t child)
{
    int status = -1;
    say(what, child > 0 && syscall(SYS_wait4, child, &status, 0, NULL) == child ? status : -1);
}

/* ---- Processes ---------------------------------------------------------------------------------------------------- */

/* Not by a function: between vfork and exit nothing may be written above the stack pointer of the call. */
static __attribute__((noinline)) pid_t vforked(void)
{
    long pid = syscall(SYS_vfork);
    if (!pid)
        __asm__ volatile("syscall" ::"a"(SYS_exit), "D"(4) : "rcx", "r11", "memory");
    return pid;
}

static volatile int on_its_stack;

static void child_of_clone(void)
{
    on_its_stack = 1;
    _exit(5);
}

static pid_t cloned(void)
{
    static uint64_t stack[4096] __attribute__((aligned(16)));
    uint64_t *top = stack + 4095; /* what the function returns to, with the stack as behind a call */
    *top = (uint64_t)child_of_clone;
    return syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, top, NULL, NULL, 0);
}

static volatile int handled;

__attribute__((used)) static void handle(void) { handled++; }

/* Ends by rt_sigreturn through syscall(3), whose own stack pointer must be the frame's. */
void handler(int);
__asm__(".pushsection .text\n"
        "handler:\n"
        "    sub $8, %rsp\n"
        "    call handle\n"
        "    add $16, %rsp\n"
        "    mov $15, %edi\n"
        "    jmp syscall@PLT\n"
        ".popsection\n");

static void signals(void)
{
    struct sigaction action = {.sa_handler = handler};
    sigaction(SIGUSR1, &action, NULL);
    for (int i = 0; i < 100; i++)
        raise(SIGUSR1);
    say("rt_sigreturn", handled);
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigaction(SIGUSR1, &plain, NULL);
}

static void nothing(int number) { (void)number; }

static void waits(void)
{
    static int word;
    struct timespec brief = {0, 20000000};
    say("futex", syscall(SYS_futex, &word, 0, 0, &brief, NULL, 0));
    say("futex, other value", syscall(SYS_futex, &word, 0, 1, NULL, NULL, 0));
    struct sigaction action = {.sa_handler = nothing};
    struct itimerval timer = {.it_value = {0, 30000}};
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &timer, NULL);
    say("futex, interrupted", syscall(SYS_futex, &word, 0, 0, NULL, NULL, 0));
    timer.it_value.tv_usec = 10000;
    action.sa_flags = SA_RESTART;
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &timer, NULL);
    brief.tv_nsec = 40000000;
    say("futex, started again", syscall(SYS_futex, &word, 0, 0, &brief, NULL, 0));
}

static void processes(char *self)
{
    long pid = syscall(SYS_fork);
    if (!pid)
        _exit(3);
    end_of("fork", pid);
    end_of("vfork", vforked());
    end_of("clone with a stack", cloned());
    say("ran there", on_its_stack);
    char *words[] = {self, "exec", NULL}, *none[] = {NULL};
    fflush(stdout);
    pid = syscall(SYS_fork);
    if (!pid) {
        say("execve of nothing", syscall(SYS_execve, "/usr/bin/missing", words, none));
        say("execve of a directory", syscall(SYS_execve, "/usr/bin", words, none));
        say("execve without words", syscall(SYS_execve, self, 1, none));
        say("execve", syscall(SYS_execve, self, words, none));
        _exit(9);
    }
    end_of("exec", pid);
    pid = syscall(SYS_fork);
    if (!pid) {
        say("execveat", syscall(SYS_execveat, AT_FDCWD, self, words, none, 0));
        _exit(9);
    }
    end_of("execveat", pid);
}

/* ---- Files ------------------------------------------------------------------------------------------------------- */

static void path(const char *path)
{
    struct stat status;
    struct statx more;
    struct open_how how = {.flags = O_CLOEXEC};
    char text[4096];
    printf("[%s]\n", path == (const char *)1 ? "nowhere" : path);
    say("stat", syscall(SYS_stat, path, &status));
    say("lstat", syscall(SYS_lstat, path, &status));
    say("newfstatat", syscall(SYS_newfstatat, AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW));
    say("statx", syscall(SYS_statx, AT_FDCWD, path, 0, 0xfff, &more));
    say("statx to nowhere", syscall(SYS_statx, AT_FDCWD, path, 0, 0xfff, 1));
    say("access", syscall(SYS_access, path, R_OK));
    say("faccessat", syscall(SYS_faccessat, AT_FDCWD, path, R_OK));
    say("faccessat2", syscall(SYS_faccessat2, AT_FDCWD, path, R_OK, AT_EACCESS));
    say("readlink", syscall(SYS_readlink, path, text, sizeof text));
    say("readlinkat", syscall(SYS_readlinkat, AT_FDCWD, path, text, sizeof text));
    long opened[] = {
        syscall(SYS_open, path, O_RDONLY), syscall(SYS_openat, AT_FDCWD, path, O_PATH | O_NOFOLLOW),
        syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how), syscall(SYS_openat2, AT_FDCWD, path, &how, 23),
    };
    for (unsigned i = 0; i < sizeof opened / sizeof *opened; i++) {
        say("open", opened[i] >= 0);
        if (opened[i] >= 0)
            close(opened[i]);
    }
    how.resolve = RESOLVE_NO_SYMLINKS;
    long fd = syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how);
    say("openat2 by no links", fd >= 0 ? 0 : fd);
    if (fd >= 0)
        close(fd);
}

static void files(const char *directory)
{
    char text[4096];
    static const char *const paths[] = {"/usr", "/usr/bin/env", "/usr/bin/missing", "/usr/bin/env/x", "/bin", "", "/proc/self/status",
                                        "/nonexistent", "bin/env", "..", "bin/missing"};
    say("chdir", syscall(SYS_chdir, "/usr"));
    say("getcwd", syscall(SYS_getcwd, text, sizeof text));
    say("getcwd, little room", syscall(SYS_getcwd, text, 2));
    for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++)
        path(paths[i]);
    path((const char *)1);
    snprintf(text, sizeof text, "%s/made", directory);
    long fd = syscall(SYS_openat, AT_FDCWD, text, O_CREAT | O_RDWR | O_EXCL, 0640);
    struct stat status;
    say("made", fd >= 0 && !fstat(fd, &status) ? status.st_mode : -1);
    say("written", syscall(SYS_pwrite64, fd, "here", 4, 4096L));
    char *map = (char *)syscall(SYS_mmap, NULL, 4096, PROT_READ, MAP_SHARED, fd, 4096L);
    say("mapped by the sixth argument", map != MAP_FAILED && !strcmp(map, "here"));
    say("unlink", syscall(SYS_unlink, text));
}

/* The number as the kernel looks at it: an int. */
static void numbers(void)
{
    long (*raw)(uint64_t, ...) = (long (*)(uint64_t, ...))(void *)syscall;
    const uint64_t high[] = {0, 1UL << 32, 1UL << 63, 0xffffffff00000000, 0x40000000, 1UL << 31};
    for (unsigned i = 0; i < sizeof high / sizeof *high; i++) {
        say("getppid", raw(SYS_getppid | high[i]) == -1 ? -1 : 0);
        say("access", raw(SYS_access | high[i], "/usr/bin/missing", 0));
        say("stat", raw(SYS_stat | high[i], "/usr/bin/env", 1));
    }
    for (uint64_t number = 460; number < 1100; number++)
        if (raw(number, -1, -1, -1, -1, -1, -1) != -1)
            say("a number", number);
    say("none", raw(-1UL));
}

static long rounds;

static void *many(void *wrong)
{
    struct statx status;
    for (long i = 0; i < rounds; i++) {
        errno = 0;
        if (syscall(SYS_statx, AT_FDCWD, "/usr/bin/env", 0, 0xfff, &status) || errno ||
            syscall(SYS_statx, AT_FDCWD, "/usr/bin/missing", 0, 0xfff, &status) != -1 || errno != ENOENT ||
            syscall(SYS_gettid) <= 0)
            ++*(long *)wrong;
    }
    return NULL;
}

static void threads(long count)
{
    pthread_t all[4];
    long wrong[4] = {0};
    rounds = count;
    for (int i = 0; i < 4; i++)
        pthread_create(all + i, NULL, many, wrong + i);
    for (int i = 0; i < 4; i++)
        pthread_join(all[i], NULL);
    say("wrong in threads", wrong[0] + wrong[1] + wrong[2] + wrong[3]);
}

int main(int argc, char **argv)
{
    static int word;
    if (argc == 2 && !strcmp(argv[1], "exec"))
        return say("started", 0), 6;
    if (argc == 2 && !strcmp(argv[1], "wait"))
        return say("waits", 0), syscall(SYS_futex, &word, 0, 0, NULL, NULL, 0);
    if (argc == 3 && !strcmp(argv[1], "many"))
        return threads(atol(argv[2])), 0;
    char *self = realpath(argv[0], NULL);
    processes(self);
    signals();
    waits();
    files(argv[1]);
    numbers();
    threads(100);
    return 0;
}
