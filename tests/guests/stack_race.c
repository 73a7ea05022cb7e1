/*
 * A guest that executes programs with its stack, arguments and environment in memory which another process rewrites throughout.
 *
 *   stack_race KIND COUNT GOOD BAD
 *
 * KIND: self, execve(GOOD), whose path is nobody's to rewrite; translated, execve of another path beneath a tracer that puts GOOD
 * below the stack pointer and lets the call go on, as is done by who translates paths in the guest's own memory. GOOD: this
 * program. BAD: one that exits with 66. Prints
 *   calls N one N two N other N failed N leaks N flips N
 * one, two: what GOOD found as its argument; other: it found something else; failed: it did not start; leaks: BAD ran.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BELOW = 4096, ABOVE = 1024, FAR = 384, EVIL = 66, ONE = 41, TWO, OTHER };
static struct {
    char below[BELOW]; /* the stack pointer points to its end */
    char above[ABOVE];
    char *arguments[3], *environment[2];
    char name[64], argument[16], variable[64];
    volatile int stop;
    volatile long flips;
} *shared;
static const char *good, *bad;

static void rewrite(void) {
    char evil[BELOW]; /* wherever a path is put, it is one of slashes and BAD */
    size_t length = strlen(bad) + 1;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    memset(evil, '/', BELOW);
    memcpy(evil + BELOW - length, bad, length);
    for (long i = 0; !shared->stop; i++) {
        memcpy(shared->below, evil, BELOW);
        memcpy(shared->above, evil + BELOW - ABOVE, ABOVE);
        strcpy(shared->argument, i & 1 ? "two" : "one");
        ((char *volatile *)shared->arguments)[0] = i & 2 ? shared->below + BELOW - length : shared->name;
        ((char *volatile *)shared->environment)[0] = i & 2 ? shared->above + ABOVE - length : shared->variable;
        shared->flips = i;
    }
    _exit(0);
}

static long execute(const char *path) { /* rsp is the shared one for as long as the call takes */
    long result;
    __asm__ volatile("mov %%rsp, %%r12\n mov %4, %%rsp\n syscall\n mov %%r12, %%rsp"
                     : "=a"(result) : "a"((long)SYS_execve), "D"(path), "S"(shared->arguments), "r"(shared->below + BELOW),
                       "d"(shared->environment) : "r12", "rcx", "r11", "memory");
    return result;
}

static int executed(void) {
    int status;
    pid_t child = vfork();
    if (!child)
        _exit(execute(good) ? 127 : 0);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}

static int translated(void) {
    int status;
    struct user_regs_struct registers;
    pid_t child = fork();
    if (!child) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        _exit(execute("/what/the/guest/wrote") ? 127 : 0);
    }
    waitpid(child, &status, 0);
    do { /* to the entry of its next call but those of raise(3) */
        ptrace(PTRACE_SYSCALL, child, 0, 0);
        waitpid(child, &status, 0);
        ptrace(PTRACE_GETREGS, child, 0, &registers);
    } while (WIFSTOPPED(status) && registers.orig_rax != SYS_execve);
    registers.rdi = registers.rsp - FAR;
    struct iovec from = {(void *)good, strlen(good) + 1}, to = {(void *)registers.rdi, from.iov_len};
    process_vm_writev(child, &from, 1, &to, 1, 0);
    ptrace(PTRACE_SETREGS, child, 0, &registers);
    ptrace(PTRACE_DETACH, child, 0, 0);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}

int main(int argc, char **argv) {
    if (argc == 2) /* executed */
        return !strcmp(argv[1], "one") ? ONE : !strcmp(argv[1], "two") ? TWO : OTHER;
    if (argc != 5)
        return 2;
    long wanted = atol(argv[2]), one = 0, two = 0, other = 0, failed = 0, leaks = 0;
    good = argv[3], bad = argv[4];
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    strcpy(shared->name, "told");
    strcpy(shared->argument, "one");
    strcpy(shared->variable, "A=a");
    shared->arguments[0] = shared->name, shared->arguments[1] = shared->argument;
    shared->environment[0] = shared->variable;
    pid_t rewriter = fork();
    if (!rewriter)
        rewrite();
    for (long i = 0; i < wanted; i++)
        switch (!strcmp(argv[1], "self") ? executed() : translated()) {
        case ONE: one++; break;
        case TWO: two++; break;
        case OTHER: other++; break;
        case EVIL: leaks++; break;
        default: failed++;
        }
    shared->stop = 1;
    waitpid(rewriter, NULL, 0);
    printf("calls %ld one %ld two %ld other %ld failed %ld leaks %ld flips %ld\n", wanted, one, two, other, failed, leaks, shared->flips);
    return 0;
}
