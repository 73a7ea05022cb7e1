/* Children that make one kind of trapped call after the other, and are killed at random moments: deaths SECONDS SEED FILE
 *
 * FILE: on a read-only mount (it is handed over). In the current directory: d/, fifo, and what the children make.
 * Prints "deaths N opens N": of FILE, after each death.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char **self;
static const char *file;
static volatile long *begun;
enum { KINDS = 10 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void call(int kind) {
    struct sockaddr_un name = {AF_UNIX, "sock"};
    char text[64];
    int fd = -1;
    switch (kind) {
    case 0: fd = open(file, O_RDONLY); break;                      /* handed over */
    case 1: fd = open("made", O_CREAT | O_RDWR, 0600); break;      /* made, handed over */
    case 2: chdir("d"), chdir(".."); break;                        /* led into a stub */
    case 3: fd = open("fifo", O_RDONLY | O_NONBLOCK); break;
    case 4: fd = open("d", O_PATH); break;
    case 5: mkdir("new", 0700), rmdir("new"); break;
    case 6: fd = socket(AF_UNIX, SOCK_STREAM, 0), connect(fd, (void *)&name, sizeof name); break;
    case 7: fd = socket(AF_UNIX, SOCK_DGRAM, 0), sendto(fd, "x", 1, MSG_DONTWAIT, (void *)&name, sizeof name); break;
    case 8: fd = open("/proc/self/status", O_RDONLY), read(fd, text, sizeof text); break;
    case 9: { /* an exec that ends at once */
        char *words[] = {self[0], NULL};
        pid_t pid = vfork();
        if (pid == 0) execve(self[0], words, NULL), _exit(1);
        waitpid(pid, NULL, 0);
        break;
    }
    }
    if (fd >= 0) close(fd);
}

static void *calls(void *kind) {
    for (;;) call((long)kind);
    return NULL;
}

static void child(int kind, int threads) {
    pthread_t one;
    *begun = 1;
    for (int i = 0; i < threads; i++) pthread_create(&one, NULL, calls, (void *)(long)((kind + 1 + i) % KINDS));
    if (kind == 9 && threads) { /* an exec of its own, which ends the other threads: over and over */
        char *words[] = {self[0], "again", NULL};
        usleep(500);
        execve(self[0], words, NULL);
    }
    calls((void *)(long)kind);
}

int main(int argc, char **argv) {
    self = argv;
    if (argc == 1) return 0;
    if (argc == 2) { /* again */
        execve(argv[0], argv, NULL);
        return 1;
    }
    double end = now() + atof(argv[1]);
    long deaths = 0, opens = 0;
    srand(atoi(argv[2]));
    file = argv[3];
    begun = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int server = socket(AF_UNIX, SOCK_STREAM, 0);
    struct sockaddr_un name = {AF_UNIX, "sock"};
    bind(server, (void *)&name, sizeof name);
    listen(server, 5);
    fcntl(server, F_SETFL, O_NONBLOCK);
    while (now() < end) {
        int kind = rand() % KINDS, threads = rand() % 3, microseconds = rand() % 1500;
        *begun = 0;
        pid_t pid = fork();
        if (pid == 0) child(kind, threads);
        while (!*begun) usleep(20);
        for (double until = now() + microseconds / 1e6; now() < until;); /* no sleep hits as well */
        kill(pid, SIGKILL);
        if (waitpid(pid, NULL, 0) != pid) perror("waitpid");
        deaths++;
        for (int s; (s = accept(server, NULL, NULL)) >= 0;) close(s);
        int fd = open(file, O_RDONLY);
        if (fd < 0) return perror(file), 1;
        close(fd);
        opens++;
    }
    printf("deaths %ld opens %ld\n", deaths, opens);
    return 0;
}
