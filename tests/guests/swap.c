/* Two processes in the current directory: one exchanges what path components are, the other makes every call that changes something.
 *
 *   swap SECONDS OUTSIDE
 *
 * `d` (a directory) and `l` (a symbolic link to OUTSIDE) change places, and `b` moves between the depths t/a and here. The calls name
 * d/… and t/a/b/../../../../outside/…; through link or `..` they would change OUTSIDE. There and in d lie `target` (a file), `full` (a
 * directory). Prints "done N failed N swaps N": calls that worked, calls that did not, exchanges.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

#define EXCHANGE 2
static struct {
    volatile long swaps, stop;
} *shared;
static long done, failed;

static void count(int result) { result < 0 ? failed++ : done++; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void swap(void) {
    for (long turn = 0; !shared->stop; turn++) {
        if (!syscall(SYS_renameat2, AT_FDCWD, "d", AT_FDCWD, "l", EXCHANGE))
            shared->swaps++;
        rename(turn % 2 ? "b" : "t/a/b", turn % 2 ? "t/a/b" : "b");
    }
    _exit(0);
}

static void listen_at(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    count(bind(fd, (void *)&address, sizeof address));
    close(fd);
}

static void link_unnamed(const char *path) {
    char name[64];
    int fd = open(".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    count(linkat(AT_FDCWD, name, AT_FDCWD, path, AT_SYMLINK_FOLLOW));
    close(fd);
}

/* Every way to make a name: ours is new in each call, and removed again where it came to be. */
static void make(const char *directory, int kind) {
    char path[256];
    snprintf(path, sizeof path, "%s/new", directory);
    int fd;
    switch (kind) {
    case 0: count(mkdir(path, 0755)); break;
    case 1: count(mknod(path, S_IFIFO | 0600, 0)); break;
    case 2: count(symlink("nowhere", path)); break;
    case 3: count(link("file", path)); break;
    case 4: count(fd = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600)); close(fd); break;
    case 5: count(fd = open(path, O_CREAT | O_TRUNC | O_RDWR, 0600)); close(fd); break;
    case 6: listen_at(path); break;
    case 7: link_unnamed(path); break;
    case 8: close(open("other", O_CREAT | O_WRONLY, 0600)); count(rename("other", path)); break;
    case 9: mkdir("tree", 0755); count(rename("tree", path)); break;
    }
    if (unlink(path) < 0)
        rmdir(path);
}

/* Every way to change, empty or remove what is there. */
static void change(const char *directory, int kind) {
    char file[256], full[256], path[256];
    snprintf(file, sizeof file, "%s/target", directory);
    snprintf(full, sizeof full, "%s/full", directory);
    snprintf(path, sizeof path, "%s/full/inside", directory);
    struct timeval times[2] = {{1, 0}, {1, 0}};
    int fd;
    switch (kind) {
    case 0: count(chmod(file, 0640)); break;
    case 1: count(chown(file, getuid(), getgid())); break;
    case 2: count(utimes(file, times)); break;
    case 3: count(truncate(file, 3)); break;
    case 4: count(setxattr(file, "user.t", "x", 1, 0)); break;
    case 5: count(fd = open(file, O_WRONLY | O_APPEND)); if (fd >= 0) write(fd, "changed", 7); close(fd); break;
    case 6: count(chmod(full, 0700)); break;
    case 7: count(rename(path, file)); break;
    case 8: count(unlink(path)); break;
    case 9: count(rename(file, "taken")); break;
    }
}

int main(int argc, char **words) {
    static const char *directories[] = {"d", "t/a/b/../../../../outside", "d/full/..", "l"};
    if (argc != 3)
        return 2;
    double deadline = now() + atof(words[1]);
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    mkdir("d", 0755);
    mkdir("d/full", 0755);
    mkdir("t", 0755);
    mkdir("t/a", 0755);
    mkdir("t/a/b", 0755);
    close(open("file", O_CREAT | O_WRONLY, 0600));
    if (symlink(words[2], "l"))
        return 3;
    if (!fork())
        swap();
    for (long turn = 0; now() < deadline; turn++) {
        const char *directory = directories[turn % 4];
        make(directory, turn / 4 % 10);
        change(directory, turn / 4 % 10);
        if (turn % 40 == 0) { /* what was taken away is there again: in d, wherever that is now */
            close(open("d/target", O_CREAT | O_WRONLY, 0600));
            close(open("d/full/inside", O_CREAT | O_WRONLY, 0600));
        }
    }
    shared->stop = 1;
    while (wait(NULL) > 0)
        ;
    printf("done %ld failed %ld swaps %ld\n", done, failed, shared->swaps);
    return 0;
}
