/* spawn HOW COUNT PROGRAM ARGUMENT…: starts PROGRAM COUNT times by vfork, posix_spawn, fork or clone; all must exit 0. */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
static char stack[65536] __attribute__((aligned(16)));

static int start(void *argv) {
    execv(((char **)argv)[0], argv);
    _exit(126);
}

static pid_t launch(const char *how, char **argv) {
    pid_t child = -1;
    if (!strcmp(how, "vfork")) {
        child = vfork();
        if (child == 0) {
            execv(argv[0], argv);
            _exit(126);
        }
    } else if (!strcmp(how, "posix_spawn")) {
        if (posix_spawn(&child, argv[0], NULL, NULL, argv, environ))
            return -1;
    } else if (!strcmp(how, "clone")) {
        child = clone(start, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, argv);
    } else {
        child = fork();
        if (child == 0)
            start(argv);
    }
    return child;
}

int main(int argc, char **argv) {
    int status, failed = 0, count = argc > 2 ? atoi(argv[2]) : 0;
    for (int i = 0; i < count; i++) {
        pid_t child = launch(argv[1], argv + 3);
        if (child < 0 || waitpid(child, &status, 0) != child || status)
            failed++;
    }
    printf("%s: %d started, %d failed\n", argv[1], count, failed);
    return failed || !count;
}
