/*
 * A process is killed in the midst of a call, and another one gets its id at once.
 *
 *   reuse SECONDS UID DIRECTORY   the first works in DIRECTORY/a (as UID, unless that is -1), the second stands in DIRECTORY/b;
 *                                 for longer, if the machine is so busy that little was reused by then
 *
 * The first makes and removes directories, by its cwd and by descriptor 100, and has a file's status written to a buffer; the second
 * looks whether its own memory at that address, and what it is told itself, are right.
 * Prints "calls N deaths N reused N ended N wrong N": reused counts the deaths whose id went to the next process, ended those of
 * these that were killed.
 */
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

enum { FD = 100, SIZE = 4096, LIFE = 1000 /* microseconds, at most */, LONGER = 40 /* seconds */ };
static char out[SIZE] __attribute__((aligned(SIZE)));
static volatile unsigned long *calls; /* shared; behind it whether the first is at it */

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void stand(const char *top, const char *name) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", top, name);
    int fd = open(path, O_RDONLY | O_DIRECTORY);
    if (fd < 0 || dup2(fd, FD) < 0 || chdir(path) != 0) _exit(3);
    close(fd);
}

static void first(const char *top, int uid) {
    stand(top, "a");
    if (uid >= 0 && (syscall(SYS_setresgid, uid, uid, uid) || syscall(SYS_setresuid, uid, uid, uid))) _exit(4);
    for (calls[1] = 1;;) {
        mkdirat(FD, "x", 0777), ++*calls, unlinkat(FD, "x", AT_REMOVEDIR), ++*calls;
        mkdir("y", 0777), ++*calls, rmdir("y"), ++*calls;
        syscall(SYS_newfstatat, FD, ".", out, 0), ++*calls, syscall(SYS_getcwd, out + 1024, 256), ++*calls;
    }
}

static int second(void) {
    struct stat here, there;
    double end = now() + LIFE / 1e6;
    do {
        if (stat(".", &here) != 0 || fstat(FD, &there) != 0 || here.st_ino != there.st_ino) return 1;
    } while (now() < end);
    for (int k = 0; k < SIZE; k++)
        if (out[k] != 'N') return 2;
    return 0;
}

int main(int argc, char **argv) {
    unsigned long deaths = 0, reused = 0, wrong = 0, ended = 0;
    int uid = atoi(argv[2]), status;
    double end = now() + atof(argv[1]);
    calls = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    memset(out, 'N', SIZE);
    stand(argv[3], "b");
    double enough = 5 * atof(argv[1]);
    while (now() < end || (now() < end + LONGER && (reused <= enough || *calls <= enough))) {
        calls[1] = 0;
        pid_t pid = fork();
        if (pid == 0) first(argv[3], uid);
        while (!calls[1] && waitpid(pid, &status, WNOHANG) == 0) usleep(20);
        usleep(rand() % LIFE);
        kill(pid, SIGKILL);
        waitpid(pid, &status, 0);
        pid_t next = fork();
        if (next == 0) _exit(second());
        waitpid(next, &status, 0);
        deaths++;
        reused += next == pid;
        ended += WIFSIGNALED(status) && next == pid;
        wrong += status != 0 && !(WIFSIGNALED(status) && next == pid);
    }
    printf("calls %lu deaths %lu reused %lu ended %lu wrong %lu\n", *calls, deaths, reused, ended, wrong);
    return 0;
}
