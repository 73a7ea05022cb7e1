/* Ways of calling execve that a jail must survive. Usage: execs MODE [ARGUMENT...]; prints a summary line per finding. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char *self;
static volatile int stop;

/* By one call: each may be two stops of the caller. */
static int open_descriptors(void)
{
    static struct pollfd each[900];
    int n = 0;
    for (int fd = 0; fd < 900; fd++)
        each[fd].fd = fd;
    poll(each, 900, 0);
    for (int fd = 0; fd < 900; fd++)
        n += !(each[fd].revents & POLLNVAL);
    return n;
}

/* Children exit with 42 + their letter; whatever else they end with is counted apart. */
static void tally(const char *name, int children)
{
    int status, right = 0, not_found = 0, killed = 0, other = 0;
    while (children-- && wait(&status) > 0) {
        if (WIFSIGNALED(status))
            killed++;
        else if (WEXITSTATUS(status) == 42)
            right++;
        else if (WEXITSTATUS(status) == 127)
            not_found++;
        else
            other++;
    }
    printf("%s right %d not-found %d killed %d other %d\n", name, right, not_found, killed, other);
}

static int try(const char *path, char **argv, char **envp)
{
    int before = open_descriptors();
    execve(path, argv, envp);
    int error = errno;
    return open_descriptors() == before ? error : -error;
}

/* errors: every failing exec gives its errno and leaves no descriptor behind, and the next one works */
static int errors(char *directory)
{
    static char big[200000];
    char *plain[] = {"x", 0}, *huge[] = {"x", big, 0}, *bad[] = {"x", (char *)8, 0}, *again[] = {self, "child", 0};
    char path[4200];
    memset(big, 'b', sizeof big - 1);
    printf("E2BIG %d\n", try(self, huge, environ));
    printf("EFAULT-argv %d\n", try(self, bad, environ));
    printf("EFAULT-envp %d\n", try(self, plain, (char **)8));
    printf("EFAULT-path %d\n", try((char *)8, plain, environ));
    printf("ENOENT %d\n", try("/no/such/program", plain, environ));
    printf("ENOENT-empty %d\n", try("", plain, environ));
    printf("ENOTDIR %d\n", try("/bin/sh/x", plain, environ));
    printf("EACCES-directory %d\n", try("/", plain, environ));
    memset(path, 'p', sizeof path - 1);
    printf("ENAMETOOLONG %d\n", try(path, plain, environ));
    snprintf(path, sizeof path, "%s/text", directory);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0755);
    (void)!write(fd, "text", 4);
    close(fd);
    printf("ENOEXEC %d\n", try(path, plain, environ));
    for (int n = 0; n < 100; n++) /* more than there are slots */
        if (try(self, huge, environ) != E2BIG || try(self, bad, environ) != EFAULT)
            printf("differs %d\n", n);
    fflush(stdout);
    execve(self, again, environ);
    return 1;
}

/* crowd: N children exec at the same moment, more than there are slots */
static int crowd(int children)
{
    int gate[2];
    char *argv[] = {self, "child", 0};
    (void)!pipe(gate);
    for (int n = 0; n < children; n++)
        if (fork() == 0) {
            char byte;
            close(gate[1]);
            (void)!read(gate[0], &byte, 1);
            execve(self, argv, environ);
            _exit(126);
        }
    close(gate[0]);
    close(gate[1]);
    tally("crowd", children);
    return 0;
}

/* Shares memory and descriptors with its parent, and ends with it, or after a while. */
static int replace_descriptors(void *unused)
{
    (void)unused;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int null = open("/dev/null", O_RDONLY), parent = getppid();
    for (int n = 0; n < 100000 && getppid() == parent; n++)
        for (int fd = 3; fd < 12; fd++)
            dup2(null, fd);
    _exit(0);
}

/* storm: while one task execs, another that shares its descriptors replaces all low numbers: the loader may find
 * something else there, but never more than the guest could map by itself. */
