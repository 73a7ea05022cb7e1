/* A storm of forks that ignores every signal it can, in sessions of its own: nobody lives for more than a few milliseconds, parents
 * leave orphans, and what ends is reaped at once by parents that ignore SIGCHLD.
 *
 *   forks CHAINS
 */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void child(void) {
    usleep(rand() % 2000);
    if (rand() % 3 == 0) {
        fork();
        for (int i = 0; i < 3; i++)
            usleep(500);
    }
    _exit(0);
}

int main(int count, char **words) {
    (void)count;
    for (int number = 1; number < 32; number++)
        if (number != SIGSEGV)
            signal(number, SIG_IGN);
    for (int chain = atoi(words[1]); chain; chain--)
        if (!fork()) {
            setsid();
            for (;;) {
                if (!fork())
                    child();
                usleep(rand() % 600);
                if (rand() % 4 == 0 && fork() > 0)
                    _exit(0);
            }
        }
    for (;;)
        pause();
}
