/*
 * A guest that sends and binds while another thread, or a process that shares its memory, rewrites what it passed.
 *
 *   socket_race KIND HOW COUNT GOOD BAD [SECONDS]
 *
 * KIND: sendto sendmsg pointer sendmmsg connect bind descriptor iovec control. HOW: thread, or process (CLONE_VM without CLONE_THREAD).
 * GOOD: the path of a datagram socket that this program serves (bind: of one that it makes); BAD: a path of the host.
 * pointer: the message's pointer to the address is rewritten, not the address. descriptor: the number is in turn a socket
 * of AF_INET and one of AF_UNIX, the address BAD throughout. iovec, control: all goes to GOOD; what is rewritten is where the data
 * lies (in one place As, Bs in another) and how much it is, or the process that the credentials name (itself, its server). COUNT calls are made, and more for at most SECONDS until the other
 * one has got both values in (on a busy machine it may not run at all in the time of COUNT calls). Prints
 *   calls N good N bad N other N flips N leaks N
 * where bad counts calls that failed as a call with BAD does in a jail (control: with EPERM; iovec: messages of Bs). What reached BAD
 * is seen there; leaks counts messages with other bytes than the guest's, or that tell the server that it wrote them itself.
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

enum { NUMBER = 40, INET = 41, UNIX = 42, SHORT = 8, LONG = 200, PAGE = 4096 };
static struct shared {
    volatile int stop;
    volatile long flips;
    struct sockaddr_un address, good_address, bad_address;
    struct iovec data;
    struct mmsghdr message;
    union {
        char space[CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr header;
    } control;
    volatile long received[2], leaks; /* by the server: As and Bs */
} *shared;
static char letters[2][PAGE] __attribute__((aligned(2 * PAGE))); /* addresses and sizes that differ in one byte: none is half-written */
static pid_t server, caller;
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
        else if (!strcmp(kind, "iovec")) {
            *(void *volatile *)&shared->data.iov_base = letters[second];
            *(volatile size_t *)&shared->data.iov_len = second ? LONG : SHORT;
        } else if (!strcmp(kind, "control"))
            *(volatile pid_t *)CMSG_DATA(&shared->control.header) = second ? server : caller;
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
    else if (!strcmp(kind, "iovec")) {
        sendmsg(fd, &shared->message.msg_hdr, 0);
        hits = shared->received[0], misses = shared->received[1];
    } else if (!strcmp(kind, "control"))
        count(sendmsg(fd, &shared->message.msg_hdr, 0), EPERM);
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

static void receive(int fd) {
    static char data[LONG + 1];
    char control[CMSG_SPACE(sizeof(struct ucred))];
    struct iovec piece = {data, sizeof data};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    long size = recvmsg(fd, &message, 0);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (!strcmp(kind, "control"))
        shared->leaks += header && ((struct ucred *)CMSG_DATA(header))->pid == getpid();
    if (!strcmp(kind, "iovec") && size > 0) {
        long second = data[0] == 'B', wrong = size != SHORT && size != LONG;
        for (long i = 0; i < size; i++)
            wrong |= data[i] != (second ? 'B' : 'A');
        shared->received[second] += !wrong;
        shared->leaks += wrong;
    }
}

static pid_t serve(void) { /* the socket that may be reached */
    int fd = socket(AF_UNIX, SOCK_DGRAM, 0);
    unlink(good);
    if (bind(fd, (void *)&shared->good_address, sizeof shared->good_address))
        perror("socket_race: listening"), _exit(97);
    setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &(int){!strcmp(kind, "control")}, sizeof(int));
    pid_t child = fork();
    if (!child)
        for (;;)
            receive(fd);
    close(fd);
    return child;
}

static void name_credentials(void) {
    struct msghdr *message = &shared->message.msg_hdr;
    message->msg_control = &shared->control;
    message->msg_controllen = sizeof shared->control;
    shared->control.header = (struct cmsghdr){CMSG_LEN(sizeof(struct ucred)), SOL_SOCKET, SCM_CREDENTIALS};
    *(struct ucred *)CMSG_DATA(&shared->control.header) = (struct ucred){caller, getuid(), getgid()};
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
    shared->data = strcmp(kind, "iovec") ? (struct iovec){"x", 1} : (struct iovec){letters[0], SHORT};
    shared->message.msg_hdr = (struct msghdr){.msg_name = &shared->address, .msg_namelen = sizeof shared->address,
                                              .msg_iov = &shared->data, .msg_iovlen = 1};
    memset(letters[0], 'A', PAGE), memset(letters[1], 'B', PAGE);
    caller = getpid();
    if (!strcmp(kind, "control"))
        name_credentials();
    server = strcmp(kind, "bind") ? serve() : 0;
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
    printf("calls %ld good %ld bad %ld other %ld flips %ld ", calls, hits, misses, other, shared->flips);
    printf("leaks %ld\n", shared->leaks);
    fflush(stdout);
    if (server)
        kill(server, SIGKILL);
    if (process)
        waitpid(-1, NULL, 0);
    _exit(0);
}
