/* The process between supervisor and guests, and the first guest until it becomes the command. pyjail/orders.py makes the
 * executable: this code and, as its data, the orders.
 *
 *   supervisor --posix_spawn--> reaper --fork--> killer --fork, as the reaper's child--> first guest: steps -> filter
 *                                 |                                  -> the listener to the supervisor -> execve
 *                                 waits -> ends all below it -> removes the private directories -> tells the supervisor
 *
 * It does what pyjail/reaper.py, killer.py and first.py do where this one cannot be had, without a copy of the interpreter's memory.
 * Like the loader it has no writable data of its own: what is kept lies behind the orders.
 */
#include <asm/errno.h>
#include <asm/signal.h>
#include <asm/stat.h>
#include <asm/unistd.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/prctl.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <linux/socket.h>
#include <linux/wait.h>

#include "arch.h"
#include "layout.h"

typedef unsigned long u64;
typedef unsigned int u32;

/* In step with pyjail/orders.py. */
struct step {
    u64 number, arguments[6], kind;
};
enum { MUST_WORK, MAY_FAIL, MUST_GIVE_FIRST };

struct orders {
    u64 supervisor, control, waits, step_count;
    const struct step *steps;
    const char **tops;                    /* directories to remove */
    const char **candidates, **argv, **environment;
    u64 engines, flags;                   /* bits of ENGINE; seccomp(2) */
    const void *notify, *ptrace;          /* struct sock_fprog */
    const void *message;                  /* sealed: the text is NEWS, its control data RIGHTS */
    const char *name;
    u64 mask;                             /* the reaper's, besides what is blocked already */
    u64 stops;                            /* the supervisor stops with the first guest */
};
enum { NOTIFY = 1, PTRACE = 2 };
enum { FILTER = 1000, HAND_OVER, EXECUTE, START }; /* what failed, besides steps */
enum { FAILED = 125, CANNOT_EXECUTE = 126, NOT_FOUND = 127 };

#define ORDERS ((const struct orders *)REAPER_ORDERS)
#define NEWS ((char *)REAPER_NEWS)
#define RIGHTS ((u32 *)REAPER_RIGHTS) /* struct cmsghdr: length (u64), SOL_SOCKET, SCM_RIGHTS, the descriptor */
#define ROOM ((char *)REAPER_ROOM)
enum { DIGITS = 10, NEWS_SIZE = 1 + DIGITS, RIGHTS_BYTES = 20, SOL_SOCKET = 1, SCM_RIGHTS = 1 };
enum { DEATH = 34, SIGNALS = 8 };         /* SIGRTMIN as libc has it; the supervisor died. Bytes of a signal set */
#define FIRST_CLOSED 3
#define EVERY 0xFFFFFFFFu /* descriptors, for close_range */

#define PTRACE_DETACH 17         /* linux/ptrace.h, whose FRAME_SIZE is another than ours */
#define SCOPE_SIGNAL (1ul << 1) /* linux/landlock.h, since 6.12 */
#define BIT(signal) (1ul << ((signal) - 1))
#define FAILED_CALL(result) ((u64)(result) > (u64)-4096)

static void __attribute__((noreturn)) end(int code)
{
    for (;;)
        SYSCALL1(__NR_exit_group, code);
}

static char *decimal(char *to, u64 value, int digits) /* with zeros in front, if digits says so; behind the last one */
{
    u64 rest = value, count = 0;
    do
        count++;
    while ((rest /= 10) || count < (u64)digits);
    for (char *at = to + count; at > to; value /= 10)
        *--at = (char)('0' + value % 10);
    return to + count;
}

/* ---- 1. The first guest ------------------------------------------------------------------------------------------ */

static void news(char letter, u64 value) /* LETTER and ten digits, at NEWS */
{
    NEWS[0] = letter;
    decimal(NEWS + 1, value, DIGITS);
}

static void tell_failure(u64 what, long error)
{
    char *at = NEWS;
    *at++ = 'X';
    at = decimal(at, what, 1);
    *at++ = ' ';
    at = decimal(at, (u64)error, 1);
    SYSCALL3(__NR_write, ORDERS->control, NEWS, at - NEWS);
}

static void __attribute__((noreturn)) fail(u64 what, long error, int code)
{
    tell_failure(what, error);
    end(code);
}

