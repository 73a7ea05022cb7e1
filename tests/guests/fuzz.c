/* Random system calls with random arguments, from a seed: what the table lists, with what each argument word can be.
 *
 *     fuzz TABLE SEED SECONDS FILE
 *
 * TABLE: lines "number name words…" (words: fd int uint long size path str ptr pid). Children make calls for 50 ms each; between
 * two of them the parent opens and reads FILE, which must hold "plain". Prints "calls N children N killed N opens N".
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum kind { FD, INT, UINT, LONG, SIZE, PATH, STR, PTR, PID };
static const char *const kinds[] = {"fd", "int", "uint", "long", "size", "path", "str", "ptr", "pid"};
struct row { long number; char name[32]; int count; enum kind kinds[6]; };

static struct row rows[512];
static int row_count;
static volatile unsigned long *calls; /* shared */

static uint64_t state;
static uint64_t any(void) { /* splitmix64 */
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}
static unsigned below(unsigned n) { return any() % n; }
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void read_table(const char *path) {
    FILE *file = fopen(path, "r");
    char line[256];
    if (!file) { perror(path); exit(2); }
    while (fgets(line, sizeof line, file) && row_count < 512) {
        struct row *r = &rows[row_count++];
        char *word = strtok(line, " \n");
        r->number = atol(word);
        snprintf(r->name, sizeof r->name, "%s", strtok(NULL, " \n"));
        while ((word = strtok(NULL, " \n")) && r->count < 6)
            for (unsigned k = 0; k < sizeof kinds / sizeof *kinds; k++)
                if (!strcmp(word, kinds[k])) r->kinds[r->count++] = k;
    }
    fclose(file);
}

/* -- values -------------------------------------------------------------------------------------------------------- */

static char *pages; /* 16 pages of data, then one that is missing */
enum { ROOM = 16 * 4096 };
static int fds[24], fd_count;

static const char *const paths[] = {
    "", ".", "..", "/", "//", "/.", "/..", "f", "f/", "d", "d/", "d/f", "link", "loop", "link/f", "up/secret", "up", "new", "d/new",
    "/w", "/w/d/../f", "/ro", "/ro/f", "/ro/new", "/etc", "/proc", "/proc/self", "/proc/self/fd/0", "/proc/self/fd/3",
    "/proc/self/cwd", "/proc/self/root", "/proc/self/exe", "/proc/self/maps", "/proc/self/status", "/proc/self/mem",
    "/proc/self/environ", "/proc/1/root", "/proc/1/status", "/proc/thread-self/fd/5", "/proc/self/task", "/proc/sys/kernel/ostype",
    "/proc/self/fd", "/proc/self/ns/mnt", "/dev/null", "/dev/tty", "/dev/ptmx", "/dev", "/bin/fuzz", "/bin", "fifo", "sock",
    "../../../../../..", "/proc/self/fd/960", "/proc/self/fd/964", "/nothing/at/all", "new/new", "script", "elf",
};

static uint64_t address(void);

static const char *path(void) {
    unsigned which = below(24);
    if (which == 0) return (char *)address();
    if (which == 1) { /* long */
        unsigned size = (unsigned[]){255, 256, 4094, 4095, 4096, 5000}[below(6)];
        char *p = pages + 4096 * below(8);
        for (unsigned i = 0; i < size; i++) p[i] = below(3) ? 'a' : below(8) ? '.' : '/';
        p[size] = 0;
        return p;
    }
    if (which == 2) return pages + ROOM - 1 - below(8); /* runs into the missing page */
    if (which == 3) { /* two of them joined */
        char *p = pages + 4096 * below(8);
        snprintf(p, 600, "%s/%s", paths[below(sizeof paths / sizeof *paths)], paths[below(sizeof paths / sizeof *paths)]);
        return p;
    }
    return paths[below(sizeof paths / sizeof *paths)];
}

static int descriptor(void) {
    static const int special[] = {-1, -100, 0, 1, 2, 959, 960, 961, 962, 963, 964, 965, 966, 970, 1023, 0x7fffffff, -2};
    return below(4) ? fds[below(fd_count)] : special[below(sizeof special / sizeof *special)];
}

static uint64_t number(void) {
    switch (below(8)) {
    case 0: return 0;
    case 1: return below(16);
    case 2: return 1ull << below(64);
    case 3: return -(uint64_t)below(4096);
    case 4: return any();
    case 5: return any() & any() & any() & 0xffffffff;
    case 6: return below(4096);
    default: return (uint64_t[]){1, 2, 4, 8, 16, 0x100, 0x400, 0x800, 0x1000, 0x80000, 0100, 01000, 02000, 0200000, 0400000, 020200000}[below(16)];
    }
}

static uint64_t size(void) {
    return (uint64_t[]){0, 1, 2, 4, 8, 16, 24, 28, 32, 64, 110, 128, 144, 256, 4096, 8192, 65536, 1u << 31, 1ull << 32, -1ull, 1ull << 40}[below(21)];
}

