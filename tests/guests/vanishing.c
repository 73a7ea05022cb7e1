/*
 * Arguments that lie in a shared mapping of a file which is cut under the call: natively EFAULT, and SIGBUS for whoever reads it.
 *
 *   vanishing now FILE              each call with its argument's page cut off before: prints "KIND ERRNO" for each
 *   vanishing half FILE             the same with the second half of the argument
 *   vanishing race FILE SECONDS     each call again and again, while another process cuts the file and makes it long again: for
 *                                   longer, if on a busy machine that has not hit many by then. Prints "KIND ok N fault N other N"
 *                                   (other: torn arguments, which read as zero)
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/openat2.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

enum { PAGE = 4096, PAGES = 2, MANY = 100, LONGER = 60 /* seconds */ };
#define SLICE 0.005
#define PATH "/////////////////////proc/self/../.."
static sigjmp_buf out;
static int unix_socket, notifier;
static char buffer[PAGE];

static void lost(int number) { siglongjmp(out, number); }

static void name(char *at) { strcpy(at, PATH); }
static void nothing(char *at) { memset(at, 1, 64); }
static void how(char *at) { *(struct open_how *)at = (struct open_how){.flags = O_RDONLY}; }
static void times(char *at) { memset(at, 0, 32); }
static void word(char *at) { strcpy(at, "user.a-name-of-some-length"); }
static void address(char *at) {
    struct sockaddr_un *to = (void *)at;
    to->sun_family = AF_UNIX;
    strcpy(to->sun_path, "a-socket-that-is-not-there");
}
static struct sockaddr_un far = {AF_UNIX, "a-socket-that-is-not-there"};
static struct iovec data = {"x", 1};
static void message(char *at) {
    *(struct msghdr *)at = (struct msghdr){.msg_name = &far, .msg_namelen = sizeof far, .msg_iov = &data, .msg_iovlen = 1};
}
static void piece(char *at) { *(struct iovec *)at = data; }
static void length(char *at) { *(socklen_t *)at = 4, ((socklen_t *)at)[1] = 4; }
static void limit(char *at) { getrlimit(RLIMIT_CORE, (void *)at); }
static void mask(char *at) { memset(at, 0xff, 128); }
static void owner(char *at) { ((int *)at)[0] = F_OWNER_PID, ((int *)at)[1] = getpid(); }
static void words(char *at) { ((char **)at)[0] = "x", ((char **)at)[1] = NULL; }
static void program(char *at) { *(struct sock_fprog *)at = (struct sock_fprog){0, NULL}; }
static void info(char *at) { memset(at, 0, 128), ((siginfo_t *)at)->si_code = SI_QUEUE; }

static long begun(const char *path, char **argv) {
    int status;
    pid_t child = vfork();
    if (child == 0) {
        char *none[] = {NULL};
        syscall(SYS_execve, path, argv, none);
        _exit(errno);
    }
    waitpid(child, &status, 0);
    errno = WEXITSTATUS(status);
    return errno ? -1 : 0;
}

static long closed(long fd) { return fd < 0 ? fd : close(fd); }

