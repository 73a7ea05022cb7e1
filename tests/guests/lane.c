/*
 * A hostile guest of a jail with the fast lane: everything that it can do by hand with the protected descriptors and records.
 *
 *   lane records LAST NAME…    every protected directory up to LAST with every record and every NAME
 *   lane keep LAST             tries to replace, close or lose each of them: by itself, a fork, an exec, a shared memory
 *   lane copies LAST           the directory of copies (LAST itself): what can be read there, and is anything changed?
 *   lane change LAST DIR NAME  DIR and DIR/NAME beneath every protected directory, by every record: is anything changed there?
 * LAST 0: the last one that is open.
 *   lane by ENTRY records …    openat2 not by hand, but by the entry of its kind; -ENTRY: by that of syscall(3)
 *   lane control FOLDER NAME…  natively: the same opens beneath FOLDER without confinement
 *
 * Lines: ESCAPE … (content beginning with SECRET was read, or SECRET could be written), DEVICE … (one was opened), SOCKET …
 * (one was named, so it can be connected to), CHANGED …,
 * LISTED name, and at the end "done" with what was tried and what succeeded.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "by_hand.h"

#define PAGE_START 0x10000L
#define RECORDS 128 /* more than there are: what follows is no record */
#define HIGH (1L << 32)
enum { BOX = 960, FIRST = 964 };

static long tried, opened;

/* -- by the lane's entries ------------------------------------------------------------------------------------------ */

static long entry; /* of openat2's kind; negative: of syscall(3) */
void *pointer;

#ifdef __x86_64__
long as_patched(long, ...);
__asm__(".pushsection .text\n"
        "as_patched:\n"            /* tests/lane/objects.py has the function as it was */
        "    call *pointer\n"      /* 7 bytes */
        "    xchg %ax, %ax\n"
        "    mov %rcx, %rdx\n"
        "    mov %r8, %r10\n"
        "    mov %r9, %r8\n"
        "    mov 8(%rsp), %r9\n"
        "    syscall\n"
        "    cmp $-4095, %rax\n"
        "    ret\n"
        ".popsection\n");

static long openat2_by_entry(long directory, const char *name, long how, long size) {
    register long r10 asm("r10") = size;
    long result = SYS_openat2;
    pointer = ((void **)0x43f00)[labs(entry)];
    if (entry < 0)
        return as_patched(SYS_openat2, directory, name, how, size, 0L, 0L);
    asm volatile("sub $128, %%rsp\n\tcall *%[to]\n\tadd $128, %%rsp"
                 : "+a"(result) : [to] "b"(pointer), "D"(directory), "S"(name), "d"(how), "r"(r10) : "rcx", "r11", "memory");
    return result;
}
#else
#define openat2_by_entry(...) (-1)
#endif

static long openat2(long directory, const char *name, long how, long size) {
    return entry ? openat2_by_entry(directory, name, how, size) : syscall(SYS_openat2, directory, name, how, size);
}

static int reads_secret(int fd) {
    char text[8] = "";
    return read(fd, text, 6) == 6 && !memcmp(text, "SECRET", 6);
}

static void look(int fd, int number, long record, const char *name) {
    tried++;
    if (fd < 0)
        return;
    opened++;
    struct stat status;
    int reaches = reads_secret(fd);
    if (!reaches && !fstat(fd, &status) && S_ISREG(status.st_mode) && (fcntl(fd, F_GETFL) & O_ACCMODE) != O_RDONLY) {
        reaches = status.st_size == 6661; /* open for writing: the test's secret is known by its size */
    }
    if (reaches)
        printf("ESCAPE %d %ld %s\n", number, record, name);
    if (!(fcntl(fd, F_GETFL) & O_PATH) && !fstat(fd, &status) && S_ISCHR(status.st_mode))
        printf("DEVICE %d %ld %s\n", number, record, name);
    if (!fstat(fd, &status) && S_ISSOCK(status.st_mode))
        printf("SOCKET %d %ld %s\n", number, record, name);
    if (fd > 2)
        close(fd);
}

