/*
 * How a guest gets descriptors that the supervisor opened for it, in every awkward moment. handed MODE PATH: PATH names a
 * directory that may be written. Prints one line, "ok" or what went wrong.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAKE = O_CREAT | O_RDWR };

static void fail(const char *what, long value) {
    printf("%s: %ld (%s)\n", what, value, strerror(errno));
    exit(1);
}

static int count(void) {
    int n = 0;
    for (int fd = 0; fd < 900; fd++)
        n += fcntl(fd, F_GETFD) >= 0;
    return n;
}

/* The lowest number that is free, close-on-exec as asked, and nothing else left open. */
static void numbers(void) {
    int before = count(), fd;
    close(0);
    if ((fd = open("made", MAKE | O_CLOEXEC, 0600)) != 0 || fcntl(fd, F_GETFD) != FD_CLOEXEC)
        fail("number", fd);
    if (count() != before)
        fail("left open", count());
    close(0);
    if ((fd = open("made", MAKE, 0600)) != 0 || fcntl(fd, F_GETFD) != 0)
        fail("number", fd);
    struct rlimit limit = {40, 40};
    setrlimit(RLIMIT_NOFILE, &limit);
    int opened = 0;
    while ((fd = open("made", MAKE, 0600)) >= 0)
        opened++;
    if (errno != EMFILE || opened < 36)
        fail("full", opened);
    for (fd = 3; fd < 40; fd++)
        close(fd);
    if ((fd = open("made", MAKE, 0600)) != 3)
        fail("after", fd);
}

static void many(long times) {
    for (long i = 0; i < times; i++) {
        int fd = open("made", MAKE, 0600);
        if (fd < 0)
            fail("open", fd);
        close(fd);
    }
}

static void nothing(int number) { (void)number; }

/* Stopped and continued all the time, and stopped in the end. */
static void stops(void) {
    int status;
    pid_t child = fork();
    if (!child) {
        many(1500);
        pause();
    }
    for (int i = 0; i < 300; i++) {
        kill(child, SIGSTOP);
        if (waitpid(child, &status, WUNTRACED) != child || !WIFSTOPPED(status))
            fail("no stop", status);
        usleep(100);
        if (waitpid(child, &status, WNOHANG | WUNTRACED))
            fail("went on", status);
        kill(child, SIGCONT);
        usleep(300);
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
}

/* A filter of its own refuses what the supervisor would have it call: an errno, and nobody else waits. */
static void filtered(void) {
    int numbers[] = {__NR_socket, __NR_connect, __NR_recvmsg, __NR_dup3, __NR_openat2, __NR_getcwd};
    for (unsigned k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        int status;
        pid_t child = fork();
        if (!child) {
            struct sock_filter code[] = {
                BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
                BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, numbers[k], 0, 1),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EXDEV),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
            };
            struct sock_fprog program = {sizeof code / sizeof *code, code};
            if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
                _exit(9);
            open("made", MAKE, 0600);
            open("made", O_RDONLY);
            for (volatile long spin = 0; spin < 300000000; spin++)
                ;
            _exit(0);
        }
        many(50);
        if (waitpid(child, &status, 0) != child || status)
            fail("filtered", status);
    }
}

/* Killed anywhere. */
static void killed(void) {
    for (int i = 0; i < 100; i++) {
        pid_t child = fork();
        if (!child) {
            many(100000);
            _exit(0);
        }
        usleep(500 + i * 37 % 1000);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        many(1);
    }
}

static char *self;

static void *execs(void *unused) {
    usleep(200);
    execl(self, "handed", "wait", ".", (char *)NULL);
    return unused;
}

/* A thread execs a program that makes no call any more, while the leader is being given a descriptor. */
static void replaced(void) {
    for (int i = 0; i < 60; i++) {
        pid_t child = fork();
        if (!child) {
            pthread_t thread;
            pthread_create(&thread, NULL, execs, NULL);
            many(100000);
            _exit(1);
        }
        usleep(5000);
        many(3);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    }
}

/* The directory where we are is renamed all the time: what lies in it is there at every moment. */
static void renamed(void) {
    if (mkdir("here", 0700) || chdir("here"))
        fail("mkdir", 0);
    many(1);
    pid_t child = fork();
    if (!child)
        for (;;) {
            rename("../here", "../there");
            rename("../there", "../here");
        }
    for (int i = 0; i < 3000; i++) {
        int fd = open("made", O_RDONLY);
        if (fd < 0)
            fail("open", i);
        close(fd);
    }
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}

/* Signals whose handlers open files themselves. */
static void handler(int number) {
    (void)number;
    int saved = errno, fd = open("made", MAKE, 0600);
    if (fd < 0)
        fail("handler", fd);
    close(fd);
    errno = saved;
}

static void signals(void) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigaction(SIGUSR1, &action, NULL);
    pid_t parent = getpid(), child = fork();
    if (!child)
        for (;;) {
            kill(parent, SIGUSR1);
            usleep(400);
        }
    many(3000);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    signal(SIGUSR1, nothing);
}

int main(int argc, char **argv) {
    if (argc != 3 || chdir(argv[2]))
        return 2;
    self = argv[0];
    if (!strcmp(argv[1], "wait"))
        for (;;)
            pause();
    many(1);
    static const struct {
        const char *name;
        void (*run)(void);
    } modes[] = {{"numbers", numbers}, {"stops", stops},     {"filtered", filtered}, {"killed", killed},
                 {"replaced", replaced}, {"renamed", renamed}, {"signals", signals}};
    for (unsigned k = 0; k < sizeof modes / sizeof *modes; k++)
        if (!strcmp(argv[1], modes[k].name)) {
            modes[k].run();
            puts("ok");
            return 0;
        }
    return 2;
}
