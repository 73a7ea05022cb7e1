/* Ways to keep a supervisor from everybody else: another process opens FILE all the while, and its longest wait is told.
 *
 *     stall thread NUMBER FILE    our own filter kills the first thread at system call NUMBER, in the midst of its open of FILE;
 *                                 its process lives on, so nobody is told of that thread's end
 *     stall linger SECONDS FILE   sockets whose last close waits for an hour are closed while the supervisor holds a copy
 *     stall close                 the control: how long such a close takes, 3 seconds at most
 *
 * Prints "opens N longest MILLISECONDS attacks N".
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct { volatile long opens, longest, attacks; } *said;
static struct sockaddr_in address;
static volatile int sending = -1;
static int listener;

static long now(void) { /* milliseconds */
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static pid_t opener(const char *file, long end) {
    pid_t pid = fork();
    if (pid) return pid;
    while (now() < end) {
        long began = now();
        int fd = open(file, O_RDONLY);
        long took = now() - began;
        if (fd < 0) perror(file);
        close(fd);
        if (took > said->longest) said->longest = took;
        said->opens++;
        usleep(2000);
    }
    _exit(0);
}

/* -- a thread that dies half-way ------------------------------------------------------------------------------------ */

static const char *path;

static void *other(void *unused) {
    (void)unused;
    sleep(3);
    _exit(0);
}

static void thread(int number) {
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_THREAD),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {4, code};
    pthread_t one;
    pthread_create(&one, NULL, other, NULL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (prctl(PR_SET_SECCOMP, 2, &program)) perror("seccomp");
    said->attacks = 1;
    open(path, O_RDONLY);
    said->attacks = 0; /* it came back */
    pause();
}

/* -- sockets that linger -------------------------------------------------------------------------------------------- */

static int lingering(void) {
    static char data[1 << 16];
    struct linger hour = {1, 3600};
    int size = 4096, s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    if (connect(s, (void *)&address, sizeof address)) { perror("connect"); exit(1); }
    accept(listener, NULL, NULL); /* never read, never closed */
    fcntl(s, F_SETFL, O_NONBLOCK);
    for (int i = 0; i < 6; i++) {
        while (write(s, data, sizeof data) > 0);
        usleep(300);
    }
    fcntl(s, F_SETFL, 0);
    setsockopt(s, SOL_SOCKET, SO_LINGER, &hour, sizeof hour);
    return s;
}

static void *sender(void *unused) {
    (void)unused;
    for (;;) {
        int s = sending;
        if (s >= 0) sendto(s, "x", 1, MSG_DONTWAIT | MSG_NOSIGNAL, (void *)&address, sizeof address);
    }
    return NULL;
}

static void *closer(void *s) {
    for (volatile int i = rand() % 200000; i; i--);
    close((long)s);
    return NULL;
}

static void listen_here(void) {
    int size = 2048;
    socklen_t length = sizeof address;
    listener = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listener, (void *)&address, sizeof address);
    getsockname(listener, (void *)&address, &length);
    setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    listen(listener, 100);
}

static void linger(long end) {
    pthread_t one, two;
    listen_here();
    pthread_create(&one, NULL, sender, NULL);
    for (; now() < end && said->attacks < 400; said->attacks++) {
        long s = lingering();
        sending = s;
        if (pthread_create(&two, NULL, closer, (void *)s)) break;
        pthread_detach(two);
        usleep(3000);
        sending = -1;
    }
    while (now() < end) usleep(10000);
}

int main(int argc, char **argv) {
    said = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (argc == 2) { /* close */
        listen_here();
        pid_t waiting = fork();
        if (waiting == 0) {
            int s = lingering();
            said->attacks = 1;
            close(s);
            _exit(0);
        }
        long began = now();
        while (now() < began + 3000 && waitpid(waiting, NULL, WNOHANG) == 0) usleep(10000);
        said->longest = now() - began;
        kill(waiting, SIGKILL);
    } else if (!strcmp(argv[1], "thread")) {
        path = argv[3];
        pid_t pid = opener(path, now() + 3000), victim = fork();
        if (victim == 0) thread(atoi(argv[2]));
        waitpid(pid, NULL, 0);
        kill(victim, SIGKILL);
    } else {
        long end = now() + atol(argv[2]) * 1000;
        pid_t pid = opener(argv[3], end);
        pid_t attacker = fork();
        if (attacker == 0) linger(end), _exit(0);
        waitpid(pid, NULL, 0);
        kill(attacker, SIGKILL);
    }
    printf("opens %ld longest %ld attacks %ld\n", said->opens, said->longest, said->attacks);
    fflush(stdout);
    _exit(0);
}
