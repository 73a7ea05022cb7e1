/* A storm of forks that ends by itself: after SECONDS nobody forks or waits any more, and never are there more than MOST.
 *
 *   chains SECONDS fleeing      each forks and exits at once, in a session of its own: nobody has the same id for a millisecond
 *   chains SECONDS spreading    each forks as often as MOST allows
 */
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define MOST 60
#define CHAINS 4
static double deadline;
static atomic_int *count;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void flee(void) {
    while (now() < deadline) {
        if (fork() > 0)
            _exit(0);
        setsid();
    }
    _exit(0);
}

static void spread(void) {
    while (now() < deadline) {
        usleep(1000);
        if (atomic_fetch_add(count, 1) < MOST) {
            int pid = fork();
            if (pid == 0)
                continue;
            if (pid > 0 && random() % 4 == 0)
                break;
            if (pid > 0)
                continue;
        }
        atomic_fetch_sub(count, 1);
    }
    atomic_fetch_sub(count, 1);
    _exit(0);
}

int main(int argc, char **words) {
    if (argc != 3)
        return 2;
    deadline = now() + atof(words[1]);
    count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (int number = 1; number < 32; number++)
        if (number != SIGSEGV)
            signal(number, SIG_IGN);
    puts("ready");
    fflush(stdout);
    for (int chain = 0; chain < CHAINS; chain++) {
        atomic_fetch_add(count, 1);
        if (!fork()) {
            setsid();
            (*words[2] == 'f' ? flee : spread)();
        }
    }
    while (now() < deadline)
        usleep(10000);
    return 0;
}