static int storm(int rounds)
{
    char *argv[] = {self, "child", 0};
    for (int n = 0; n < rounds; n++) {
        if (fork() == 0) {
            static char stack[65536];
            clone(replace_descriptors, stack + sizeof stack, CLONE_FILES | CLONE_VM | SIGCHLD, 0);
            usleep(n % 7 * 100);
            execve(self, argv, environ);
            _exit(126);
        }
        if (n % 4 == 3)
            tally("storm", 4);
    }
    return 0;
}

static char flipped[4096];
static char *first, *second;

static void *flip(void *unused)
{
    (void)unused;
    while (!stop) {
        strcpy(flipped, first);
        strcpy(flipped, second);
    }
    return 0;
}

static int flipping_child(void *unused)
{
    char *argv[] = {"x", "child", 0};
    (void)unused;
    execve(flipped, argv, environ);
    _exit(errno == ENOENT || errno == EACCES ? 42 : 126);
}

/* flip: the path is rewritten while it is executed: what starts is one of the two, resolved inside, or an errno */
static int flip_paths(char *other, int rounds)
{
    pthread_t thread;
    first = self;
    second = other;
    strcpy(flipped, first);
    pthread_create(&thread, 0, flip, 0);
    for (int n = 0; n < rounds; n++) {
        char *stack = mmap(0, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        clone(flipping_child, stack + 65536, CLONE_VM | CLONE_VFORK | SIGCHLD, 0);
        munmap(stack, 65536);
    }
    tally("flip", rounds);
    stop = 1;
    return 0;
}

static pthread_barrier_t barrier;

static void *racer(void *unused)
{
    char *argv[] = {self, "child", 0};
    (void)unused;
    pthread_barrier_wait(&barrier);
    execve(self, argv, environ);
    return 0;
}

/* race: four threads of one process exec at once: exactly one program results */
static int race(int rounds)
{
    for (int n = 0; n < rounds; n++)
        if (fork() == 0) {
            pthread_t thread;
            pthread_barrier_init(&barrier, 0, 4);
            for (int k = 0; k < 3; k++)
                pthread_create(&thread, 0, racer, 0);
            racer(0);
            _exit(126);
        } else if (n % 8 == 7)
            tally("race", 8);
    return 0;
}

/* limits: few descriptors, little address space: an errno or 127, and never a hang */
static int limits(void)
{
    char *argv[] = {self, "child", 0};
    struct rlimit few = {4, 4}, small = {64 << 20, 64 << 20};
    if (fork() == 0) {
        close_range(4, 900, 0);
        setrlimit(RLIMIT_NOFILE, &few);
        execve(self, argv, environ);
        _exit(errno == EMFILE ? 42 : 126);
    }
    tally("nofile", 1);
    if (fork() == 0) {
        setrlimit(RLIMIT_AS, &small);
        execve(self, argv, environ);
        _exit(126);
    }
    tally("as", 1);
    return 0;
}

/* hand: the loader called by hand finds no slot of ours, or starts our own last program again */
static int hand(void)
{
    char *argv[] = {self, "child", 0};
    for (int n = 0; n < 20; n++)
        if (fork() == 0) {
            syscall(SYS_execveat, 961, 0x10ff0, argv, environ, 0x1000);
            _exit(126);
        }
    tally("hand", 20);
    return 0;
}

int main(int argc, char **argv)
{
    char *mode = argc > 1 ? argv[1] : "";
    self = realpath(argv[0], 0);
    setvbuf(stdout, 0, _IOLBF, 0);
    if (!strcmp(mode, "child"))
        return 42;
    if (!strcmp(mode, "errors"))
        return errors(argv[2]);
    if (!strcmp(mode, "crowd"))
        return crowd(atoi(argv[2]));
    if (!strcmp(mode, "storm"))
        return storm(atoi(argv[2]));
    if (!strcmp(mode, "flip"))
        return flip_paths(argv[2], 300);
    if (!strcmp(mode, "race"))
        return race(atoi(argv[2]));
    if (!strcmp(mode, "limits"))
        return limits();
    if (!strcmp(mode, "hand"))
        return hand();
    return 2;
}
