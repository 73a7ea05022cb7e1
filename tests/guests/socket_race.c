/*
 * A guest that sends and binds while another thread, or a process that shares its memory, rewrites what it passed.
 *
 *   socket_race KIND HOW COUNT GOOD BAD [SECONDS]
 *
 * KIND: sendto sendmsg pointer sendmmsg connect bind descriptor. HOW: thread, or process (CLONE_VM without CLONE_THREAD).
 * GOOD: the path of a datagram socket that this program serves (bind: of one that it makes); BAD: a path of the host.
 * pointer: the message's pointer to the address is rewritten, not the address. descriptor: the number is in turn a socket
 * of AF_INET and one of AF_UNIX, the address BAD throughout. COUNT calls are made, and more for at most SECONDS until the other
 * one has got both values in (on a busy machine it may not run at all in the time of COUNT calls). Prints
 *   calls N good N bad N other N flips N
 * where bad counts calls that failed as a call with BAD does in a jail. What reached BAD is seen there.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NUMBER = 40, INET = 41, UNIX = 42 };
static struct shared {
    volatile int stop;
    volatile long flips;
    struct sockaddr_un address, good_address, bad_address;
    struct iovec data;
    struct mmsghdr message;
} *shared;
static const char *kind, *good, *bad;
static long calls, hits, misses, other;

static void write_text(char *to, const char *from) {
    size_t n = strlen(from) + 1;
    for (size_t i = 0; i < n; i++)
        ((volatile char *)to)[i] = from[i];
}

static long plain_dup3(long from, long to) { /* no errno: the thread-local storage is the main thread's */
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(SYS_dup3), "D"(from), "S"(to), "d"(0) : "rcx", "r11", "memory");
    return result;
}

static int flip(void *unused) {
    for (long i = 0; !shared->stop; i++) {
        int second = i & 1;
        if (!strcmp(kind, "pointer"))
            *(void *volatile *)&shared->message.msg_hdr.msg_name = second ? &shared->bad_address : &shared->good_address;
        else if (!strcmp(kind, "descriptor"))
            plain_dup3(second ? UNIX : INET, NUMBER);
        else
            write_text(shared->address.sun_path, second ? bad : good);
        shared->flips = i;
        for (volatile int pause = 0; pause < 100 + (i * 7919) % 3000; pause++)
            ;
    }
    return 0;
}

static void count(long result, int bad_errno) {
    if (result >= 0 || errno == EAGAIN)
        hits++;
    else if (errno == bad_errno)
        misses++;
    else
        other++;
}

static void call(int fd) {
    struct sockaddr *address = (void *)&shared->address;
    socklen_t size = sizeof shared->address;
    if (!strcmp(kind, "sendto"))
        count(sendto(fd, "x", 1, 0, address, size), ENOENT);
    else if (!strcmp(kind, "sendmsg") || !strcmp(kind, "pointer"))
        count(sendmsg(fd, &shared->message.msg_hdr, 0), ENOENT);
    else if (!strcmp(kind, "sendmmsg"))
        count(sendmmsg(fd, &shared->message, 1, 0), ENOENT);
    else if (!strcmp(kind, "connect")) {
        long r = connect(fd, address, size);
        count(r, ENOENT);
        if (!r)
            send(fd, "x", 1, 0);
    } else if (!strcmp(kind, "descriptor"))
        count(sendto(NUMBER, "x", 1, 0, address, size), ENOENT);
    else if (!strcmp(kind, "bind")) {
        int made = socket(AF_UNIX, SOCK_DGRAM, 0);
        count(bind(made, address, size), ENOENT);
        close(made);
        unlink(good);
        unlink(bad);
    }
}

static int has_begun(long wanted) { /* the other one's progress, as the test wants it */
    long first = strcmp(kind, "descriptor") ? hits : other;
    return shared->flips > wanted / 10 && misses > wanted / 100 && first > wanted / 100;
}

static pid_t serve(void) { /* the socket that may be reached */
    int server = socket(AF_UNIX, SOCK_DGRAM, 0);
    unlink(good);
    if (bind(server, (void *)&shared->good_address, sizeof shared->good_address))
        perror("socket_race: listening"), _exit(97);
    pid_t child = fork();
    if (!child) {
        char data[16];
        for (;;)
            recv(server, data, sizeof data, 0);
    }
    close(server);
    return child;
}

int main(int argc, char **argv) {
    if (argc < 6)
        return 2;
    kind = argv[1], good = argv[4], bad = argv[5];
    int process = !strcmp(argv[2], "process");
    long wanted = atol(argv[3]);
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    shared->address.sun_family = shared->good_address.sun_family = shared->bad_address.sun_family = AF_UNIX;
    strcpy(shared->good_address.sun_path, good);
    strcpy(shared->bad_address.sun_path, bad);
    strcpy(shared->address.sun_path, strcmp(kind, "descriptor") ? good : bad);
    shared->data = (struct iovec){"x", 1};
    shared->message.msg_hdr = (struct msghdr){.msg_name = &shared->address, .msg_namelen = sizeof shared->address,
                                              .msg_iov = &shared->data, .msg_iovlen = 1};
    pid_t server = strcmp(kind, "bind") ? serve() : 0;
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    dup2(fd, UNIX);
    dup2(fd, NUMBER);
    dup2(socket(AF_INET, SOCK_DGRAM, 0), INET);
    char *stack = mmap(NULL, 1 << 16, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int flags = process ? CLONE_VM | CLONE_FILES | CLONE_FS | SIGCHLD
                        : CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
    if (clone(flip, stack + (1 << 16), flags, NULL) < 0)
        return 98;
    time_t last = time(NULL) + (argc > 6 ? atoi(argv[6]) : 0);
    for (calls = 0; calls < wanted || (!has_begun(wanted) && time(NULL) < last); calls++)
        call(fd);
    shared->stop = 1;
    printf("calls %ld good %ld bad %ld other %ld flips %ld\n", calls, hits, misses, other, shared->flips);
    fflush(stdout);
    if (server)
        kill(server, SIGKILL);
    if (process)
        waitpid(-1, NULL, 0);
    _exit(0);
}
