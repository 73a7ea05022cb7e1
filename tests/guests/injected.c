/*
 * What a filter of the guest's own does to calls that pyjail has it make: in a stub, in the loader, in the place of a trapped call.
 *
 *   injected TABLE ANSWER…   TABLE: lines NAME NUMBER, the calls whose answer is the filter's
 *   injected mark            exits with 77 if it is what it was started as, else with 78
 *
 * The answer "dispatched" is no filter's: every call that is made outside of this program's own code is a SIGSYS to it
 * (PR_SET_SYSCALL_USER_DISPATCH), which happens before any filter or tracer sees the call.
 *
 * In /w lie f, d/, fifo and script (which names this program). Prints NAME ANSWER WAY RESULT SEEN: what the guest is told, and what
 * another one sees then; without a filter first (NAME and ANSWER are "-").
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "by_hand.h"
#include "one_rule.h"

enum { RIGHT = 77, WRONG, UNTOLD = 1 << 20, PATIENCE = 5000 /* ms */ };

static const struct answer {
    const char *name;
    unsigned value; /* 0: no filter's */
} dispatched = {"dispatched", 0}, answers[] = {{"faked", SECCOMP_RET_ERRNO | 0}, {"refused", SECCOMP_RET_ERRNO | EXDEV}, {"trapped", SECCOMP_RET_TRAP},
               {"killed", SECCOMP_RET_KILL_PROCESS},   {"traced", SECCOMP_RET_TRACE | 7},      {"unheard", SECCOMP_RET_USER_NOTIF}};

static volatile long *told; /* shared with the child */
static int server, receiver, stream, dgram;
static struct sockaddr_un address = {.sun_family = AF_UNIX};
static char *const words[] = {"injected", "mark", NULL};

extern const char __executable_start[], etext[];
static char blocks = SYSCALL_DISPATCH_FILTER_BLOCK;

static void dispatch(void) {
    if (prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, __executable_start, etext - __executable_start, &blocks))
        perror("prctl"), _exit(9);
}

static struct sockaddr_un *named(const char *path) {
    strcpy(address.sun_path, path);
    return &address;
}

static long by_open(void) { return syscall(SYS_open, "/w/f", O_RDONLY); }
static long by_make(void) { return syscall(SYS_open, "/w/made", O_CREAT | O_RDWR, 0600); }
static long by_path(void) { return syscall(SYS_open, "/w/f", O_PATH); }
static long by_fifo(void) { return syscall(SYS_open, "/w/fifo", O_RDONLY); }
static long by_chdir(void) { return syscall(SYS_chdir, "/w/d"); }
static long by_connect(void) { return syscall(SYS_connect, stream, named("/w/stream"), sizeof address); }
static long by_send(void) { return syscall(SYS_sendto, dgram, "x", 1, 0, named("/w/dgram"), sizeof address); }
static long by_bind(void) { return syscall(SYS_bind, dgram, named("/w/bound"), sizeof address); }
static long by_range(void) { return syscall(SYS_close_range, 3, ~0u, 0); }
static long by_exec(void) { return syscall(SYS_execve, "/bin/injected", words, words + 2); }
static long by_script(void) { return syscall(SYS_execve, "/w/script", words, words + 2); }

static const struct way {
    const char *name;
    long (*run)(void);
} ways[] = {{"open", by_open},       {"make", by_make}, {"path", by_path}, {"fifo", by_fifo},   {"chdir", by_chdir}, {"connect", by_connect},
            {"send", by_send},       {"bind", by_bind}, {"range", by_range}, {"exec", by_exec}, {"script", by_script}};

static const char *link_of(pid_t child, const char *what, long number) {
    static char path[4096];
    char name[64];
    snprintf(name, sizeof name, "/proc/%d/%s", child, what);
    if (number >= 0)
        snprintf(name, sizeof name, "/proc/%d/%s/%ld", child, what, number);
    ssize_t size = readlink(name, path, sizeof path - 1);
    path[size < 0 ? 0 : size] = 0;
    return size < 0 ? "nothing" : path;
}

