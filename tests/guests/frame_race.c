/*
 * A guest that rewrites what the stubs find in its own memory: the frames of threads that were led into one.
 *
 *   frame_race KIND COUNT BAD FRAMES SIZE NUMBER STRING NUMBERS
 *
 * In the current directory lie asked/here, other/here and a link, out, to the directory BAD. A thread rewrites the NUMBER frames of
 * SIZE bytes at FRAMES: the string at STRING, or for "exec" the two numbers at NUMBERS. KIND, of which COUNT calls are made, and
 * more for at most 30 s until three were met (bare: one led outside):
 *   chdir   to asked, where here is read then
 *   open    of asked/here, by O_PATH alone
 *   exec    that fails after all was prepared, and has then two descriptors closed: SPARE, which does not matter, and protected ones
 *   bare    without a jail: openat2 of a string at that place, beneath the current directory, as nothing confines it
 * Prints
 *   calls N asked N other N failed N leaks N flips N
 * other: what was rewritten took effect, within the root; leaks: outside of it, or a protected descriptor is gone.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

enum { SPARE = 30, PROTECTED = 960, LAST = 1023 };
static const char *kind, *bad;
static char *frames, here[4096];
static long frame_size, frame_count, string_at, numbers_at;
static char strings[6][4096];
static long asked, other, failed, leaks;
static volatile int stop;
static volatile long flips;

static void put(char *to, const char *from) {
    do
        *(volatile char *)to++ = *from;
    while (*from++);
}

static void *rewrite(void *unused) {
    for (long i = 0; !stop; i++) {
        for (long k = 0; k < frame_count; k++)
            if (!strcmp(kind, "exec")) {
                volatile uint64_t *numbers = (void *)(frames + k * frame_size + numbers_at);
                numbers[0] = SPARE, numbers[1] = PROTECTED + i % (LAST - PROTECTED + 1);
            } else
                put(frames + k * frame_size + string_at, strings[i % 6]);
        flips = i;
    }
    return NULL;
}

static void judge(int fd) { /* by the size of the file, which O_PATH tells too */
    struct stat st = {0};
    fstat(fd, &st);
    *(st.st_size == 5 ? &asked : st.st_size == 7 ? &other : &leaks) += 1;
    close(fd);
}

static void change_directory(void) {
    int fd;
    if (syscall(SYS_chdir, "asked") || (fd = syscall(SYS_openat, AT_FDCWD, "here", O_RDONLY)) < 0)
        failed++;
    else
        judge(fd);
    for (int tries = 0; tries < 1000 && syscall(SYS_chdir, here); tries++) /* is rewritten too */
        ;
    struct stat st;
    for (int tries = 0; tries < 1000 && stat("asked", &st); tries++)
        syscall(SYS_chdir, here);
}

static void open_path(void) {
    int fd = syscall(SYS_openat, AT_FDCWD, "asked/here", O_PATH);
    if (fd < 0)
        failed++;
    else
        judge(fd);
}

static void open_bare(int top) {
    struct open_how how = {.flags = O_PATH};
    put(frames + string_at, "asked/here");
    for (volatile int pause = 0; pause < 10000; pause++) /* until a thread that was answered runs */
        ;
    int fd = syscall(SYS_openat2, top, frames + string_at, &how, sizeof how);
    if (fd < 0)
        failed++;
    else
        judge(fd);
}

static int execute(void *unused) {
    char *arguments[] = {(char *)8, NULL};
    _exit(syscall(SYS_execve, "/proc/self/exe", arguments, NULL) < 0 && errno == EFAULT ? 1 : 2);
}

static void fail_to_execute(void) {
    static char stack[65536] __attribute__((aligned(16)));
    int status;
    long before = 0, after = 0;
    dup2(1, SPARE);
    for (int fd = PROTECTED; fd <= LAST; fd++)
        before += fcntl(fd, F_GETFD) >= 0;
    pid_t child = clone(execute, stack + sizeof stack, CLONE_VM | CLONE_VFORK | CLONE_FILES | SIGCHLD, NULL);
    waitpid(child, &status, 0);
    for (int fd = PROTECTED; fd <= LAST; fd++)
        after += fcntl(fd, F_GETFD) >= 0;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 1)
        failed++;
    else if (before != after || !before)
        leaks++;
    else
        *(fcntl(SPARE, F_GETFD) < 0 ? &other : &asked) += 1;
}

static int has_hit(void) { return strcmp(kind, "bare") ? other + failed + leaks >= 3 : leaks > 0; }

int main(int argc, char **argv) {
    if (argc != 9)
        return 2;
    kind = argv[1], bad = argv[3];
    long count = atol(argv[2]), last = time(NULL) + 30;
    frames = (char *)strtol(argv[4], NULL, 0), frame_size = atol(argv[5]), frame_count = atol(argv[6]);
    string_at = atol(argv[7]), numbers_at = atol(argv[8]);
    getcwd(here, sizeof here);
    const char *end = strcmp(kind, "chdir") ? "/here" : "";
    const char *const texts[] = {"other", bad, "out", "w/other", "w/out", "../../../../../../../../../.."}; /* beneath the root, or w */
    for (int k = 0; k < 6; k++)
        snprintf(strings[k], sizeof strings[k], "%s%s%s", texts[k], k == 5 ? bad : "", end);
    if (!strcmp(kind, "bare")) {
        uintptr_t page = (uintptr_t)frames & ~4095ul;
        mmap((void *)page, frame_count * frame_size + 8192, PROT_READ | PROT_WRITE, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    }
    pthread_t thread;
    pthread_create(&thread, NULL, rewrite, NULL);
    int top = open(".", O_RDONLY | O_DIRECTORY);
    long calls;
    for (calls = 0; calls < count || (!has_hit() && time(NULL) < last); calls++)
        if (!strcmp(kind, "chdir"))
            change_directory();
        else if (!strcmp(kind, "open"))
            open_path();
        else if (!strcmp(kind, "exec"))
            fail_to_execute();
        else
            open_bare(top);
    stop = 1;
    pthread_join(thread, NULL);
    printf("calls %ld asked %ld other %ld failed %ld leaks %ld flips %ld\n", calls, asked, other, failed, leaks, flips);
    return 0;
}