static void prepare(void)
{
    for (u64 index = 0; index < ORDERS->step_count; index++) {
        const struct step *step = &ORDERS->steps[index];
        const u64 *a = step->arguments;
        long result = syscall6((long)step->number, (long)a[0], (long)a[1], (long)a[2], (long)a[3], (long)a[4], (long)a[5]);
        if (step->kind == MUST_GIVE_FIRST ? (u64)result != a[0] : step->kind == MUST_WORK && FAILED_CALL(result))
            fail(index, FAILED_CALL(result) ? -result : EEXIST, FAILED);
    }
    *(volatile u32 *)SCRATCH = 1; /* a cookie of no exec: this address space is complete */
}

static void tell(void)
{
    SYSCALL3(__NR_write, ORDERS->control, NEWS, NEWS_SIZE);
}

/* The supervisor traces us from now on, and sends what takes the second loader's place. */
static void await_tracer(void)
{
    struct {
        char *base;
        u64 length;
    } piece = {ROOM, 64};
    struct {
        void *name;
        u32 name_length;
        void *pieces;
        u64 piece_count;
        void *control;
        u64 control_length;
        u32 flags;
    } message = {0, 0, &piece, 1, RIGHTS, RIGHTS_BYTES + 4, 0};
    news('P', (u64)SYSCALL0(__NR_getpid));
    tell();
    long result = SYSCALL3(__NR_recvmsg, ORDERS->control, &message, 0);
    if (result < 1 || ROOM[0] != 'G' || message.control_length < RIGHTS_BYTES)
        end(FAILED);
    if (FAILED_CALL(SYSCALL3(__NR_dup3, RIGHTS[4], SOCKET_FD, 0)))
        end(FAILED);
    SYSCALL1(__NR_close, RIGHTS[4]);
}

static void enter_filter(void)
{
    long result = -EINVAL;
    if (ORDERS->engines & NOTIFY) {
        result = SYSCALL3(__NR_seccomp, SECCOMP_SET_MODE_FILTER, ORDERS->flags, ORDERS->notify);
        if (!FAILED_CALL(result)) {
            news('L', (u64)SYSCALL0(__NR_getpid));
            RIGHTS[0] = RIGHTS_BYTES;
            RIGHTS[1] = 0;
            RIGHTS[2] = SOL_SOCKET;
            RIGHTS[3] = SCM_RIGHTS;
            RIGHTS[4] = (u32)result;
            long sent = SYSCALL3(__NR_sendmsg, ORDERS->control, ORDERS->message, 0);
            if (FAILED_CALL(sent))
                fail(HAND_OVER, -sent, FAILED);
            SYSCALL1(__NR_close, result);
            return;
        }
        if (!(ORDERS->engines & PTRACE)) {
            news('F', (u64)-result);
            tell();
            end(FAILED);
        }
    }
    await_tracer();
    result = SYSCALL3(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, ORDERS->ptrace);
    if (FAILED_CALL(result))
        fail(FILTER, -result, FAILED);
}

static void __attribute__((noreturn)) become(void)
{
    prepare();
    enter_filter();
    long worst = ENOENT;
    for (const char **path = ORDERS->candidates; *path; path++) {
        long error = -SYSCALL3(__NR_execve, *path, ORDERS->argv, ORDERS->environment);
        if (error == ENOENT || error == ENOTDIR || error == ESRCH)
            continue;
        worst = error;
        if (error != EACCES)
            break;
    }
    fail(EXECUTE, worst, worst == ENOENT ? NOT_FOUND : CANNOT_EXECUTE);
}

/* ---- 2. Ending everybody ----------------------------------------------------------------------------------------- */

struct state {
    volatile int *first; /* the first guest, written by the kernel as the killer forks it */
    long status;         /* the first guest's wait status, or -1: nobody is to know it */
    long killer;         /* 0: there is none */
    int is_lost;         /* the killer was killed */
};

static int is_stop(int status)
{
    return (status & 0xFF) == 0x7F;
}

/* Whoever took us for its tracer (PTRACE_TRACEME) goes on with its signal, since nobody else could wake it. If that signal stops
 * it, this is news again. */
static int let_go(long pid, int status)
{
    return is_stop(status) && !SYSCALL4(__NR_ptrace, PTRACE_DETACH, pid, 0, status >> 8 & 0xFF);
}

static void record(struct state *state, long pid, int status)
{
    if (let_go(pid, status))
        return;
    if (pid == state->killer && !is_stop(status)) {
        state->killer = 0;
        if (status & 0x7F)
            state->is_lost = 1;
        else if (status) /* there is no first guest, as it has told */
            state->status = status;
    }
    if (pid != *state->first)
        return;
    if (is_stop(status)) { /* Ctrl-Z: the shell, if one waits for the supervisor, has to see that stop too */
        if (ORDERS->stops)
            SYSCALL2(__NR_kill, ORDERS->supervisor, SIGSTOP);
    } else
        state->status = status;
}

