/*
 * A guest that tries to take the descriptors which another guest of the same jail is given: by a copy of the protected socket,
 * on the socket itself, or by connecting to it. thief COUNT PATH WAY [bare]: a child, as uid 1000 when started as root, loops and
 * receives; the parent opens PATH COUNT times. Prints "opened N failed N wrong N stolen N". With "bare", and without a jail, a
 * process of its own opens for it until three opens failed; SOCKET is one end of an ordinary pair, by which the descriptors come.
 */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SOCKET = 962, ADDRESS = 0x13000 + SOCKET * 32 }; /* its sealed address: layout.PEER_ADDRESSES */
enum { HELD = 300 };                                      /* connections by hand, each held until that many followed */

static long receive(int fd, int *got, int flags) {
    char byte, control[256] = {0};
    struct iovec iov = {&byte, 1};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    long r = recvmsg(fd, &message, flags);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    *got = r > 0 && header && header->cmsg_type == SCM_RIGHTS ? *(int *)CMSG_DATA(header) : -1;
    return r;
}

static long give(int to, int fd) {
    char byte = 'x', control[CMSG_SPACE(sizeof(int))] = {0};
    struct iovec iov = {&byte, 1};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    *(int *)CMSG_DATA(header) = fd;
    return sendmsg(to, &message, 0);
}

static int copy_of_socket(void) {
    int pair[2], copy;
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    if (give(pair[0], SOCKET) < 0)
        return -1;
    receive(pair[1], &copy, MSG_DONTWAIT);
    return copy;
}

static int asking = -1; /* bare: where a byte asks for one more */

static pid_t serve_bare(const char *path) {
    int ends[2], pair[2], fd;
    char byte;
    pipe(ends);
    socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair);
    setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){0, 20000}, sizeof(struct timeval));
    dup2(pair[0], SOCKET);
    pid_t server = fork();
    if (server) {
        asking = ends[1];
        return server;
    }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    while (read(ends[0], &byte, 1) == 1) {
        fd = open(path, O_RDONLY);
        give(pair[1], fd);
        close(fd);
    }
    _exit(0);
}

static int opened_by_socket(void) {
    int fd;
    write(asking, "x", 1);
    receive(SOCKET, &fd, 0);
    return fd;
}

static int connection(void) {
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)ADDRESS, 32) < 0) {
        close(fd);
        return -1;
    }
    return fd;
}

int main(int argc, char **argv) {
    long *stolen = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    long count = atol(argv[1]), opened = 0, failed = 0, wrong = 0;
    int how = argc > 3 ? atoi(argv[3]) : 0;
    pid_t server = argc > 4 ? serve_bare(argv[2]) : 0, thief = fork();
    if (!thief) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        int copy = copy_of_socket(), fd;
        char text[64];
        if (!geteuid() && (setgroups(0, NULL) || setresgid(1000, 1000, 1000) || setresuid(1000, 1000, 1000)))
            _exit(98);
        if (how == 1)
            shutdown(SOCKET, SHUT_RDWR);
        if (how == 2)
            setsockopt(SOCKET, SOL_SOCKET, SO_PASSCRED, &(int){1}, sizeof(int));
        int held[HELD];
        memset(held, -1, sizeof held);
        for (unsigned turn = 0; how == 5; turn++) {
            int *mine = held + turn % HELD;
            if (*mine >= 0) {
                stolen[0] += receive(*mine, &fd, MSG_DONTWAIT) > 0;
                close(*mine);
            }
            *mine = connection();
            if (*mine >= 0)
                stolen[1]++;
        }
        for (;;) {
            if (copy >= 0 && receive(copy, &fd, MSG_DONTWAIT) > 0 && fd >= 0) {
                stolen[0]++;
                close(fd);
            }
            if (how == 3 && recv(SOCKET, text, sizeof text, MSG_DONTWAIT) > 0)
                stolen[0]++;
            if (how == 4 && syscall(SYS_read, SOCKET, text, sizeof text) > 0)
                stolen[0]++;
        }
    }
    usleep(20000);
    for (long i = 0; i < count && !(server && failed == 3); i++) {
        char text[16] = "";
        int fd = server ? opened_by_socket() : open(argv[2], O_RDONLY);
        if (fd < 0)
            failed++;
        else {
            opened++;
            if (read(fd, text, sizeof text - 1) <= 0 || strncmp(text, "mine", 4))
                wrong++;
            close(fd);
        }
    }
    kill(thief, SIGKILL);
    waitpid(thief, NULL, 0);
    if (server)
        kill(server, SIGKILL);
    if (how == 5 && !stolen[1])
        printf("never connected: ");
    printf("opened %ld failed %ld wrong %ld stolen %ld\n", opened, failed, wrong, stolen[0]);
    return 0;
}
