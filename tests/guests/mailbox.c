/*
 * Tries to write memory that is shared with the supervisor, or the loader's image, by every means a process has. In a jail:
 * mailbox; as the control, "mailbox control": an unsealed memfd at the same place, under the same number.
 * Prints "CHANGED how" for each way that worked, then "done N", the number of ways tried.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BOX = 960 };
static char *const box = (char *)0x10000;
static const size_t size = 0x40000;
static char *before;
static int tried, changed;

static void look(const char *how) {
    tried++;
    if (memcmp(before, box, size)) {
        printf("CHANGED %s\n", how);
        changed++;
        memcpy(before, box, size);
    }
}

static void through_descriptor(int fd, const char *how) {
    char text[200], *shared;
    static int number;
    memset(text, 0x5a + number++, sizeof text); /* another value each time */
    if (fd < 0) {
        snprintf(text, sizeof text, "%s (not opened: %d)", how, errno);
        look(text);
        return;
    }
    pwrite(fd, text, 64, 0);
    look(how);
    struct iovec iov = {text, 64};
    pwritev(fd, &iov, 1, 64);
    look(how);
    if ((shared = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)) != MAP_FAILED) {
        memset(shared + 128, 0x33 + number, 64);
        munmap(shared, size);
    }
    look(how);
    if ((shared = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0)) != MAP_FAILED) {
        if (!mprotect(shared, size, PROT_READ | PROT_WRITE))
            memset(shared + 192, 0x44 + number, 64);
        madvise(shared, 4096, MADV_REMOVE);
        munmap(shared, size);
    }
    look(how);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 8192, 4096);
    look(how);
    fallocate(fd, FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE, 4096, 4096);
    look(how);
    int pipes[2];
    if (!pipe(pipes) && write(pipes[1], text, 64) == 64) {
        off_t at = 256;
        splice(pipes[0], NULL, fd, &at, 64, SPLICE_F_NONBLOCK);
    }
    look(how);
    int other = memfd_create("other", 0);
    off_t from = 0, to = 320;
    write(other, text, 64);
    copy_file_range(other, &from, fd, &to, 64, 0);
    look(how);
}

static void through_memory(int fd, const char *how) {
    char text[64];
    memset(text, 0x77, sizeof text);
    pwrite(fd, text, sizeof text, (off_t)(uintptr_t)(box + 512));
    look(how);
}

int main(int argc, char **argv) {
    setvbuf(stdout, NULL, _IONBF, 0);
    if (argc > 1) {
        int fd = memfd_create("control", 0);
        ftruncate(fd, size);
        dup2(fd, BOX);
        mmap(box, size, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, BOX, 0);
    }
    before = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(before, box, size);
    char path[64], text[64];
    memset(text, 0x11, sizeof text);
    through_descriptor(BOX, "its descriptor");
    through_descriptor(dup(BOX), "a copy of its descriptor");
    through_descriptor(open("/proc/self/fd/960", O_RDWR), "/proc/self/fd reopened");
    snprintf(path, sizeof path, "/proc/self/map_files/%lx-%lx", (long)box, (long)(box + size));
    through_descriptor(open(path, O_RDWR), "/proc/self/map_files");
    snprintf(path, sizeof path, "/proc/%d/fd/960", getpid());
    through_descriptor(open(path, O_RDWR), "/proc/PID/fd reopened");
    through_descriptor(open("/dev/fd/960", O_RDWR), "/dev/fd reopened");
    through_memory(open("/proc/self/mem", O_RDWR), "/proc/self/mem");
    through_memory(open("/proc/thread-self/mem", O_RDWR), "/proc/thread-self/mem");
    if (!mprotect(box, size, PROT_READ | PROT_WRITE))
        memset(box + 600, 1, 8);
    look("mprotect");
    madvise(box, 4096, MADV_REMOVE);
    look("madvise REMOVE");
    madvise(box, size, MADV_DONTNEED);
    look("madvise DONTNEED");
    struct iovec here = {text, sizeof text}, there = {box + 700, sizeof text};
    process_vm_writev(getpid(), &here, 1, &there, 1, 0);
    look("process_vm_writev");
    int pipes[2];
    if (!pipe(pipes)) {
        write(pipes[1], text, 64);
        read(pipes[0], box + 800, 64);
    }
    look("a system call that writes there");
    pid_t child = fork();
    if (!child) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        _exit(0);
    }
    int status;
    waitpid(child, &status, WUNTRACED);
    ptrace(PTRACE_POKEDATA, child, box + 900, 0x1234567);
    kill(child, SIGKILL);
    kill(child, SIGCONT);
    waitpid(child, &status, 0);
    look("a tracer of a child");
    if (argc == 1) { /* the control's mapping would be gone */
        ftruncate(BOX, 0);
        look("ftruncate");
    }
    printf("done %d changed %d\n", tried, changed);
    return 0;
}