static long reap(struct state *state, int options) /* 0: nobody is left. It comes back from the midst of a storm, too */
{
    for (int count = 0; count < 10000; count++) {
        int status;
        long pid = SYSCALL4(__NR_wait4, -1, &status, WNOHANG | options, 0);
        if (pid == -ECHILD)
            return 0;
        if (pid <= 0)
            break;
        record(state, pid, status);
    }
    return 1;
}

static int is_orphan(void)
{
    return SYSCALL0(__NR_getppid) != (long)ORDERS->supervisor;
}

enum { PATIENCE = 500 }; /* with the killer, in pauses */

enum { TEXT = 4096, MOST = 65536, NAME = 64 };
#define EVERYBODY ((u64)-1)                  /* is spared: they are only listed */
#define BUFFER ROOM                          /* TEXT bytes: what files say */
#define NAMES (ROOM + TEXT)                  /* TEXT bytes: getdents64 */
#define PENDING ((u32 *)(ROOM + 2 * TEXT))   /* MOST process ids */

struct entry {
    u64 inode, offset;
    unsigned short length;
    unsigned char type;
    char name[];
};

static char *path_of(char *to, u64 pid, const char *rest)
{
    const char *start = "/proc/";
    while (*start)
        *to++ = *start++;
    to = decimal(to, pid, 1);
    while ((*to++ = *rest++))
        ;
    return to - 1;
}

static long open_at(long directory, const char *path, long flags)
{
    return SYSCALL4(__NR_openat, directory, path, flags | O_CLOEXEC, 0);
}

/* One file of process ids, appended to the pending ones; what finds no room is found in the next round. Each but `spared` is
 * killed at once: a moment later its parent may have reaped it, and the number be another's. */
static u32 read_numbers(const char *path, u32 count, u64 spared)
{
    long file = open_at(AT_FDCWD, path, O_RDONLY), size;
    u64 number = 0;
    int inside = 0;
    if (FAILED_CALL(file))
        return count;
    while ((size = SYSCALL3(__NR_read, file, BUFFER, TEXT)) > 0)
        for (long at = 0; at < size; at++) {
            int digit = BUFFER[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + (u64)digit;
                inside = 1;
            } else if (inside) {
                if (spared != EVERYBODY && number != spared)
                    SYSCALL2(__NR_kill, number, SIGKILL);
                if (count < MOST)
                    PENDING[count++] = (u32)number;
                number = 0;
                inside = 0;
            }
        }
    SYSCALL1(__NR_close, file);
    return count;
}

static u32 children_of(u64 pid, u32 count, u64 spared)
{
    char path[NAME];
    char *behind = path_of(path, pid, "/task/");
    long tasks = open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY), size;
    if (FAILED_CALL(tasks))
        return count;
    while ((size = SYSCALL3(__NR_getdents64, tasks, NAMES, TEXT)) > 0)
        for (long at = 0; at < size; at += ((struct entry *)(NAMES + at))->length) {
            const char *name = ((struct entry *)(NAMES + at))->name, *rest = "/children";
            char *to = behind;
            if (*name == '.')
                continue;
            while (*name)
                *to++ = *name++;
            while ((*to++ = *rest++))
                ;
            count = read_numbers(path, count, spared);
        }
    SYSCALL1(__NR_close, tasks);
    return count;
}

/* Our own children's sessions first, each in one call that no fork escapes: nobody else reaps them, so the ids hold. */
static void kill_below(const struct state *state)
{
    long me = SYSCALL0(__NR_getpid), session = SYSCALL1(__NR_getsid, 0);
    u32 count = children_of((u64)me, 0, EVERYBODY);
    for (u32 index = 0; index < count; index++) {
        long other = SYSCALL1(__NR_getsid, PENDING[index]), group = SYSCALL1(__NR_getpgid, PENDING[index]);
        if (PENDING[index] != state->killer && !FAILED_CALL(other) && other != session && !FAILED_CALL(group) && group > 1)
            SYSCALL2(__NR_kill, -group, SIGKILL);
    }
    count = children_of((u64)me, 0, (u64)state->killer);
    while (count) {
        u32 pid = PENDING[--count];
        count = children_of(pid, count, (u64)state->killer);
    }
}

static int is_killer_alone(const struct state *state)
{
    return state->killer > 0 && children_of((u64)SYSCALL0(__NR_getpid), 0, EVERYBODY) == 1 && PENDING[0] == state->killer;
}

static int is_anybody_left(struct state *state)
{
    return reap(state, 0) && !is_killer_alone(state);
}

