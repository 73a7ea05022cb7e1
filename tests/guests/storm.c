/*
 * Guests that strain the supervisor, each checking its own results. Prints one line of "name number" pairs; wrong must be 0.
 *
 *   storm mixed SECONDS     4 threads of chdir+getcwd, open+compare and posix_spawn under 1 kHz SIGALRM and SIGCHLD
 *   storm execs COUNT       a thread execs while others spawn, COUNT times over
 *   storm kills COUNT       children that chdir, open and exec are killed at random moments
 *   storm vforks COUNT      vfork children that chdir, fail to exec, exec
 *   storm jumps COUNT       handlers that jump out of a blocking connect, leaving its frame behind
 *   storm interrupts COUNT  the same, with handlers that return: EINTR
 *   storm together ROUNDS   64 execs at once
 *   storm wrap COUNT        short-lived children, one after the other, each checked (for a small pid_max)
 *   storm threads COUNT     threads that are born, call and die, while the leader execs nothing
 *
 * Works in the current directory, which holds d0 … d3, each with a file "file" that says its directory's name.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define THREADS 4
static char home[512], self[512];
static atomic_long chdirs, opens, spawns, alarms, inside, interrupted, wrong;
static volatile int stop;
static volatile int alone = 1; /* each thread has a directory of its own; Docker's profile refuses that (unshare) */
static char *no_environment[] = {NULL};

static void complain(const char *what, const char *got) {
    if (errno == EINTR)
        interrupted++;
    else if (wrong++ < 20)
        fprintf(stderr, "wrong: %s: %s (errno %d)\n", what, got, errno);
}

static void check_open(const char *path, const char *expected) {
    char text[64] = "";
    errno = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    opens++;
    if (fd < 0 || read(fd, text, sizeof text - 1) < 0 || strcmp(text, expected))
        complain(path, text);
    if (fd >= 0)
        close(fd);
}

static void check_spawn(int status_wanted, const char *program) {
    char number[16];
    snprintf(number, sizeof number, "%d", status_wanted);
    char *argv[] = {"storm", "--child", number, NULL};
    pid_t child;
    int status = 0, error;
    spawns++;
    errno = 0;
    if ((error = posix_spawn(&child, program, NULL, NULL, argv, no_environment))) {
        errno = error;
        complain("posix_spawn", program);
        return;
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != status_wanted) {
        char text[32];
        snprintf(text, sizeof text, "status %x", status);
        errno = 0;
        complain("child", text);
    }
}

static void check_open_at_home(const char *way, const char *name) {
    char path[600];
    snprintf(path, sizeof path, "%s%s%s/file", alone ? way : home, alone ? "" : "/", name);
    check_open(path, name);
}

static void on_alarm(int sig) { /* runs on top of whatever was under way, stubs included */
    int error = errno;
    alarms++;
    if (alarms % 8 == 0) {
        int here = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (here < 0)
            complain("open . in handler", "");
        else {
            if (chdir(home))
                complain("chdir in handler", home);
            check_open_at_home("", "d2");
            if (fchdir(here))
                complain("fchdir in handler", "");
            close(here);
            inside++;
        }
    }
    errno = error;
}
static void on_child(int sig) {}

static void *work(void *argument) {
    long me = (long)argument;
    unsigned seed = me + 1;
    alone = !unshare(CLONE_FS);
    while (!stop) {
        char name[16], path[600], cwd[600], expected[8];
        int k = rand_r(&seed) % 4;
        snprintf(name, sizeof name, "d%d", k);
        snprintf(path, sizeof path, "%s/%s", home, name);
        snprintf(expected, sizeof expected, "d%d", k);
        errno = 0;
        if (chdir(path))
            complain("chdir", path);
        else if (!getcwd(cwd, sizeof cwd) || (alone ? strcmp(cwd, path) : strncmp(cwd, home, strlen(home))))
            complain("getcwd", cwd);
        chdirs++;
        check_open(alone ? "file" : strcat(path, "/file"), expected);
        check_open_at_home(alone ? "../" : "", "d1");
        if (rand_r(&seed) % 3 == 0)
            check_spawn(k + 10, self);
    }
    return NULL;
}

