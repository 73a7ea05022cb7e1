/*
 * A process that asks its parent to trace it, which is pyjail's own: traceme MODE. Each mode goes on after a signal, which is
 * where a traced process waits for its tracer. Prints the result of PTRACE_TRACEME, then what came of it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int got;
static char *self;

static void handler(int number) {
    (void)number;
    got++;
}

static void ask(void) {
    long result = ptrace(PTRACE_TRACEME, 0, 0, 0);
    printf("%s ", result ? strerror(errno) : "traced");
    fflush(stdout);
}

static void tell(const char *what) { printf("%s %d\n", what, got), fflush(stdout); }

static void handled(void) {
    ask();
    for (int i = 0; i < 20; i++)
        raise(SIGUSR1);
    tell("handled");
}

static void dies(void) {
    ask();
    raise(SIGTERM);
    tell("alive");
}

static void stops(void) {
    ask();
    raise(SIGSTOP);
    tell("continued");
}

static void *of_a_thread(void *unused) {
    ask();
    syscall(SYS_tgkill, getpid(), gettid(), SIGUSR1);
    return unused;
}

static void thread(void) {
    pthread_t other;
    pthread_create(&other, NULL, of_a_thread, NULL);
    pthread_join(other, NULL);
    tell("joined");
}

/* Once the signal came it is free: an exec, and a directory to stand in, need a thread that nobody traces. */
static void execs(void) {
    ask();
    raise(SIGUSR1);
    if (chdir("/"))
        tell(strerror(errno));
    execl(self, self, "says", (char *)NULL);
    tell(strerror(errno));
}

/* Its parent died: it is pyjail's now. The pipe holds the first process up until it is done. */
static void orphan(void) {
    int done[2];
    char byte;
    pipe(done);
    pid_t first = getpid(), child = fork();
    if (!child) {
        pid_t parent = getpid();
        if (!fork()) {
            while (getppid() == parent)
                usleep(1000);
            printf("%s ", getppid() == first ? "of a guest" : "of nobody's");
            handled();
            _exit(0);
        }
        _exit(0);
    }
    close(done[1]);
    waitpid(child, NULL, 0);
    read(done[0], &byte, 1);
}

/* A child that is born with its parent's tracer. */
static void inherits(void) {
    ask();
    pid_t child = syscall(SYS_clone, CLONE_PTRACE | SIGCHLD, 0, 0, 0, 0);
    if (!child) {
        raise(SIGUSR1);
        _exit(got);
    }
    int status = 0;
    while (waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status))
        kill(child, SIGCONT); /* a traced child is born with a SIGSTOP */
    got = WEXITSTATUS(status);
    tell("child");
}

int main(int count, char **words) {
    static const struct {
        const char *name;
        void (*run)(void);
    } modes[] = {{"handled", handled}, {"dies", dies},     {"stops", stops},      {"thread", thread},
                 {"execs", execs},     {"orphan", orphan}, {"inherits", inherits}};
    self = words[0];
    signal(SIGUSR1, handler);
    if (count == 2 && !strcmp(words[1], "says"))
        return puts("another program"), 0;
    for (unsigned k = 0; k < sizeof modes / sizeof *modes; k++)
        if (count == 2 && !strcmp(words[1], modes[k].name))
            return modes[k].run(), 0;
    return 2;
}