/* A structure: plausible ones now and then, else words of all kinds. */
static uint64_t address(void) {
    uint64_t *words = (uint64_t *)(pages + 8 * below(ROOM / 8 - 128));
    switch (below(14)) {
    case 0: return 0;
    case 1: return any();
    case 2: return 0x10000 + below(0x50000); /* mailbox, scratch */
    case 3: return 0x7ffffffff000 + below(8192);
    case 4: return (uint64_t)pages + ROOM - below(64);
    case 5: { /* socket addresses */
        struct sockaddr_un *un = (void *)words;
        memset(un, 0, sizeof *un);
        un->sun_family = below(3) ? AF_UNIX : below(48);
        snprintf(un->sun_path + below(2), 100, "%s", paths[below(sizeof paths / sizeof *paths)]);
        return (uint64_t)words;
    }
    case 6: { /* struct msghdr, and a vector of them for sendmmsg */
        for (int i = 0; i < 2; i++) {
            words[8 * i] = (uint64_t)(words + 32), words[8 * i + 1] = size() & 255, words[8 * i + 2] = (uint64_t)(words + 24);
            words[8 * i + 3] = below(3), words[8 * i + 4] = below(2) ? (uint64_t)(words + 40) : 0, words[8 * i + 5] = size(), words[8 * i + 6] = 0;
        }
        words[24] = (uint64_t)pages, words[25] = size(), words[26] = address(), words[27] = size();
        struct sockaddr_un *un = (void *)(words + 32);
        un->sun_family = below(2) ? AF_UNIX : AF_INET;
        snprintf(un->sun_path, 60, "%s", paths[below(sizeof paths / sizeof *paths)]);
        words[40] = 20, words[41] = below(2) ? (1ull << 32 | 1) : any(), words[42] = descriptor();
        return (uint64_t)words;
    }
    case 7: /* struct open_how */
        words[0] = number(), words[1] = below(2) ? 0 : number(), words[2] = below(2) ? below(64) : number(), words[3] = 0;
        return (uint64_t)words;
    case 8: /* vectors of strings, or of memory */
        for (int i = 0; i < 6; i += 2) words[i] = (uint64_t)path(), words[i + 1] = below(2) ? size() : (uint64_t)path();
        words[6] = words[7] = 0;
        return (uint64_t)words;
    case 9: /* times */
        for (int i = 0; i < 4; i++) words[i] = below(3) ? below(1000000) : number();
        return (uint64_t)words;
    default:
        for (int i = 0; i < 16; i++) words[i] = number();
        return (uint64_t)words;
    }
}

static uint64_t argument(enum kind kind) {
    uint64_t high = below(8) ? 0 : any() << 32;
    switch (kind) {
    case FD: return (uint32_t)descriptor() | high;
    case INT: case UINT: return (uint32_t)(below(8) ? number() : (uint64_t)getpid()) | high;
    case LONG: return number();
    case SIZE: return size();
    case PID: return (uint64_t[]){0, getpid(), 1 << 22, 0x7fffffff}[below(4)] | high; /* nobody else's */
    case PATH: return (uint64_t)path();
    case STR: return (uint64_t)path();
    default: return address();
    }
}

/* -- what a child does --------------------------------------------------------------------------------------------- */

static void one_call(void) {
    const struct row *r = &rows[below(row_count)];
    uint64_t a[6] = {0};
    for (int i = 0; i < r->count; i++) a[i] = argument(r->kinds[i]);
    if (!below(64)) a[below(6)] = any();
    if (r->number == SYS_clone) a[0] &= ~(uint64_t)(CLONE_VM | CLONE_THREAD | CLONE_SIGHAND), a[1] = 0;
    if (r->number == SYS_mmap && !below(2)) a[3] &= ~(uint64_t)0x8000; /* MAP_POPULATE */
    __atomic_fetch_add(calls, 1, __ATOMIC_RELAXED);
    long result = syscall(r->number, a[0], a[1], a[2], a[3], a[4], a[5]);
    if (result == 0 && (r->number == SYS_fork || r->number == SYS_vfork || r->number == SYS_clone)) _exit(0);
}

/* Anywhere into the code that lies in the mailbox, with any registers. */
static void jump(void) {
    uint64_t place = below(2) ? 0x11000 + below(0x1000) : 0x40000 + below(0x3000);
    uint64_t a[7];
    const struct row *r = &rows[below(row_count)];
    for (int i = 0; i < 6; i++) a[i] = i < r->count ? argument(r->kinds[i]) : number();
    if (!below(3)) a[5] = 0x51200 + 0x1400 * below(11); /* a frame */
    __asm__ volatile(
        "mov %1, %%r10; mov %2, %%r8; mov %3, %%r9; sub $0x400, %%rsp; call *%4; add $0x400, %%rsp"
        :
        : "a"(r->number), "m"(a[3]), "m"(a[4]), "m"(a[5]), "b"(place), "D"(a[0]), "S"(a[1]), "d"(a[2])
        : "rcx", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "memory", "cc");
}

