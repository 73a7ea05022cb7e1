/* Times one operation in a loop: micro [-f|-b] NAME DIRECTORY MILLISECONDS -> "MIN MEDIAN" in nanoseconds per operation.
 *
 * Batches of about 5 ms until the time is over; the minimum is the machine's, the median includes its noise.
 * -f: first install a seccomp filter of one instruction (ALLOW), the least that any filter can cost.
 * -b: stat, open and their like beneath a descriptor, by openat2(2): the least that a call can cost which the kernel confines.
 * DIRECTORY holds the file "present" and not the file "absent". Static, so that no library differs between roots. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/openat2.h>
#include <linux/seccomp.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_BATCHES 100000

static int channel[2];
static const char *dynamic = "/bin/true";

static void fail(const char *what) {
    fprintf(stderr, "micro: %s: %s\n", what, strerror(errno));
    exit(1);
}

static void op_getppid(void) { syscall(SYS_getppid); }

static void op_stat(void) {
    struct stat found;
    if (stat("present", &found) != 0) fail("stat");
}

static void op_absolute(void) {
    struct stat found;
    if (stat("/usr/bin/env", &found) != 0) fail("stat of an absolute path");
}

static void op_absent(void) {
    struct stat found;
    if (stat("absent", &found) == 0 || errno != ENOENT) fail("stat of a missing file");
}

static void op_open(void) {
    int fd = open("present", O_RDONLY);
    if (fd < 0) fail("open");
    syscall(SYS_close, fd);
}

static int above = -1; /* of -b: DIRECTORY, or /usr */

static int beneath(const char *path, unsigned long flags) {
    struct open_how how = {.flags = flags | O_CLOEXEC,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS};
    return (int)syscall(SYS_openat2, above, path, &how, sizeof how);
}

static void stat_beneath(const char *path) {
    struct stat found;
    int fd = beneath(path, O_PATH);
    if (fd < 0 || syscall(SYS_fstat, fd, &found) != 0) fail("stat beneath a descriptor");
    syscall(SYS_close, fd);
}

static void op_stat_beneath(void) { stat_beneath("present"); }

static void op_absolute_beneath(void) { stat_beneath("bin/env"); }

static void op_absent_beneath(void) {
    if (beneath("absent", O_PATH) >= 0 || errno != ENOENT) fail("stat of a missing file beneath a descriptor");
}

static void op_open_beneath(void) {
    int fd = beneath("present", O_RDONLY);
    if (fd < 0) fail("open beneath a descriptor");
    syscall(SYS_close, fd);
}

static void op_readwrite(void) {
    char byte = 'x';
    syscall(SYS_getppid);
    if (write(channel[1], &byte, 1) != 1 || read(channel[0], &byte, 1) != 1) fail("read and write");
}

static void op_close(void) { close(-1); }

static void finish(pid_t pid) {
    int status;
    if (waitpid(pid, &status, 0) != pid || status != 0) fail("a child");
}

static void op_fork(void) {
    pid_t pid = fork();
    if (pid < 0) fail("fork");
    if (pid == 0) _exit(0);
    finish(pid);
}

static void op_spawn(void) {
    char *arguments[] = {"true", NULL}, *environment[] = {NULL};
    pid_t pid;
    errno = posix_spawn(&pid, dynamic, NULL, NULL, arguments, environment);
    if (errno) fail(dynamic);
    finish(pid);
}

static const struct operation {
    const char *name;
    void (*run)(void);
} operations[] = {
    {"getppid", op_getppid}, {"stat", op_stat},   {"stat-absolute", op_absolute}, {"enoent", op_absent},
    {"open", op_open},       {"close", op_close}, {"readwrite", op_readwrite},    {"fork", op_fork},
    {"spawn", op_spawn},
}, operations_beneath[] = {
    {"stat", op_stat_beneath}, {"stat-absolute", op_absolute_beneath}, {"enoent", op_absent_beneath}, {"open", op_open_beneath},
};

static void filter_all(void) {
    struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {1, &allow};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) fail("seccomp");
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static double batch(void (*run)(void), long count) {
    double start = now();
    for (long k = 0; k < count; k++) run();
    return (now() - start) / (double)count;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "-f") == 0) {
        filter_all();
        argv++, argc--;
    }
    const struct operation *known = operations, *end_of_known = operations + sizeof operations / sizeof *operations;
    if (argc > 1 && strcmp(argv[1], "-b") == 0) {
        known = operations_beneath, end_of_known = known + sizeof operations_beneath / sizeof *operations_beneath;
        argv++, argc--;
        above = argc > 2 ? open(strcmp(argv[1], "stat-absolute") ? argv[2] : "/usr", O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;
    }
    if (argc != 4 || chdir(argv[2]) != 0 || pipe(channel) != 0) fail("usage: micro [-f|-b] NAME DIRECTORY MILLISECONDS");
    for (; known < end_of_known; known++) {
        if (strcmp(known->name, argv[1]) != 0) continue;
        static double results[MOST_BATCHES];
        double once = batch(known->run, 10), end = now() + atof(argv[3]) * 1e6;
        long count = once > 5e6 ? 1 : (long)(5e6 / once), batches = 0;
        do results[batches++] = batch(known->run, count);
        while (now() < end && batches < MOST_BATCHES);
        qsort(results, (size_t)batches, sizeof *results, ascending);
        printf("%.1f %.1f\n", results[0], results[batches / 2]);
        return 0;
    }
    errno = EINVAL;
    fail(argv[1]);
}