static int accepted(void) {
    int other = accept4(server, NULL, NULL, SOCK_CLOEXEC);
    close(other);
    return other >= 0;
}

static int received(void) {
    char byte;
    return recv(receiver, &byte, 1, MSG_DONTWAIT) == 1;
}

/* What is to be seen of a child that got this result. */
static const char *seen(pid_t child, const char *way, long result) {
    if (!strcmp(way, "connect"))
        return accepted() ? "arrived" : "nothing";
    if (!strcmp(way, "send"))
        return received() ? "arrived" : "nothing";
    if (!strcmp(way, "bind"))
        return unlink("/w/bound") ? "nothing" : "made";
    if (!strcmp(way, "range"))
        return strcmp(link_of(child, "fd", 3), "nothing") ? "open" : "closed";
    if (!strcmp(way, "chdir"))
        return link_of(child, "cwd", -1);
    return result < 0 ? "nothing" : link_of(child, "fd", result);
}

static void one(const char *call, long number, const struct answer *answer, const struct way *way) {
    int status = 0, ended = 0, waited = 0;
    pid_t writer = 0;
    unlink("/w/made"), unlink("/w/bound"), accepted(), received(); /* what one left that was killed */
    *told = UNTOLD;
    pid_t child = fork();
    if (!child) {
        close(server), close(receiver);
        stream = socket(AF_UNIX, SOCK_STREAM, 0), dgram = socket(AF_UNIX, SOCK_DGRAM, 0);
        if (answer && answer->value)
            filter(number, answer->value);
        else if (answer)
            dispatch();
        long result = way->run();
        *told = result < 0 ? -errno : result;
        for (;;)
            pause();
    }
    if (!strcmp(way->name, "fifo") && !(writer = fork())) {
        write(open("/w/fifo", O_WRONLY), "x", 1);
        _exit(pause());
    }
    while (*told == UNTOLD && !(ended = waitpid(child, &status, WNOHANG) == child) && waited++ < 10 * PATIENCE)
        usleep(100);
    printf("%s %s %s ", call, answer ? answer->name : "-", way->name);
    if (ended && WIFSIGNALED(status))
        printf("killed:%d -\n", WTERMSIG(status));
    else if (ended)
        printf("exit:%d -\n", WEXITSTATUS(status));
    else if (*told == UNTOLD)
        puts("hung -");
    else
        printf("%ld %s\n", *told, seen(child, way->name, *told));
    fflush(stdout);
    if (!ended)
        kill(child, SIGKILL), waitpid(child, NULL, 0);
    if (writer)
        kill(writer, SIGKILL), waitpid(writer, NULL, 0);
}

static void each_way(const char *call, long number, const struct answer *answer) {
    for (unsigned k = 0; k < sizeof ways / sizeof *ways; k++)
        one(call, number, answer, &ways[k]);
}

int main(int count, char **arguments) {
    char name[64];
    long number;
    if (count < 2)
        return 2;
    if (!strcmp(arguments[count - 1], "mark")) /* behind the script's path, if by one */
        return strcmp(link_of(getpid(), "exe", -1), "/bin/injected") ? WRONG : RIGHT;
    told = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    server = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), receiver = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    unlink("/w/stream"), unlink("/w/dgram");
    if (bind(server, (void *)named("/w/stream"), sizeof address) || listen(server, 100) ||
        bind(receiver, (void *)named("/w/dgram"), sizeof address))
        return perror("/w"), 1;
    FILE *table = fopen(arguments[1], "re");
    if (!table)
        return perror(arguments[1]), 1;
    each_way("-", 0, NULL);
    each_way("every", 0, &dispatched);
    while (fscanf(table, "%63s %ld", name, &number) == 2)
        for (int wanted = 2; wanted < count; wanted++)
            for (unsigned k = 0; k < sizeof answers / sizeof *answers; k++)
                if (!strcmp(arguments[wanted], answers[k].name))
                    each_way(name, number, &answers[k]);
    return 0;
}
