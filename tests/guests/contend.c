/*
 * Execs that contend. Prints "right N wrong N"; what an exec'd image checks: the kernel's argv names the program that the
 * loader mapped, which says so by AT_EXECFN.
 *
 *   contend threads ROUNDS PROGRAM...   in each round a child whose threads exec all the PROGRAMs at once: one of them wins
 *   contend processes COUNT PROGRAM     COUNT processes exec at once and are alive together
 *   contend checked                     the exec'd side: status 0 when right
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 16
static pthread_barrier_t barrier;

static void *replace(void *program) {
    char *argv[] = {program, "checked", program, NULL};
    pthread_barrier_wait(&barrier);
    execv(program, argv);
    _exit(90);
}

static int checked(char **argv) {
    struct stat found;
    const char *name = (const char *)getauxval(AT_EXECFN);
    if (strcmp(name, argv[0]) != 0 || strcmp(argv[0], argv[2]) != 0) {
        fprintf(stderr, "mapped %s, asked for %s and %s\n", name, argv[0], argv[2]);
        return 91;
    }
    for (int k = 0; k < 5; k++)
        if (stat(argv[0], &found) != 0) return 92;
    return 0;
}

static void race(int count, char **programs) {
    pthread_t threads[MOST];
    pthread_barrier_init(&barrier, NULL, (unsigned)count);
    for (int k = 0; k < count; k++) pthread_create(&threads[k], NULL, replace, programs[k]);
    pthread_join(threads[0], NULL);
    _exit(93);
}

static int wait_all(int count) {
    int right = 0, status;
    while (count-- > 0) {
        if (wait(&status) < 0) break;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) right++;
        else fprintf(stderr, "wait status %#x\n", status);
    }
    return right;
}

int main(int argc, char **argv) {
    int right = 0, rounds = argc > 2 ? atoi(argv[2]) : 0;
    if (strcmp(argv[1], "checked") == 0) return checked(argv);
    if (strcmp(argv[1], "threads") == 0) {
        for (int k = 0; k < rounds; k++) {
            if (fork() == 0) race(argc - 3, argv + 3);
            right += wait_all(1);
        }
    } else {
        int gate[2];
        char byte;
        if (pipe(gate) != 0) return 2;
        for (int k = 0; k < rounds; k++)
            if (fork() == 0) {
                close(gate[1]);
                if (read(gate[0], &byte, 1) != 0) _exit(94);
                char *words[] = {argv[3], "checked", argv[3], NULL};
                execv(argv[3], words);
                _exit(90);
            }
        close(gate[1]);
        right = wait_all(rounds);
    }
    printf("right %d wrong %d\n", right, rounds - right);
    return right != rounds;
}
