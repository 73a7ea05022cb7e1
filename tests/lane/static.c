/* A static program that makes its lane before the C library starts (entry: lane_start), then every call of the library's
 * that has a kind. Says on stdout what it got, on stderr how often each kind was called. -DNUMBERS=… as for runner.c. */
#include "lane_page.h"
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

static const long numbers[] = {NUMBERS, -1};

__attribute__((used)) static void first(void) { make_lane(numbers, NULL); }

__asm__(".pushsection .text\n"
        ".globl lane_start\n"
        "lane_start:\n"
        "    mov %rsp, %rbx\n"
        "    mov %rdx, %rbp\n"
        "    and $-16, %rsp\n"
        "    call first\n"
        "    mov %rbx, %rsp\n"
        "    mov %rbp, %rdx\n"
        "    jmp _start\n"
        ".popsection\n");

static void say(const char *what, long result) { printf("%s %ld %s\n", what, result, result < 0 ? strerror(errno) : ""); }

static void ask(const char *path)
{
    struct stat status;
    char text[256] = "";
    printf("[%s]\n", path);
    memset(&status, 0, sizeof status);
    say("stat", stat(path, &status) ? -1 : (long)status.st_ino);
    say("lstat", lstat(path, &status) ? -1 : (long)status.st_ino);
    say("fstatat", fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) ? -1 : (long)status.st_mode);
    say("access", access(path, R_OK));
    say("faccessat", faccessat(AT_FDCWD, path, R_OK, AT_EACCESS));
    say("readlink", readlink(path, text, sizeof text - 1));
    say("readlinkat", readlinkat(AT_FDCWD, path, text, sizeof text - 1));
    printf("%s\n", text);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    say("open", fd);
    if (fd >= 0) {
        say("fstat", fstat(fd, &status) ? -1 : (long)status.st_size);
        close(fd);
    }
    fd = openat(AT_FDCWD, path, O_PATH | O_CLOEXEC);
    say("openat", fd);
    if (fd >= 0)
        close(fd);
}

int main(int argc, char **argv)
{
    char where[4096];
    for (int i = 1; i < argc; i++)
        ask(argv[i]);
    printf("%s\n", getcwd(where, sizeof where) ? where : strerror(errno));
    DIR *directory = opendir("/etc");
    for (struct dirent *entry; directory && (entry = readdir(directory));)
        printf("%s ", entry->d_name);
    FILE *file = fopen("/etc/passwd", "re");
    while (file && fgets(where, sizeof where, file))
        fputs(where, stdout);
    fflush(stdout);
    pid_t child = vfork();
    if (child == 0) {
        execl("/nonexistent", "nonexistent", NULL);
        execl("/bin/echo", "echo", "from a child", NULL);
        _exit(9);
    }
    int status;
    waitpid(child, &status, 0);
    printf("%d\n", status);
    say("getppid", syscall(SYS_getppid));
    say("none", syscall(-1L));
    say("mmap", syscall(SYS_mmap, 0, 4096, 3, 0x22, -1, 1));
    child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0, 0);
    if (child == 0)
        _exit(7);
    syscall(SYS_wait4, child, &status, 0, 0);
    printf("%d\n", status);
    fflush(stdout);
    for (unsigned kind = 0; kind < sizeof numbers / sizeof *numbers; kind++)
        fprintf(stderr, "%lu ", ((uint64_t *)LANE_COUNTS)[kind]);
    return 0;
}
