/*
 * A guest that executes a program which another process rewrites in its place.
 *
 *   program_race COUNT FILE OFFSET GOOD BAD
 *
 * The bytes of FILE at OFFSET are in turn those of the files GOOD and BAD, of one size. FILE is executed COUNT times, and more for at
 * most 30 s until three of either kind were met. Prints
 *   calls N good N failed N leaks N flips N
 * good: it exited with 42; leaks: with 66, as what BAD leads to does outside of a jail; failed: everything else.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RIGHT = 42, WRONG = 66, BUSY = 100 };
static struct {
    volatile int stop;
    volatile long flips;
} *shared;

static long content(const char *path, char *to, long room) {
    int fd = open(path, O_RDONLY);
    long size = read(fd, to, room);
    close(fd);
    return size;
}

static void rewrite(const char *file, long offset, char *const paths[2]) {
    static char contents[2][4096];
    long size = content(paths[0], contents[0], 4096);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (size != content(paths[1], contents[1], 4096))
        _exit(1);
    for (long i = 0; !shared->stop; i++) {
        int fd = open(file, O_WRONLY); /* natively not as long as it runs, and it does not start while it is open: ETXTBSY */
        shared->flips += fd >= 0 && pwrite(fd, contents[i & 1], size, offset) == size;
        close(fd);
        for (volatile int pause = 0; pause < (i * 7919) % 30000; pause++)
            ;
    }
    _exit(0);
}

static int executed(const char *file) {
    char *arguments[] = {"told", NULL};
    int status;
    pid_t child = vfork();
    if (!child) {
        execve(file, arguments, NULL);
        _exit(errno == ETXTBSY ? BUSY : 1);
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char **argv) {
    if (argc != 6)
        return 2;
    long wanted = atol(argv[1]), good = 0, failed = 0, leaks = 0, last = time(NULL) + 30, calls;
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pid_t writer = fork();
    if (!writer)
        rewrite(argv[2], atol(argv[3]), argv + 4);
    for (calls = 0; calls < wanted || ((good < 3 || failed + leaks < 3) && time(NULL) < last); calls++)
        switch (executed(argv[2])) {
        case RIGHT: good++; break;
        case WRONG: leaks++; break;
        case BUSY: calls--; break;
        default: failed++;
        }
    shared->stop = 1;
    waitpid(writer, NULL, 0);
    printf("calls %ld good %ld failed %ld leaks %ld flips %ld\n", calls, good, failed, leaks, shared->flips);
    return 0;
}
