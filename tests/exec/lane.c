/* execve by the fast lane's entry (argv[1], hexadecimal), as a patched libc's site calls it. lane ENTRY SPAWNS: child after
 * child becomes /bin/true. Then the kernel's errors: too many arguments, a bad pointer; twenty times, to see nothing is kept.
 * At last this process itself becomes /bin/echo. */
#define _GNU_SOURCE
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static unsigned long entry;

static long lane_execve(const char *path, char *const *argv, char *const *envp)
{
    long result;
    register long kept asm("r12") = 0x5a5a;
    __asm__ volatile("sub $128, %%rsp\n\tcall *(%[entry])\n\tadd $128, %%rsp"
                     : "=a"(result), "+r"(kept)
                     : "D"(path), "S"(argv), "d"(envp), [entry] "r"(entry)
                     : "rcx", "r11", "memory", "cc");
    return kept == 0x5a5a ? result : -1000;
}

int main(int argc, char **argv)
{
    char *true_[] = {"true", NULL}, *none[] = {NULL}, *echo[] = {"echo", "became", "echo", NULL};
    int wrong = 0;
    entry = strtoul(argv[1], NULL, 16);
    for (int k = 0; k < atoi(argv[2]); k++) {
        pid_t pid = k & 1 ? fork() : vfork();
        if (pid == 0) {
            lane_execve("/bin/true", true_, none);
            _exit(9);
        }
        int status;
        if (waitpid(pid, &status, 0) != pid || status != 0)
            wrong++;
    }
    printf("wrong %d\n", wrong);
    static char huge[4 << 20];
    memset(huge, 'x', sizeof huge - 1);
    char *large[] = {"true", huge, NULL};
    for (int k = 0; k < 20; k++) {
        long many = lane_execve("/bin/true", large, none), bad = lane_execve("/bin/true", (char **)8, none);
        long missing = lane_execve("/no/such", true_, none);
        if (k == 19)
            printf("E2BIG %ld EFAULT %ld ENOENT %ld\n", many, bad, missing);
    }
    fflush(stdout);
    printf("failed %ld\n", lane_execve("/bin/echo", echo, none));
    return 1;
}
