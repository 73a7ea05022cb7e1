/* What debuggers debug: `debugged` prints a number, moves and says where it is; ends with 3.
 *
 * `debugged wait` first waits until its variable `held` is cleared, by the one who attaches.
 * `debugged threads N` has four threads with cwds of their own go back and forth N times each and start programs; one forks.
 */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
volatile int held = 1;
static int rounds, wrong;

int twice(int number) { return number * 2; }

static void *wander(void *number)
{
    char home[64], here[4096], *words[] = {"true", 0};
    sprintf(home, "/tmp/home%ld", (long)number);
    int alone = !unshare(CLONE_FS); /* Docker's profile refuses it: the directory is everybody's */
    mkdir(home, 0755);
    for (int round = 0; round < rounds; round++) {
        if (chdir(home) || !getcwd(here, sizeof here) || (alone && strcmp(here, home)) || chdir("/")) {
            printf("thread %ld, round %d: %s in %s\n", (long)number, round, strerror(errno), here);
            __sync_fetch_and_add(&wrong, 1);
        }
        if ((long)number == 2) { /* a copy of the address space, whatever the others are about */
            int status = -1;
            pid_t child = fork();
            if (!child) {
                chdir("/nowhere");
                if (!chdir("/usr"))
                    execlp("true", "true", NULL); /* fails in the first directories of PATH */
                _exit(9);
            }
            waitpid(child, &status, 0);
            if (status) {
                printf("round %d: the copy ended with %x\n", round, status);
                __sync_fetch_and_add(&wrong, 1);
            }
        }
        if ((long)number % 2) {
            pid_t child;
            int status = -1, failed = posix_spawn(&child, "/bin/true", 0, 0, words, environ);
            if (!failed)
                waitpid(child, &status, 0);
            if (failed || status) {
                printf("thread %ld, round %d: spawn %d, status %d\n", (long)number, round, failed, status);
                __sync_fetch_and_add(&wrong, 1);
            }
        }
    }
    return 0;
}

int main(int count, char **words)
{
    char here[4096];
    if (count > 2 && !strcmp(words[1], "threads")) {
        pthread_t threads[4];
        rounds = atoi(words[2]);
        for (long number = 0; number < 4; number++)
            pthread_create(&threads[number], 0, wander, (void *)number);
        for (int number = 0; number < 4; number++)
            pthread_join(threads[number], 0);
        printf("wrong %d\n", wrong);
        return wrong != 0;
    }
    if (count > 1 && !strcmp(words[1], "wait")) {
        prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
        while (held)
            usleep(10000);
    }
    if (chdir("/usr"))
        printf("chdir: %s\n", strerror(errno));
    printf("twice %d, %s in %s\n", twice(count), words[0], getcwd(here, sizeof here));
    return 3;
}
