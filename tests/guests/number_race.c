/*
 * A guest whose descriptors are replaced by a process that shares them: all numbers but the standard ones, the lowest most often.
 *
 *   number_race KIND COUNT HERE OUT TOOL SECRET
 *
 * HERE: a directory, with the file asked/here of five bytes. OUT, TOOL: descriptors of a directory that is not the jail's, with
 * another file called here, and of a program (this one, compiled with -DEVIL, which looks for the file SECRET outside); they
 * take the place of all others in turn.
 * KIND, of which COUNT calls are made, and more for at most 30 s until three were harmed:
 *   chdir    to HERE/asked; for 5 s: what can be hit is the moment between two instructions of a stub
 *   fchdir   to a number that is in turn HERE/asked and OUT
 *   exec     of /proc/self/exe
 *   fexec    of a number that is in turn this program and TOOL
 * Prints
 *   calls N right N harmed N leaks N flips N refused N
 * harmed: an error; the guest stands where nothing is shown to it; TOOL ran in the jail, as a guest may let it. leaks: OUT's file is
 * told, or TOOL found SECRET. refused: numbers that are not the guest's to replace.
 */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

enum { FIRST = 3, LOW = 8, START = 900, LAST = 1023, ASKED = 500, NUMBER, OUT, TOOL, RIGHT = 42, CONFINED = 65, FREE = 66 };
static struct {
    volatile int stop;
    volatile long flips, refused;
} *shared;
static const char *kind, *secret;
static const int evil[2] = {OUT, TOOL};
static long right, harmed, leaks;

static int is_kept(int fd) { return fd >= ASKED && fd <= TOOL; }

static void replace(int from, int to) {
    if (dup2(from, to) < 0)
        shared->refused++;
    else
        shared->flips++;
}

static int rewrite(void *unused) {
    int next = START;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (long i = 0; !shared->stop; i++) {
        next = next < LAST ? next + 1 : LOW;
        for (int fd = FIRST; fd < LOW; fd++)
            replace(evil[i & 1], fd);
        if (!is_kept(next)) {
            replace(evil[i & 1], next);
            close(next);
        }
        if (kind[0] == 'f')
            replace(i & 1 ? ASKED : evil[!strcmp(kind, "fexec")], NUMBER);
        for (int fd = FIRST; fd < LOW; fd++)
            close(fd);
    }
    _exit(0);
}

static void judge(long result) { /* without a descriptor, which would be replaced too */
    struct stat st;
    if (result < 0 || stat("here", &st))
        harmed++;
    else
        *(st.st_size == 5 ? &right : &leaks) += 1;
}

static int execute(void *unused) {
    char *arguments[] = {"told", (char *)secret, NULL};
    if (!strcmp(kind, "fexec"))
        syscall(SYS_execveat, NUMBER, "", arguments, NULL, AT_EMPTY_PATH);
    else
        syscall(SYS_execve, "/proc/self/exe", arguments, NULL);
    _exit(1);
}

static void judge_exec(void) {
    static char stack[65536] __attribute__((aligned(16)));
    int status;
    pid_t child = clone(execute, stack + sizeof stack, CLONE_VM | CLONE_VFORK | CLONE_FILES | SIGCHLD, NULL);
    waitpid(child, &status, 0);
    int told = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    *(told == RIGHT ? &right : told == FREE ? &leaks : &harmed) += 1;
}

int main(int argc, char **argv) {
#ifdef EVIL
    return access(argv[1], R_OK) ? CONFINED : FREE;
#endif
    if (argc != 7)
        return RIGHT;
    static char stack[65536] __attribute__((aligned(16)));
    char path[4096];
    long count = atol(argv[2]), last = time(NULL) + (strcmp(argv[1], "chdir") ? 30 : 5), calls;
    kind = argv[1], secret = argv[6];
    snprintf(path, sizeof path, "%s/asked", argv[3]);
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int top = open(strcmp(kind, "fexec") ? path : "/proc/self/exe", O_RDONLY);
    dup2(top, ASKED), dup2(top, NUMBER), close(top);
    dup2(atoi(argv[4]), OUT), dup2(atoi(argv[5]), TOOL);
    pid_t rewriter = clone(rewrite, stack + sizeof stack, CLONE_FILES | SIGCHLD, NULL);
    for (calls = 0; calls < count || (harmed + leaks < 3 && time(NULL) < last); calls++)
        if (!strcmp(kind, "chdir"))
            judge(syscall(SYS_chdir, path));
        else if (!strcmp(kind, "fchdir"))
            judge(syscall(SYS_fchdir, NUMBER));
        else
            judge_exec();
    shared->stop = 1;
    waitpid(rewriter, NULL, 0);
    printf("calls %ld right %ld harmed %ld leaks %ld flips %ld refused %ld\n", calls, right, harmed, leaks, shared->flips, shared->refused);
    return 0;
}
