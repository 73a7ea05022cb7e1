/*
 * A process that does to others what nobody but members of its own jail may do to it. Nothing of it harms.
 *
 *   neighbour wait      says "ready", then, when a line came, opens a file and says "served"
 *   neighbour attack    says "ready", reads process ids up to 0; prints for each: ID, the number of ways tried, those that came through
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/kcmp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile long word = 0x1234567; /* at the same address in every process of this program */
static long copy = 0x1234567;
static struct iovec here = {&copy, sizeof copy}, there = {(void *)&word, sizeof word};
static const long high = 1L << 32;

static int pidfd_of(pid_t pid) { return syscall(SYS_pidfd_open, pid, 0); }

static long by_seize(pid_t pid) { return ptrace(PTRACE_SEIZE, pid, 0, 0); }
static long by_attach(pid_t pid) {
    if (ptrace(PTRACE_ATTACH, pid, 0, 0))
        return -1;
    waitpid(pid, NULL, __WALL); /* the SIGSTOP that comes with it; it is gone with the detach */
    return ptrace(PTRACE_DETACH, pid, 0, 0);
}
static long by_high_seize(pid_t pid) { return syscall(SYS_ptrace, PTRACE_SEIZE, pid | high, 0, 0); }
static long by_readv(pid_t pid) { return process_vm_readv(pid, &here, 1, &there, 1, 0); }
static long by_writev(pid_t pid) { return process_vm_writev(pid, &here, 1, &there, 1, 0); }
static long by_high_writev(pid_t pid) { return syscall(SYS_process_vm_writev, pid | high, &here, 1, &there, 1, 0); }
static long by_getfd(pid_t pid) { return syscall(SYS_pidfd_getfd, pidfd_of(pid), 0, 0); }
static long by_high_getfd(pid_t pid) { return syscall(SYS_pidfd_getfd, pidfd_of(pid) | high, 0 | high, high); }
static long by_kcmp(pid_t pid) { return syscall(SYS_kcmp, pid, getpid(), KCMP_VM, 0, 0); }
static long by_robust_list(pid_t pid) {
    void *head;
    size_t size;
    return syscall(SYS_get_robust_list, pid, &head, &size);
}
static long by_kill(pid_t pid) { return kill(pid, SIGCONT); }
static long by_asking(pid_t pid) { return kill(pid, 0); }
static long by_tgkill(pid_t pid) { return syscall(SYS_tgkill, pid, pid, SIGCONT); }
static long by_high_kill(pid_t pid) { return syscall(SYS_kill, pid | high, SIGCONT); }
static long by_queue(pid_t pid) { return sigqueue(pid, SIGCONT, (union sigval){0}); }
static long by_pidfd(pid_t pid) { return syscall(SYS_pidfd_send_signal, pidfd_of(pid), SIGCONT, NULL, 0); }
static long by_limit(pid_t pid) {
    struct rlimit limit;
    return prlimit(pid, RLIMIT_CORE, NULL, &limit);
}
static long by_priority(pid_t pid) { return setpriority(PRIO_PROCESS, pid, getpriority(PRIO_PROCESS, 0)); }
static long by_scheduler(pid_t pid) { return sched_setscheduler(pid, SCHED_OTHER, &(struct sched_param){0}); }
static long by_io_priority(pid_t pid) { return syscall(SYS_ioprio_set, 1, pid, 0); }

static long by_file(pid_t pid, const char *name, int flags) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", pid, name);
    return open(path, flags);
}
static long by_directory(pid_t pid) { return by_file(pid, "", O_RDONLY); }
static long by_memory(pid_t pid) { return by_file(pid, "mem", O_RDWR); }
static long by_status(pid_t pid) { return by_file(pid, "status", O_RDONLY); }
static long by_environment(pid_t pid) { return by_file(pid, "environ", O_RDONLY); }
static long by_root(pid_t pid) { return by_file(pid, "root/", O_RDONLY); }
static long by_cwd(pid_t pid) { return by_file(pid, "cwd/", O_PATH); }
static long by_descriptor(pid_t pid) { return by_file(pid, "fd/0", O_PATH); }
static long by_thread(pid_t pid) {
    char name[32];
    snprintf(name, sizeof name, "task/%d/stat", pid);
    return by_file(pid, name, O_RDONLY);
}
static long by_place(pid_t pid) {
    char path[32];
    int proc = open("/proc", O_RDONLY | O_DIRECTORY);
    snprintf(path, sizeof path, "%d/cmdline", pid);
    return openat(proc, path, O_RDONLY);
}

#define WAY(name) {#name, by_##name}
static const struct {
    const char *name;
    long (*run)(pid_t pid);
} ways[] = {WAY(readv),    WAY(writev),       WAY(high_writev), WAY(getfd),     WAY(high_getfd), WAY(kcmp),    WAY(robust_list), WAY(kill),
            WAY(asking),   WAY(tgkill),       WAY(high_kill),   WAY(queue),     WAY(pidfd),      WAY(limit),   WAY(priority),    WAY(scheduler),
            WAY(io_priority), WAY(directory), WAY(memory),      WAY(status),    WAY(environment), WAY(root),   WAY(cwd),         WAY(descriptor),
            WAY(thread),   WAY(place),        WAY(seize),       WAY(high_seize), WAY(attach)};

static void attack(pid_t pid) {
    int count = sizeof ways / sizeof *ways;
    printf("%d %d", pid, count);
    for (int k = 0; k < count; k++) {
        int status;
        fflush(stdout);
        pid_t child = fork(); /* whatever it holds, and whomever it traces, it lets go at its end */
        if (!child)
            _exit(ways[k].run(pid) >= 0 ? 1 : 0);
        waitpid(child, &status, 0);
        if (status)
            printf(" %s", ways[k].name);
    }
    putchar('\n');
    fflush(stdout);
}

int main(int count, char **arguments) {
    int pid;
    if (count != 2)
        return 2;
    puts("ready"), fflush(stdout);
    if (!strcmp(arguments[1], "wait")) {
        getchar();
        puts(open(arguments[0], O_RDONLY) >= 0 && word == copy ? "served" : strerror(errno));
        return 0;
    }
    while (scanf("%d", &pid) == 1 && pid)
        attack(pid);
    return 0;
}