/* Records of its own: the supervisor's to judge, or the lane's, whose answers are then those of the guest's own paths. */
static void own_records(int number, const char *name) {
    static const long flags[] = {O_RDONLY, O_RDONLY | O_DIRECTORY, O_PATH, O_RDONLY | O_NOFOLLOW, O_WRONLY, O_RDWR};
    for (unsigned i = 0; i < sizeof flags / sizeof *flags; i++)
        for (long resolve = 0; resolve <= RESOLVE_IN_ROOT; resolve += RESOLVE_BENEATH) {
            struct open_how how = {.flags = flags[i], .resolve = resolve};
            look(openat2(number, name, (long)&how, sizeof how), number, -1 - i, name);
        }
}

static void records(int last, char **names) {
    for (int number = BOX; entry && number <= last + 1; number++)
        for (char **name = names; *name; name++)
            own_records(number, *name);
    for (int number = BOX; number <= last + 1; number++)
        for (long record = 0; record < RECORDS; record++)
            for (char **name = names; *name; name++) {
                long how = PAGE_START + 32 * record;
                look(openat2(number, *name, how, 24), number, record, *name);
                if (record % 8 == 0) { /* the twins: other words, other sizes, off a record's start */
                    look(openat2(number | HIGH, *name, how, 24), number, record, *name);
                    look(openat2(number, *name, how | HIGH, 24), number, record, *name);
                    look(openat2(number, *name, how, 24 | HIGH), number, record, *name);
                    look(openat2(number, *name, how + 8, 24), number, record, *name);
                    look(openat2(number, *name, how, 32), number, record, *name);
                }
            }
}

/* -- keeping the descriptors -------------------------------------------------------------------------------------- */

static struct stat were[128];

static void remember(int last) {
    for (int number = BOX; number <= last; number++)
        fstat(number, &were[number - BOX]);
}

static void compare(int last, const char *where) {
    for (int number = BOX; number <= last; number++) {
        struct stat now, *was = &were[number - BOX];
        if (fstat(number, &now) || now.st_dev != was->st_dev || now.st_ino != was->st_ino)
            printf("CHANGED %d in %s\n", number, where);
        int flags = fcntl(number, F_GETFD);
        tried++;
        if (flags & FD_CLOEXEC)
            printf("CHANGED %d closes at exec in %s\n", number, where);
    }
}

static void attack(int last) {
    int other = open("/", O_PATH | O_DIRECTORY);
    for (int number = FIRST; number <= last; number++)
        for (long twin = 0; twin <= HIGH; twin += HIGH) {
            syscall(SYS_close, number | twin);
            syscall(SYS_dup2, other, number | twin);
            syscall(SYS_dup3, other, number | twin, 0);
            syscall(SYS_dup3, other, number | twin, O_CLOEXEC | twin);
            syscall(SYS_fcntl, number | twin, F_SETFD | twin, FD_CLOEXEC);
            syscall(SYS_ioctl, number | twin, FIOCLEX | twin, 0);
            if (number >= last - 1) { /* the supervisor does these: they take time */
                syscall(SYS_close_range, number | twin, number | twin, twin);
                syscall(SYS_close_range, number | twin, -1, 4);
                syscall(SYS_close_range, FIRST | twin, number | twin, 2 | twin);
            }
            int copy = syscall(SYS_fcntl, other, F_DUPFD | twin, number | twin);
            if (copy >= 0)
                close(copy);
            tried += 10;
        }
    close(other);
}

static int in_shared_memory(void *last) {
    attack((long)last);
    compare((long)last, "shared memory");
    return 0;
}