#define CALL(number, ...) syscall(SYS_##number, ##__VA_ARGS__)
#define KINDS(_) \
    _(open, name, closed(CALL(open, at, O_RDONLY))) \
    _(openat2_path, name, closed(CALL(openat2, -100, at, &(struct open_how){0}, sizeof(struct open_how)))) \
    _(openat2_how, how, closed(CALL(openat2, -100, PATH, at, sizeof(struct open_how)))) \
    _(stat, name, CALL(stat, at, buffer)) \
    _(stat_buffer, nothing, CALL(stat, PATH, at)) \
    _(lstat_buffer, nothing, CALL(lstat, "/proc/self/exe", at)) \
    _(statx, name, CALL(statx, -100, at, 0, 0xfff, buffer)) \
    _(statx_buffer, nothing, CALL(statx, -100, PATH, 0, 0xfff, at)) \
    _(access, name, CALL(access, at, R_OK)) \
    _(readlink, name, CALL(readlink, at, buffer, sizeof buffer)) \
    _(readlink_buffer, nothing, CALL(readlink, "/proc/self/exe", at, 200)) \
    _(getcwd, nothing, CALL(getcwd, at, 200)) \
    _(chdir, name, CALL(chdir, at)) \
    _(mkdir, name, CALL(mkdir, at, 0700)) \
    _(rename, name, CALL(rename, at, "new")) \
    _(rename_new, name, CALL(rename, "file-that-is-not-there", at)) \
    _(symlink_text, name, CALL(symlink, at, "/proc/self")) \
    _(unlink, name, CALL(unlink, at)) \
    _(truncate, name, CALL(truncate, at, 0)) \
    _(utimensat_times, times, CALL(utimensat, -100, "file-that-is-not-there", at, 0)) \
    _(setxattr_name, word, CALL(setxattr, ".", at, "x", 1, 0)) \
    _(setxattr_value, word, CALL(setxattr, ".", "user.x", at, 20, 0)) \
    _(getxattr, nothing, CALL(getxattr, ".", "user.x", at, 64)) \
    _(listxattr, nothing, CALL(listxattr, ".", at, 64)) \
    _(statfs_buffer, nothing, CALL(statfs, PATH, at)) \
    _(inotify, name, CALL(inotify_add_watch, notifier, at, IN_CREATE)) \
    _(execve, name, begun(at, (char *[]){"x", NULL})) \
    _(execve_argv, words, begun("/bin/true-as-it-were", (char **)at)) \
    _(bind, address, CALL(bind, unix_socket, at, 40)) \
    _(connect, address, CALL(connect, unix_socket, at, 40)) \
    _(sendto, address, CALL(sendto, unix_socket, "x", 1, 0, at, 40)) \
    _(sendmsg, message, CALL(sendmsg, unix_socket, at, 0)) \
    _(sendmsg_name, address, (message(buffer), ((struct msghdr *)buffer)->msg_name = at, CALL(sendmsg, unix_socket, buffer, 0))) \
    _(sendmsg_iov, piece, (message(buffer), ((struct msghdr *)buffer)->msg_iov = (void *)at, CALL(sendmsg, unix_socket, buffer, 0))) \
    _(sendmmsg, message, CALL(sendmmsg, unix_socket, at, 1, 0)) \
    _(getsockname, nothing, CALL(getsockname, unix_socket, at, &(socklen_t){100})) \
    _(getsockname_length, length, CALL(getsockname, unix_socket, buffer, at)) \
    _(affinity, mask, CALL(sched_setaffinity, getpid(), 128, at)) \
    _(prlimit_new, limit, CALL(prlimit64, getpid(), RLIMIT_CORE, at, NULL)) \
    _(prlimit_old, nothing, CALL(prlimit64, getpid(), RLIMIT_CORE, NULL, at)) \
    _(owner, owner, CALL(fcntl, unix_socket, F_SETOWN_EX, at)) \
    _(siginfo, info, CALL(rt_sigqueueinfo, getpid(), SIGCONT, at)) \
    _(seccomp, program, CALL(seccomp, SECCOMP_SET_MODE_FILTER, 0, at))

#define FUNCTION(name_, prepare, action) static long call_##name_(char *at) { return action; }
#define ROW(name_, prepare, action) {#name_, prepare, call_##name_},
KINDS(FUNCTION)
static struct kind { const char *name; void (*prepare)(char *); long (*call)(char *); long ok, fault, other; } kinds[] = {KINDS(ROW)};
enum { COUNT = sizeof kinds / sizeof *kinds };

static void wait_a_little(unsigned turns) {
    for (volatile unsigned k = 0; k < turns; k++)
        ;
}

static void cut(int fd) { /* the other one */
    for (unsigned turn = 1;; turn++) {
        ftruncate(fd, turn % 2 ? 0 : PAGE);
        wait_a_little(turn * 7919 % 60000);
        ftruncate(fd, PAGE * PAGES);
        wait_a_little(turn * 104729 % 60000);
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void race(struct kind *kind, char *at) {
    static double end; /* static: the jumps */
    for (end = now() + SLICE; now() < end;) {
        if (sigsetjmp(out, 1)) continue;
        kind->prepare(at);
        if (kind->call(at) >= 0) kind->ok++;
        else if (errno == EFAULT) kind->fault++;
        else kind->other++;
    }
}

static int is_enough(void) {
    long ok = 0, fault = 0, hit = 0;
    for (int k = 0; k < COUNT; k++) ok += kinds[k].ok, fault += kinds[k].fault, hit += kinds[k].fault > 0;
    return ok > MANY && fault > MANY && hit > COUNT / 4;
}

static void race_all(char *at, double seconds) {
    double begin = now();
    while (now() < begin + seconds || (!is_enough() && now() < begin + LONGER))
        for (int k = 0; k < COUNT; k++) race(&kinds[k], at);
    for (int k = 0; k < COUNT; k++)
        printf("%s ok %ld fault %ld other %ld\n", kinds[k].name, kinds[k].ok, kinds[k].fault, kinds[k].other);
}

int main(int argc, char **argv) {
    int fd = open(argv[2], O_RDWR | O_CREAT, 0600);
    char *map = mmap(NULL, PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), *middle = map + PAGE - 8;
    signal(SIGBUS, lost);
    unix_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0), notifier = inotify_init();
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (!strcmp(argv[1], "race")) {
        pid_t other = fork();
        if (other == 0) cut(fd);
        race_all(middle, atof(argv[3]));
        return kill(other, SIGKILL);
    }
    for (int k = 0; k < COUNT; k++) {
        int is_half = !strcmp(argv[1], "half");
        ftruncate(fd, PAGE * PAGES);
        kinds[k].prepare(is_half ? middle : map);
        ftruncate(fd, is_half ? PAGE : 0);
        long result = sigsetjmp(out, 1) ? -2 : kinds[k].call(is_half ? middle : map);
        printf("%s %d\n", kinds[k].name, result == -2 ? -1 : result < 0 ? errno : 0);
    }
    return 0;
}