/* A filter of the child's own, which answers some calls as it likes. */
static void own_filter(void) {
    static const unsigned actions[] = {SECCOMP_RET_ERRNO | 1, SECCOMP_RET_ERRNO, SECCOMP_RET_TRAP, SECCOMP_RET_TRACE,
                                       SECCOMP_RET_LOG, SECCOMP_RET_KILL_THREAD, SECCOMP_RET_KILL_PROCESS};
    static const int of_stubs[] = {SYS_openat2, SYS_close, SYS_fchdir, SYS_connect, SYS_socket, SYS_socketpair, SYS_recvmsg,
                                   SYS_sendmsg, SYS_execveat, SYS_mmap, SYS_munmap, SYS_fstat, SYS_fcntl, SYS_ppoll, SYS_prctl};
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, of_stubs[below(15)], 0, 1),
        BPF_STMT(BPF_RET | BPF_K, actions[below(7)]),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {4, code};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, 2, &program);
}

static void nothing(int number) { (void)number; }

static void *calls_of_a_thread(void *seed) {
    state = (uint64_t)seed; /* shared with the other thread on purpose: both race */
    for (;;) one_call();
    return NULL;
}

static void prepare(void) {
    int pair[2], two[2];
    struct sockaddr_in inet = {.sin_family = AF_INET};
    fds[fd_count++] = open(".", O_RDONLY);
    fds[fd_count++] = open("/", O_RDONLY | O_DIRECTORY);
    fds[fd_count++] = open("f", O_RDWR);
    fds[fd_count++] = open("/ro/f", O_RDONLY);
    fds[fd_count++] = open("/ro", O_RDONLY);
    fds[fd_count++] = open("d", O_PATH);
    fds[fd_count++] = open("/proc/self", O_RDONLY);
    fds[fd_count++] = open("/dev/null", O_RDWR);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0) fds[fd_count++] = pair[0], fds[fd_count++] = pair[1];
    fds[fd_count++] = socket(AF_UNIX, SOCK_DGRAM, 0);
    fds[fd_count++] = socket(AF_INET, SOCK_DGRAM, 0);
    fds[fd_count] = socket(AF_INET, SOCK_STREAM, 0);
    bind(fds[fd_count++], (void *)&inet, sizeof inet);
    if (pipe(two) == 0) fds[fd_count++] = two[0], fds[fd_count++] = two[1];
    fds[fd_count++] = eventfd(0, 0);
    fds[fd_count++] = epoll_create1(0);
    fds[fd_count++] = memfd_create("m", 0);
    fds[fd_count++] = syscall(SYS_pidfd_open, getpid(), 0);
    fds[fd_count++] = syscall(SYS_inotify_init1, 0);
    fds[fd_count++] = open(".", O_TMPFILE | O_RDWR, 0600);
}

static void child(uint64_t seed) {
    struct itimerval tick = {{0, 3000}, {0, 3000}};
    struct sigaction action = {.sa_handler = nothing};
    double end;
    pthread_t thread;
    state = seed;
    int null = open("/dev/null", O_RDWR); /* what calls write is not what the parent says */
    dup2(null, 1), dup2(null, 2);
    prepare();
    action.sa_flags = below(2) ? SA_RESTART : 0;
    sigaction(SIGALRM, &action, NULL); /* what would wait for ever is interrupted */
    sigaction(SIGPIPE, &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGCHLD, &action, NULL);
    setitimer(ITIMER_REAL, &tick, NULL);
    if (!below(6)) own_filter();
    if (!below(4)) pthread_create(&thread, NULL, calls_of_a_thread, (void *)any());
    end = now() + 0.05;
    do {
        if (!below(40)) jump();
        one_call();
    } while (now() < end);
    _exit(0);
}

int main(int argc, char **argv) {
    unsigned long all = 0, children = 0, killed = 0, opens = 0;
    if (argc != 5) return 2;
    read_table(argv[1]);
    uint64_t seed = strtoull(argv[2], NULL, 0);
    double end = now() + atof(argv[3]);
    calls = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pages = mmap(NULL, ROOM + 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(pages + ROOM, 4096);
    while (now() < end || (all == 0 && now() < end + 30)) { /* a busy machine */
        pid_t pid = fork();
        if (pid < 0) { perror("fork"); return 1; }
        if (pid == 0) child(seed + children);
        children++;
        double began = now();
        int status = 0, found;
        /* A stop is no end (the child may have made us its tracer). Zombies whose last thread some other child traces stay. */
        while (((found = waitpid(pid, &status, WNOHANG)) == 0 || (found == pid && WIFSTOPPED(status))) && now() < began + 3) {
            if (found == pid || now() > began + 2) kill(pid, SIGKILL);
            usleep(500);
        }
        killed += now() > began + 2;
        if (*calls < 1000000) all += *calls; /* else some call wrote there */
        *calls = 0;
        int fd = open(argv[4], O_RDONLY);
        char text[8] = "";
        if (fd < 0 || read(fd, text, 5) != 5 || memcmp(text, "plain", 5)) {
            fprintf(stderr, "after seed %lu: open %s: %d %s %s\n", (unsigned long)(seed + children - 1), argv[4], fd, text, strerror(errno));
            return 1;
        }
        close(fd);
        opens++;
    }
    printf("calls %lu children %lu killed %lu opens %lu\n", all, children, killed, opens);
    return 0;
}