static void keep(int last, const char *self) {
    char number[16], stack[65536];
    remember(last);
    attack(last);
    compare(last, "itself");
    if (!fork()) {
        attack(last);
        compare(last, "a fork");
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    for (int shared = 0; shared < 2; shared++) {
        int flags = CLONE_VM | SIGCHLD | (shared ? CLONE_FILES : 0);
        pid_t child = clone(in_shared_memory, stack + sizeof stack, flags, (void *)(long)last);
        waitpid(child, NULL, __WALL);
        compare(last, "the parent of shared memory");
    }
    fflush(stdout);
    if (!fork()) {
        snprintf(number, sizeof number, "%d", last);
        attack(last);
        char inodes[128][32], *argv[132] = {(char *)self, "after", number};
        for (int n = BOX; n <= last; n++) {
            snprintf(inodes[n - BOX], 32, "%lu:%lu", (long)were[n - BOX].st_dev, (long)were[n - BOX].st_ino);
            argv[3 + n - BOX] = inodes[n - BOX];
        }
        execv(self, argv);
        _exit(1);
    }
    int status;
    wait(&status);
    if (status)
        printf("CHANGED: no exec, status %x\n", status);
}

static void after(int last, char **inodes) {
    for (int number = BOX; number <= last; number++)
        sscanf(inodes[number - BOX], "%lu:%lu", &were[number - BOX].st_dev, &were[number - BOX].st_ino);
    compare(last, "an exec");
    attack(last);
    compare(last, "an exec, later");
}

/* -- the directory of copies ---------------------------------------------------------------------------------------- */

static void report(const char *what, long result) {
    tried++;
    if (result >= 0)
        printf("CHANGED %s\n", what);
}

static void attack_copy(int directory, int fd, const char *name) {
    char again[64], text[16];
    struct timespec times[2] = {{1, 0}, {1, 0}};
    snprintf(again, sizeof again, "/proc/self/fd/%d", fd);
    report("written", write(fd, "x", 1));
    report("cut", ftruncate(fd, 0));
    report("allocated", fallocate(fd, 0, 0, 4096));
    report("mode", fchmod(fd, 0777));
    report("owner", fchown(fd, getuid(), getgid()));
    report("times", futimens(fd, times));
    report("attribute", fsetxattr(fd, "user.x", "x", 1, 0));
    report("mapped", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == -1 ? -1 : 0);
    report("reopened", open(again, O_RDWR));
    report("reopened to write", open(again, O_WRONLY));
    report("reopened to cut", open(again, O_RDONLY | O_TRUNC));
    report("mode by path", chmod(again, 0777));
    report("cut by path", truncate(again, 0));
    report("linked", linkat(fd, "", AT_FDCWD, "/tmp/stolen", AT_EMPTY_PATH));
    report("linked by path", linkat(AT_FDCWD, again, AT_FDCWD, "/tmp/stolen", AT_SYMLINK_FOLLOW));
    report("removed", unlinkat(directory, name, 0));
    report("moved", renameat(directory, name, directory, "moved"));
    report("moved out", renameat(directory, name, AT_FDCWD, "/tmp/moved"));
    report("opened to write", openat(directory, name, O_RDWR));
    report("mode by name", fchmodat(directory, name, 0777, 0));
    report("executed", syscall(SYS_execveat, fd, "", NULL, NULL, AT_EMPTY_PATH) < 0 ? -1 : 0);
}

static void attack_directory(int directory) {
    report("made", openat(directory, "new", O_RDWR | O_CREAT, 0666));
    report("made a directory", mkdirat(directory, "directory", 0777));
    report("made a link", symlinkat("/etc/passwd", directory, "link"));
    report("made a name", linkat(AT_FDCWD, "/proc/self/exe", directory, "name", AT_SYMLINK_FOLLOW));
    report("unnamed", openat(directory, ".", O_RDWR | O_TMPFILE, 0600));
    report("listed by openat", openat(directory, ".", O_RDONLY | O_DIRECTORY));
    report("entered", fchdir(directory) ? -1 : openat(AT_FDCWD, "new", O_RDWR | O_CREAT, 0666));
}

static void change(int last, const char *directory, const char *name) {
    char file[256];
    snprintf(file, sizeof file, "%s/%s", directory, name);
    int root = open("/", O_PATH | O_DIRECTORY);
    for (int base = BOX; base <= last; base++)
        for (long record = 0; record < RECORDS; record++) {
            int above = openat2(base, directory, PAGE_START + 32 * record, 24);
            int fd = openat2(base, file, PAGE_START + 32 * record, 24);
            opened += (above >= 0) + (fd >= 0);
            if (above >= 0)
                attack_directory(above);
            if (fd >= 0)
                attack_copy(above, fd, name);
            fchdir(root);
            close(above);
            close(fd);
        }
}

static void copies(int last) {
    static const char *const outside[] = {"..", "../", "../..", "../index", "/", "/etc/passwd", "/proc/self/exe", "../../../.."};
    attack_directory(last);
    for (long record = 0; record < RECORDS; record++) {
        long how = PAGE_START + 32 * record;
        for (unsigned i = 0; i < sizeof outside / sizeof *outside; i++)
            report(outside[i], openat2(last, outside[i], how, 24));
        int fd = openat2(last, ".", how, 24);
        if (fd >= 0) {
            char entries[65536];
            long size = syscall(SYS_getdents64, fd, entries, sizeof entries);
            for (long at = 0; at < size;) {
                struct dirent64 *entry = (void *)(entries + at);
                at += entry->d_reclen;
                if (entry->d_name[0] == '.')
                    continue;
                printf("LISTED %s\n", entry->d_name);
            }
            close(fd);
        }
    }
}

/* NAME of a copy: as the table of libraries names it */
static void copy_of(int last, const char *name) {
    for (long record = 0; record < RECORDS; record++) {
        int fd = openat2(last, name, PAGE_START + 32 * record, 24);
        if (fd < 0)
            continue;
        opened++;
        char text[64], link[4096] = "";
        snprintf(text, sizeof text, "/proc/self/fd/%d", fd);
        readlink(text, link, sizeof link - 1);
        printf("SHOWN %s\n", link);
        attack_copy(last, fd, name);
        close(fd);
    }
}

static void libraries(int last) { /* every name in the table that the lane reads */
    char *at = (char *)0x47000;
    for (;;) {
        uint16_t head[4];
        memcpy(head, at, sizeof head);
        if (!head[0])
            break;
        printf("LIBRARY %s\n", at + 8);
        if (head[3] == last)
            copy_of(last, at + head[2]);
        at += head[0];
    }
}

static void control(const char *folder, char **names) {
    int directory = open(folder, O_PATH | O_DIRECTORY);
    static const int flags[] = {O_PATH, O_RDONLY, O_WRONLY, O_RDWR};
    for (int i = 0; i < 4; i++)
        for (char **name = names; *name; name++)
            look(openat(directory, *name, flags[i]), directory, i, *name);
}

int main(int argc, char **argv) {
    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    if (!strcmp(argv[1], "by"))
        entry = atoi(argv[2]), argv += 2;
    const char *what = argv[1];
    int last = atoi(argv[2]);
    if (!last) /* all that are protected, without gaps */
        for (last = BOX; fcntl(last + 1, F_GETFD) >= 0; last++)
            ;
    if (!strcmp(what, "records"))
        records(last, argv + 3);
    else if (!strcmp(what, "keep"))
        keep(last, argv[0]);
    else if (!strcmp(what, "after"))
        after(last, argv + 3);
    else if (!strcmp(what, "copies"))
        copies(last), libraries(last);
    else if (!strcmp(what, "change"))
        change(last, argv[3], argv[4]);
    else if (!strcmp(what, "control"))
        control(argv[2], argv + 3);
    printf("done tried %ld opened %ld\n", tried, opened);
    return 0;
}