static void handle(int sig, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigaction(sig, &action, NULL);
}

static void tick(long microseconds) {
    struct itimerval timer = {{0, microseconds}, {0, microseconds}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

static int report(void) {
    printf("chdirs %ld opens %ld spawns %ld alarms %ld inside %ld interrupted %ld wrong %ld\n", chdirs, opens, spawns, alarms, inside,
           interrupted, wrong);
    return wrong != 0;
}

static void mixed(long seconds) {
    pthread_t threads[THREADS];
    handle(SIGALRM, on_alarm);
    handle(SIGCHLD, on_child);
    tick(1000);
    for (long i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, work, (void *)i);
    time_t end = time(NULL) + seconds;
    while (time(NULL) < end)
        usleep(10000);
    stop = 1;
    tick(0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
}

static void *exec_again(void *argument) {
    char number[16], spawned[24];
    usleep((long)argument * 997 % 5000);
    snprintf(number, sizeof number, "%ld", (long)argument - 1);
    snprintf(spawned, sizeof spawned, "%ld", spawns);
    char *argv[] = {"storm", "execs", number, spawned, NULL};
    execve(self, argv, no_environment);
    fprintf(stderr, "wrong: exec: errno %d\n", errno);
    _exit(99);
}

static void execs(long count, long spawned) {
    pthread_t threads[THREADS];
    spawns = spawned;
    if (!count)
        return;
    for (long i = 0; i < THREADS - 1; i++)
        pthread_create(&threads[i], NULL, work, (void *)i);
    pthread_create(&threads[3], NULL, exec_again, (void *)count);
    for (;;)
        check_spawn(9, self);
}

static void kills(long count) {
    srand(1);
    for (long i = 0; i < count; i++) {
        int status;
        pid_t child = fork();
        if (!child) {
            for (;;) {
                chdir("d1");
                chdir(home);
                check_open("d1/file", "d1");
                if (i % 3 == 0)
                    check_spawn(3, self);
                if (i % 3 == 1) {
                    char *argv[] = {"storm", "--loop", NULL};
                    execve(self, argv, no_environment);
                }
            }
        }
        usleep(rand() % 3000);
        kill(child, SIGKILL);
        if (waitpid(child, &status, 0) != child || !WIFSIGNALED(status))
            complain("killed child", "");
        spawns++;
        chdir("d2");
        check_open("file", "d2");
        chdir(home);
    }
    while (wait(NULL) > 0)
        ;
}

static void vforks(long count) {
    for (long i = 0; i < count; i++) {
        char number[16], *argv[] = {"storm", "--child", number, NULL};
        int status = 0;
        snprintf(number, sizeof number, "%ld", i % 100 + 1);
        pid_t child = vfork();
        if (!child) {
            chdir("d1");
            if (i % 3 == 0)
                execve("file", argv, no_environment); /* not executable */
            if (i % 3 == 1)
                execve("missing", argv, no_environment);
            if (i % 7 == 3)
                _exit(77);
            execve(self, argv, no_environment);
            _exit(78);
        }
        waitpid(child, &status, 0);
        spawns++;
        if (WEXITSTATUS(status) != (i % 7 == 3 ? 77 : i % 100 + 1))
            complain("vfork child", number);
        char cwd[600];
        if (!getcwd(cwd, sizeof cwd) || strcmp(cwd, home))
            complain("cwd after vfork", cwd);
        check_open("d3/file", "d3");
        if (chdir("d0") || chdir(home))
            complain("chdir after vfork", "");
    }
}

static sigjmp_buf back;
static void jump(int sig) { siglongjmp(back, 1); }

static struct sockaddr_un full = {.sun_family = AF_UNIX, .sun_path = "full"};

/* Before the first alarm, which would jump out of here. */
static void fill_queue(void) {
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    unlink("full");
    if (bind(listener, (void *)&full, sizeof full) || listen(listener, 0) ||
        connect(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), (void *)&full, sizeof full))
        complain("listening", "");
}

/* Connects to a socket whose queue is full: blocks until a signal comes. */
static void connect_for_ever(void) {
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    errno = 0;
    int result = connect(fd, (void *)&full, sizeof full);
    if (result == 0 || errno != EINTR)
        complain("connect that cannot succeed", result ? "failed" : "returned");
    else
        interrupted++;
    close(fd);
}

static void jumps(long count, int jumping) {
    struct sigaction action = {.sa_handler = jumping ? jump : on_child};
    sigaction(SIGALRM, &action, NULL);
    fill_queue();
    for (volatile long i = 0; i < count; i++) {
        /* again and again: on a busy machine the first may come before the call blocks */
        struct itimerval often = {{0, 200000}, {0, 20000}}, never = {{0, 0}, {0, 0}};
        if (!sigsetjmp(back, 1)) {
            setitimer(ITIMER_REAL, &often, NULL);
            connect_for_ever();
        }
        setitimer(ITIMER_REAL, &never, NULL);
        alarms++;
        check_open("d0/file", "d0");
        if (chdir("d1"))
            complain("chdir after jump", "");
        check_open("file", "d1");
        if (chdir(home))
            complain("chdir home after jump", "");
        check_spawn(5, self);
    }
}

static void together(long rounds) {
    for (long round = 0; round < rounds; round++) {
        pid_t children[64];
        int ends[2];
        pipe(ends);
        for (int i = 0; i < 64; i++) {
            char number[16], *argv[] = {"storm", "--child", number, NULL};
            snprintf(number, sizeof number, "%d", i + 1);
            children[i] = fork();
            if (!children[i]) {
                char byte;
                close(ends[1]);
                read(ends[0], &byte, 1); /* all start when the parent closes */
                execve(self, argv, no_environment);
                _exit(99);
            }
        }
        close(ends[0]);
        close(ends[1]);
        for (int i = 0; i < 64; i++) {
            int status = 0;
            waitpid(children[i], &status, 0);
            spawns++;
            if (!WIFEXITED(status) || WEXITSTATUS(status) != i + 1)
                complain("one of 64", "");
        }
    }
}

static void wrap(long count) {
    pid_t highest = 0, last = 0;
    for (long i = 0; i < count; i++) {
        check_spawn(i % 50 + 1, self);
        pid_t child = fork();
        if (!child) {
            check_open("d1/file", "d1");
            _exit(wrong != 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (status)
            complain("forked child", "");
        alarms += child < last; /* wraps of the pid space */
        last = child;
        highest = child > highest ? child : highest;
    }
}

static void *short_life(void *argument) {
    check_open("d2/file", "d2");
    if (chdir(home))
        complain("chdir in a thread", "");
    chdirs++;
    return NULL;
}

static void many_threads(long count) {
    for (long i = 0; i < count; i += 8) {
        pthread_t threads[8];
        for (int k = 0; k < 8; k++)
            pthread_create(&threads[k], NULL, short_life, NULL);
        check_spawn(4, self);
        for (int k = 0; k < 8; k++)
            pthread_join(threads[k], NULL);
    }
}

int main(int argc, char **argv) {
    if (argc > 2 && !strcmp(argv[1], "--child"))
        return atoi(argv[2]);
    if (!getcwd(home, sizeof home))
        return 98;
    strcpy(self, "/bin/storm");
    if (argc > 1 && !strcmp(argv[1], "--loop"))
        for (;;)
            check_open("d1/file", "d1");
    long n = atol(argv[2]);
    if (!strcmp(argv[1], "mixed"))
        mixed(n);
    else if (!strcmp(argv[1], "execs"))
        execs(n, argc > 3 ? atol(argv[3]) : 0);
    else if (!strcmp(argv[1], "kills"))
        kills(n);
    else if (!strcmp(argv[1], "vforks"))
        vforks(n);
    else if (!strcmp(argv[1], "jumps") || !strcmp(argv[1], "interrupts"))
        jumps(n, *argv[1] == 'j');
    else if (!strcmp(argv[1], "together"))
        together(n);
    else if (!strcmp(argv[1], "wrap"))
        wrap(n);
    else if (!strcmp(argv[1], "threads"))
        many_threads(n);
    else
        return 97;
    return report();
}
