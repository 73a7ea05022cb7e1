/*
 * A guest that tries to take the descriptors which another guest of the same jail is given: by a copy of the protected socket,
 * on the socket itself, or by connecting to it. thief COUNT PATH WAY: a child, as uid 1000 when started as root, loops and
 * receives; the parent opens PATH COUNT times. Prints "opened N failed N wrong N stolen N".
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SOCKET = 962, ADDRESS = 0x13000 + SOCKET * 32 }; /* its sealed address: layout.PEER_ADDRESSES */
enum { HELD = 300 };                                      /* connections by hand, each held until that many followed */

static long receive(int fd, int *got) {
    char byte, control[256] = {0};
    struct iovec iov = {&byte, 1};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    long r = recvmsg(fd, &message, MSG_DONTWAIT);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    *got = r > 0 && header && header->cmsg_type == SCM_RIGHTS ? *(int *)CMSG_DATA(header) : -1;
    return r;
}

static int copy_of_socket(void) {
    int pair[2], copy;
    char byte = 'x', control[CMSG_SPACE(sizeof(int))] = {0};
    struct iovec iov = {&byte, 1};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    *(int *)CMSG_DATA(header) = SOCKET;
    if (sendmsg(pair[0], &message, 0) < 0)
        return -1;
    receive(pair[1], &copy);
    return copy;
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
    pid_t thief = fork();
    if (!thief) {
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
                stolen[0] += receive(*mine, &fd) > 0;
                close(*mine);
            }
            *mine = connection();
            if (*mine >= 0)
                stolen[1]++;
        }
        for (;;) {
            if (copy >= 0 && receive(copy, &fd) > 0 && fd >= 0) {
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
    for (long i = 0; i < count; i++) {
        char text[16] = "";
        int fd = open(argv[2], O_RDONLY);
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
    if (how == 5 && !stolen[1])
        printf("never connected: ");
    printf("opened %ld failed %ld wrong %ld stolen %ld\n", opened, failed, wrong, stolen[0]);
    return 0;
}
