/*
 * Guests with seccomp filters of their own, which judge calls that are pyjail's to judge.
 *
 *   own_filters judge TABLE [ACTION]    each call of the table, made by a child without a filter and by one for each action
 *   own_filters listener SECRET         listeners of its own, which let a child's open of the file go on
 *   own_filters unseen SECRET           children that no tracer is told of (CLONE_UNTRACED) open the file
 *   own_filters wait                    for a signal, with a word in memory that others may look for
 *   own_filters mark                    exits with 77
 *
 * A line of TABLE: NAME NUMBER ARGUMENT…, where an argument is a number, /PATH or =TEXT, or one of
 *   buffer how times cap_header cap_data length vector word    memory
 *   fd:PATH        an open descriptor          @PATH msg@PATH mmsg@PATH    the address of a socket, alone or in a message
 *   stream dgram inotify pidfd:PID             descriptors
 * Prints NAME ACTION RESULT for each: a number (negative: −errno), "SIGSYS", or how the child ended.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "by_hand.h"
#include "one_rule.h"

enum { MARK = 77, UNTOLD = 1 << 20, TRAPPED };

static const struct {
    const char *name;
    unsigned value;
} actions[] = {
    {"none", 0},
    {"ALLOW", SECCOMP_RET_ALLOW},
    {"LOG", SECCOMP_RET_LOG},
    {"TRACE", SECCOMP_RET_TRACE | 7},
    {"USER_NOTIF", SECCOMP_RET_USER_NOTIF},
    {"ERRNO", SECCOMP_RET_ERRNO | EXDEV},
    {"TRAP", SECCOMP_RET_TRAP},
    {"KILL_THREAD", SECCOMP_RET_KILL_THREAD},
    {"KILL_PROCESS", SECCOMP_RET_KILL_PROCESS},
};

static volatile long word = 0x1234567; /* at the same address in every process of this program */
static volatile long *told;            /* shared with the child */

static void trapped(int number) {
    (void)number;
    *told = TRAPPED;
}

/* -- arguments ---------------------------------------------------------------------------------------------------- */

static char buffer[65536];
static unsigned long how[3];
static int length = 110;
static struct iovec vector = {buffer, 8};
static struct iovec word_vector = {(void *)&word, 8};
static struct __user_cap_header_struct cap_header = {_LINUX_CAPABILITY_VERSION_3, 0};
static struct __user_cap_data_struct cap_data[2];
static struct sockaddr_un address = {.sun_family = AF_UNIX};
static struct iovec text = {"x", 1};
static struct mmsghdr messages[1] = {{{&address, sizeof address, &text, 1, NULL, 0, 0}, 0}};
static char *const words[] = {"own_filters", "mark", NULL};

static long argument(char *token) {
    static const struct {
        const char *name;
        void *where;
    } places[] = {{"buffer", buffer}, {"how", how}, {"length", &length}, {"vector", &vector}, {"word", &word_vector},
                  {"cap_header", &cap_header}, {"cap_data", cap_data}, {"argv", (void *)words}};
    for (unsigned k = 0; k < sizeof places / sizeof *places; k++)
        if (!strcmp(token, places[k].name))
            return (long)places[k].where;
    char *at = strchr(token, '@');
    if (at) {
        strcpy(address.sun_path, at + 1);
        return at == token ? (long)&address : (long)messages; /* a struct mmsghdr begins with a struct msghdr */
    }
    if (*token == '/')
        return (long)token;
    if (*token == '=')
        return (long)token + 1;
    if (!strncmp(token, "fd:", 3))
        return open(token + 3, O_RDONLY);
    if (!strncmp(token, "pidfd:", 6))
        return syscall(SYS_pidfd_open, atoi(token + 6), 0);
    if (!strcmp(token, "stream"))
        return socket(AF_UNIX, SOCK_STREAM, 0);
    if (!strcmp(token, "dgram"))
        return socket(AF_UNIX, SOCK_DGRAM, 0);
    if (!strcmp(token, "inotify"))
        return inotify_init1(0);
    return strtol(token, NULL, 0);
}

/* -- each call, each action --------------------------------------------------------------------------------------- */

