/*
 * A timer whose handler does not ask for calls to be restarted, and calls that natively no signal ever ends.
 *
 *   alarms COUNT DIRECTORY
 *
 * COUNT rounds of stat, mkdir, rmdir, creat, unlink. What ended with EINTR is made again: then a second EEXIST, or an ENOENT, says that
 * it had been done. Prints "calls N alarms N interrupted N twice N wrong N".
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "by_hand.h"

enum { PERIOD = 200 /* µs */ };

static volatile long alarms;
static long calls, interrupted, twice, wrong;

static void handler(int number) {
    (void)number;
    alarms++;
}

static long by_stat(void) {
    struct stat s;
    return syscall(SYS_stat, ".", &s);
}
static long by_mkdir(void) { return syscall(SYS_mkdir, "d", 0700); }
static long by_rmdir(void) { return syscall(SYS_rmdir, "d"); }
static long by_creat(void) { return syscall(SYS_mknod, "f", S_IFREG | 0600, 0); }
static long by_unlink(void) { return syscall(SYS_unlink, "f"); }

static void make(const char *what, long (*call)(void)) {
    for (int again = 0;; again = 1) {
        long result = call();
        calls++;
        if (result < 0 && errno == EINTR) {
            interrupted++;
            continue;
        }
        if (result < 0) {
            fprintf(stderr, "%s%s: %s\n", what, again ? " again" : "", strerror(errno));
            if (again && (errno == EEXIST || errno == ENOENT))
                twice++;
            else
                wrong++;
        }
        return;
    }
}

int main(int count, char **arguments) {
    struct sigaction action = {.sa_handler = handler};
    struct itimerval timer = {{0, PERIOD}, {0, PERIOD}};
    if (count != 3 || chdir(arguments[2]))
        return 2;
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &timer, NULL);
    for (long rounds = atol(arguments[1]); rounds; rounds--) {
        make("stat", by_stat);
        make("mkdir", by_mkdir);
        make("rmdir", by_rmdir);
        make("creat", by_creat);
        make("unlink", by_unlink);
    }
    memset(&timer, 0, sizeof timer);
    setitimer(ITIMER_REAL, &timer, NULL);
    printf("calls %ld alarms %ld interrupted %ld twice %ld wrong %ld\n", calls, alarms, interrupted, twice, wrong);
    return 0;
}