/* SIGKILL for everybody until nobody but the killer is left. It does so by one call; should it be stopped, or be none, each is
 * killed as soon as it is seen. */
static void end_all(struct state *state)
{
    long pause[2] = {0, 200000};
    if (state->killer > 0 && is_anybody_left(state))
        SYSCALL2(__NR_kill, state->killer, DEATH);
    for (int count = 0; is_anybody_left(state); count++) {
        if (state->killer <= 0 || count >= PATIENCE)
            kill_below(state);
        SYSCALL2(__NR_nanosleep, pause, 0);
    }
}

static void end_killer(struct state *state)
{
    if (state->killer <= 0)
        return;
    SYSCALL2(__NR_kill, state->killer, SIGKILL);
    SYSCALL4(__NR_wait4, state->killer, 0, 0, 0);
}

/* ---- 3. Removing what is left ------------------------------------------------------------------------------------ */

static int remove_name(long directory, const char *name)
{
    return !SYSCALL3(__NR_unlinkat, directory, name, 0) || !SYSCALL3(__NR_unlinkat, directory, name, AT_REMOVEDIR);
}

/* To be read and written: a guest may have taken our rights away. By a pin, since chmod(2) would follow a link. */
static long open_for_removal(long directory, const char *name)
{
    char path[NAME];
    long pin = open_at(directory, name, O_PATH | O_DIRECTORY | O_NOFOLLOW);
    if (FAILED_CALL(pin))
        return pin;
    decimal(path_of(path, (u64)SYSCALL0(__NR_getpid), "/fd/"), (u64)pin, 1)[0] = 0;
    long result = SYSCALL3(__NR_fchmodat, AT_FDCWD, path, 0700);
    if (!FAILED_CALL(result))
        result = open_at(pin, ".", O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    SYSCALL1(__NR_close, pin);
    return result;
}

static int is_itself(const char *name)
{
    return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

/* Moves a subdirectory up into the top. To move one needs the right to write to it: its `..` changes. */
static int move_up(long directory, const char *child, long top, u64 number)
{
    char name[NAME];
    long opened = open_for_removal(directory, child);
    if (FAILED_CALL(opened))
        return 0;
    SYSCALL1(__NR_close, opened);
    name[0] = '.';
    char *at = decimal(name + 1, (u64)SYSCALL0(__NR_getpid), 1);
    *at++ = '-';
    *decimal(at, number, 1) = 0;
    return !SYSCALL5(__NR_renameat2, directory, child, top, name, 0);
}

/* Each entry of `directory`; with a negative `top` it is the top itself. Whether anything was removed or moved. */
static int empty(long directory, long top, u64 *moves)
{
    char *names = top >= 0 ? BUFFER : NAMES;
    int progress = 0;
    long size;
    while ((size = SYSCALL3(__NR_getdents64, directory, names, TEXT)) > 0)
        for (long at = 0; at < size; at += ((struct entry *)(names + at))->length) {
            const char *name = ((struct entry *)(names + at))->name;
            if (is_itself(name))
                continue;
            if (remove_name(directory, name))
                progress = 1;
            else if (top >= 0) {
                if (move_up(directory, name, top, *moves)) {
                    progress = 1;
                    ++*moves;
                }
            } else {
                long inner = open_for_removal(directory, name);
                if (FAILED_CALL(inner))
                    continue;
                progress |= empty(inner, directory, moves);
                SYSCALL1(__NR_close, inner);
                progress |= remove_name(directory, name);
            }
        }
    return progress;
}

/* All beneath it and the directory; what is deeper than one level is moved up first, so depth costs nothing. */
static void remove_tree(const char *path)
{
    u64 moves = 0;
    long top = open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (FAILED_CALL(top))
        return;
    while (empty(top, -1, &moves))
        SYSCALL3(__NR_lseek, top, 0, 0);
    SYSCALL1(__NR_close, top);
    SYSCALL3(__NR_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

static void remove_all(void)
{
    for (const char **top = ORDERS->tops; *top; top++)
        remove_tree(*top);
}

/* ---- 4. The killer ----------------------------------------------------------------------------------------------- */

/* Guests' domains lie below ours, and nobody's else: kill(-1) reaches them alone. Tried, before anybody relies on it. */
static int is_confined(long reaper)
{
    u64 rules[3] = {0, 0, SCOPE_SIGNAL};
    long rule_set = SYSCALL3(__NR_landlock_create_ruleset, rules, sizeof rules, 0);
    if (FAILED_CALL(rule_set))
        return 0;
    SYSCALL5(__NR_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    long result = SYSCALL2(__NR_landlock_restrict_self, rule_set, 0);
    SYSCALL1(__NR_close, rule_set);
    return !FAILED_CALL(result) && SYSCALL2(__NR_kill, reaper, 0) == -EPERM;
}

/* Starts the first guest below itself, with the reaper as its parent; then waits for the reaper's word, or death. */
static void __attribute__((noreturn)) stand_by(volatile int *first, long reaper)
{
    u64 awaited = BIT(DEATH);
    long pause[2] = {0, 50000000};
    SYSCALL5(__NR_prctl, PR_SET_PDEATHSIG, DEATH, 0, 0, 0);
    int confined = is_confined(reaper);
    if (SYSCALL0(__NR_getppid) != reaper)
        end(FAILED);
    long guest = SYSCALL5(__NR_clone, CLONE_PARENT | CLONE_PARENT_SETTID | SIGCHLD, 0, first, 0, 0);
    if (guest == 0)
        become();
    if (FAILED_CALL(guest))
        fail(START, -guest, FAILED);
    if (!confined)
        end(0);
    SYSCALL5(__NR_prctl, PR_SET_NAME, "pyjail-killer", 0, 0, 0);
    SYSCALL0(__NR_setsid); /* a SIGKILL for the whole group is one for the reaper, not for us */
    SYSCALL3(__NR_close_range, 0, EVERY, 0);
    do {
        while (SYSCALL4(__NR_rt_sigtimedwait, &awaited, 0, 0, SIGNALS) != DEATH)
            ;
        SYSCALL2(__NR_kill, -1, SIGKILL); /* no fork escapes: it holds tasklist_lock, beneath which copy_process() looks */
    } while (SYSCALL0(__NR_getppid) == reaper);
    for (int round = 0; round < 3; round++) { /* guests that are just dying may add to them */
        remove_all();
        SYSCALL2(__NR_nanosleep, pause, 0);
    }
    end(0);
}

/* ---- 5. The reaper ----------------------------------------------------------------------------------------------- */

static void report(const struct state *state)
{
    char *at = NEWS;
    *at++ = 'E';
    if (state->status < 0)
        *at++ = '-';
    at = decimal(at, (u64)(state->status < 0 ? -state->status : state->status), 1);
    *at++ = ' ';
    *at++ = '0';
    SYSCALL3(__NR_write, ORDERS->control, NEWS, at - NEWS);
    if (!is_orphan())
        SYSCALL2(__NR_kill, ORDERS->supervisor, SIGALRM);
}

/* The killer, and by it the first guest. */
static void start(struct state *state)
{
    long reaper = SYSCALL0(__NR_getpid);
    long shared = syscall6(__NR_mmap, 0, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (FAILED_CALL(shared))
        end(FAILED);
    state->first = (volatile int *)shared;
    *state->first = -1;
    if (is_orphan())
        return;
    long pid = SYSCALL5(__NR_clone, SIGCHLD, 0, 0, 0, 0);
    if (pid == 0)
        stand_by(state->first, reaper);
    if (FAILED_CALL(pid)) {
        tell_failure(START, -pid);
        state->status = FAILED << 8;
    } else
        state->killer = pid;
}

/* Until the supervisor or the killer died, or the command, or everybody if that is to be waited for. */
static void watch(struct state *state)
{
    u64 watched = BIT(SIGCHLD) | BIT(DEATH);
    while (reap(state, WUNTRACED)) {
        if (is_orphan() || state->is_lost)
            break;
        if (state->status >= 0 && (!ORDERS->waits || is_killer_alone(state)))
            break;
        SYSCALL4(__NR_rt_sigtimedwait, &watched, 0, 0, SIGNALS);
    }
}

void __attribute__((noreturn, section(".text.start"))) run(void)
{
    struct state state = {0, -1, 0, 0};
    SYSCALL5(__NR_prctl, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    SYSCALL5(__NR_prctl, PR_SET_PDEATHSIG, DEATH, 0, 0, 0);
    SYSCALL5(__NR_prctl, PR_SET_NAME, ORDERS->name, 0, 0, 0);
    SYSCALL4(__NR_rt_sigprocmask, SIG_BLOCK, &ORDERS->mask, 0, SIGNALS);
    start(&state);
    SYSCALL3(__NR_close_range, FIRST_CLOSED, ORDERS->control - 1, 0);
    SYSCALL3(__NR_close_range, ORDERS->control + 1, EVERY, 0);
    watch(&state);
    if (is_orphan() || state.is_lost)
        *state.first = state.status = -1; /* what becomes of the command now is our doing */
    end_all(&state);
    remove_all();
    end_killer(&state);
    report(&state);
    end(0);
}