static void one(const char *name, long number, char *tokens[6], int action) {
    int status;
    *told = UNTOLD;
    pid_t child = fork();
    if (!child) {
        long a[6];
        signal(SIGSYS, trapped);
        syscall(SYS_capget, &cap_header, cap_data);
        for (int k = 0; k < 6; k++)
            a[k] = tokens[k] ? argument(tokens[k]) : 0;
        if (action)
            filter(number, actions[action].value);
        long result = syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
        if (*told != TRAPPED)
            *told = result < 0 ? -errno : result;
        _exit(0);
    }
    if (waitpid(child, &status, 0) != child)
        perror("waitpid"), exit(1);
    printf("%s %s ", name, actions[action].name);
    if (WIFSIGNALED(status))
        printf("killed:%d\n", WTERMSIG(status));
    else if (*told == TRAPPED)
        puts("SIGSYS");
    else if (*told == UNTOLD)
        printf("exit:%d\n", WEXITSTATUS(status));
    else
        printf("%ld\n", *told);
    fflush(stdout);
}

static int judge(const char *path, const char *only) {
    static char line[8192];
    FILE *table = fopen(path, "r");
    if (!table)
        return perror(path), 1;
    while (fgets(line, sizeof line, table)) {
        char *name = strtok(line, " \n"), *number = strtok(NULL, " \n"), *tokens[6];
        for (int k = 0; k < 6; k++)
            tokens[k] = strtok(NULL, " \n");
        for (unsigned action = 0; action < sizeof actions / sizeof *actions; action++)
            if (!only || !strcmp(only, actions[action].name))
                one(name, atol(number), tokens, action);
    }
    return 0;
}

/* -- a listener of its own ---------------------------------------------------------------------------------------- */

/* What a child makes of a file, when we let its open go on by our listener. */
static const char *let_go_on(int listener, const char *secret) {
    int status;
    pid_t child = fork();
    if (!child)
        _exit(syscall(SYS_open, secret, O_RDONLY) >= 0 ? MARK : 0);
    struct seccomp_notif call = {0};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call);
    struct seccomp_notif_resp answer = {.id = call.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
    waitpid(child, &status, 0);
    return WEXITSTATUS(status) == MARK ? "opened" : "nothing";
}

static int listen_myself(const char *secret) {
    static const long high = 1L << 32;
    static const long ways[][2] = {{SECCOMP_SET_MODE_FILTER, 8},        {SECCOMP_SET_MODE_FILTER, 8 | 32},
                                   {SECCOMP_SET_MODE_FILTER, 8 | 16 | 1}, {SECCOMP_SET_MODE_FILTER | high, 8},
                                   {SECCOMP_SET_MODE_FILTER, 8 | high}, {SECCOMP_SET_MODE_FILTER | high, 8 | 4 | high}};
    const struct sock_fprog *program = one_rule(SYS_open, SECCOMP_RET_USER_NOTIF);
    for (unsigned k = 0; k < sizeof ways / sizeof *ways; k++) {
        pid_t child = fork(); /* a process has one listener */
        if (!child) {
            long listener = syscall(SYS_seccomp, ways[k][0], ways[k][1], program);
            puts(listener < 0 ? strerror(errno) : let_go_on(listener, secret));
            fflush(stdout);
            _exit(0);
        }
        waitpid(child, NULL, 0);
    }
    return 0;
}

/* -- a child that its tracer does not see ------------------------------------------------------------------------- */

static int unseen(const char *secret) {
    struct clone_args three = {.flags = CLONE_UNTRACED, .exit_signal = SIGCHLD};
    for (int way = 0; way < 3; way++) {
        int status;
        pid_t child = way < 2 ? syscall(SYS_clone, CLONE_UNTRACED | SIGCHLD | (long)way << 32, 0, 0, 0, 0)
                              : syscall(SYS_clone3, &three, sizeof three);
        if (!child)
            _exit(syscall(SYS_open, secret, O_RDONLY) >= 0 ? MARK : errno);
        if (child < 0) {
            puts(strerror(errno));
            continue;
        }
        waitpid(child, &status, 0);
        puts(WEXITSTATUS(status) == MARK ? "opened" : strerror(WEXITSTATUS(status)));
    }
    return 0;
}

int main(int count, char **arguments) {
    const char *mode = count > 1 ? arguments[1] : "";
    told = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (!strcmp(mode, "mark"))
        return MARK;
    if (!strcmp(mode, "wait"))
        return pause();
    if (!strcmp(mode, "judge") && count > 2)
        return judge(arguments[2], arguments[3]);
    if (!strcmp(mode, "listener") && count == 3)
        return listen_myself(arguments[2]);
    if (!strcmp(mode, "unseen") && count == 3)
        return unseen(arguments[2]);
    return 2;
}
