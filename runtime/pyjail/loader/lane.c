/* The fast lane: a guest's own path call, made beneath a protected descriptor. docs/fast-lane.md tells the whole.
 *
 *      path --> take        copied to the stack, without "." and "//"
 *           --> locate      relative: (device, inode) of the directory --> its guest path; ".." goes where what it follows was
 *                           found to be a directory; then the longest prefix in the table of mounts --> a protected
 *                           descriptor and what follows
 *           --> openat2     with a record of the mailbox, and what the call needs of the descriptor that it gives
 *           --> an answer   final only where the supervisor would say the same, else the call is handed on: it traps
 *
 * No privilege: every call here is one that the filter admits by itself. The tables are the supervisor's alone to write.
 * It touches only its stack (below 1 KiB), the mailbox, and guest memory that a system call has just read without EFAULT.
 */
#include <asm/stat.h>
#include <asm/unistd.h>
#include <linux/prctl.h>

#include "arch.h"
#include "lane.h"

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;

enum { ENOENT = 2, EINTR = 4, EAGAIN = 11, EXDEV = 18, ENOTDIR = 20, EISDIR = 21, EINVAL = 22, ELOOP = 40, EFAULT = 14 };
/* Verdicts (lane.S). Where they are counted, their higher bits say why: an outcome of lane.py. In the other build of this code
 * all reasons are 0, and it is as if there were none. */
#ifdef COUNT
enum { VERDICT_BITS = 8 };
#define BECAUSE(outcome) ((outcome) << VERDICT_BITS)
#define OUTCOME_OF(error) \
    ((error) == -EAGAIN ? OUTCOME_CHANGED : (error) == -ELOOP || (error) == -EXDEV ? OUTCOME_LINK : OUTCOME_ERROR)
#else
#define BECAUSE(outcome) 0
#endif
#define HAND_ON(why) (1 | BECAUSE(OUTCOME_##why))
#define HAND_ON_ERROR(error) (1 | BECAUSE(OUTCOME_OF(error))) /* what openat2 said */
#define HAND_ON_DIRECTORY (2 | BECAUSE(OUTCOME_DIRECTORY))
#define HAND_ON_LIBRARY (3 | BECAUSE(OUTCOME_LIBRARY))
enum { FINAL = 0 };
enum { CURRENT = -100 };                                /* AT_FDCWD */
enum { AT_NOFOLLOW = 0x100, AT_REAL = 0x200, AT_AUTOMOUNT = 0x800, AT_EMPTY = 0x1000, AT_SYNC = 0x6000 };
enum { OPEN_DIRECTORY = 0200000, OPEN_NOFOLLOW = 0400000, OPEN_NONBLOCK = 04000, OPEN_CLOEXEC = 02000000 };
enum { OPEN_NOCTTY = 0400, OPEN_LARGEFILE = 0100000, OPEN_PATH = 010000000, OPEN_OTHER = 1 };
enum { OPEN_WALKING = OPEN_NOFOLLOW | OPEN_NONBLOCK }; /* tar's, for directories too */
enum { HOW_BYTES = 24, SIGSET_BYTES = 8, MODE_TYPE = 0170000, MODE_DIRECTORY = 0040000, MODE_LINK = 0120000 };
enum { WRITE_ACCESS = 2, ALL_ACCESS = 7, START_ACCESS = 5 };
enum { ASK = -1 }; /* personality(2) */
enum { CAPABILITY_VERSION = 0x20080522 };
#define MASK_RESERVED 0x80000000u /* STATX__RESERVED */
enum { ABSOLUTE_MOST = 352, RELATIVE_MOST = 124, DIRECTORY_ROOM = LANE_DIRECTORY_SIZE - LANE_DIRECTORY_PATH };
enum { OWN_ROOM = LANE_OWN_SIZE - LANE_OWN_PATH };
enum { OWN_BY_LINKS = 1, OWN_PLAIN = 2 };
enum { LINKS_MOST = 8, MODE_SHARED = 01002 }; /* sticky, and everybody may write */

/* The records, as layout.how_records() orders them. */
enum { CLOEXEC_BIT = 2, NOFOLLOW_BIT = 1, FOLLOWING_BIT = 4 };
enum { READ_NONBLOCK = 1, READ_CLOEXEC = 2, READ_NOFOLLOW = 4, READ_FOLLOWING = 8 };

struct arguments {
    u64 a, b, c, d, e, f; /* rdi rsi rdx r10 r8 r9 */
};

struct answer {
    long result, verdict; /* rax, rdx */
};

/* A mount, or a place in one with a descriptor of its own; written by the supervisor, longest prefix first. */
struct prefix {
    u16 next, length, number, flags;
    char text[];
};

/* A library of which there is a patched copy: its guest path and the copy's name beneath `number`. */
struct library {
    u16 next, length, name, number;
    char path[];
};

/* A file that a program was made ready of: its guest path (an offset from the program), or its descriptor; its identity.
 * `executable`: it must be executable for this process. */
struct check {
    u64 device, inode, modified, changed, size;
    u32 path;
    u16 executable, number;
};

/* A program that is ready to be started (lane/ready.py draws it), by the path of its first check. */
struct ready {
    u32 state;
    u16 length, checks;
    u32 watched, since, program, unused;
    struct check check[READY_CHECKS];
};

enum { READY_ON = 1 };

struct directory {
    u32 sequence, length;
    u64 device, inode;
    char path[DIRECTORY_ROOM];
};

/* In the scratch area, this address space's own: a directory that it opened. Right as long as `epoch` is the mailbox's. `plain`:
 * its path leads there by no link. */
struct own {
    u32 sequence, epoch;
    u64 device, inode;
    u16 length, plain;
    char path[OWN_ROOM];
};

/* In the scratch area too: a directory, by its inode, was seen to be where its entry says when it had changed last at `changed`.
 * `mark`: the entry's sequence, or the epoch at which it was opened. */
struct seen {
    u32 sequence, mark;
    u64 device, inode, changed;
};

/* Where a path leads: beneath the prefix's descriptor.
 * A path on its way: `text` has room for a directory's path before a relative one, which begins at DIRECTORY_ROOM. */
struct target {
    const struct prefix *prefix;
    const char *rest; /* what follows the prefix; "" where the path is the prefix */
};

struct lookup {
    struct target target;
    char *whole;       /* the absolute guest path */
    u64 device, inode;      /* of the directory that a relative path began in */
    u64 changed;            /* its change time, in nanoseconds */
    u32 sequence;           /* of its entry, at the time */
    u32 epoch;              /* at the call's beginning */
    u16 directory;          /* length of that directory's path in `whole` */
    u16 relative;           /* the path is, and no link has led elsewhere */
    u16 is_own;             /* the directory's path is our own: OWN_PLAIN, or not the shortest one, perhaps by links */
    u16 parents;            /* the path has ".." */
    u16 is_shortened;       /* something was left out of it */
    u16 refused;            /* why it could not be opened, for who may follow a link */
    u8 links;               /* that were followed here */
    u8 is_beside;           /* one of them leads to what lies beside it, in the same directory wherever that is moved to */
    u8 is_there;            /* the directory was seen to be where the table says */
    u8 is_absent;           /* something was not there, before ".." */
    struct stat status; /* whoever asks last */
    char text[DIRECTORY_ROOM + RELATIVE_MOST + 8]; /* the same for an absolute one */
};

static struct answer final(long result) { return (struct answer){result, FINAL}; }
static struct answer handed_on(long verdict) { return (struct answer){0, verdict}; }
#define hand_on(why) handed_on(HAND_ON(why))

/* ---- The guest's path -------------------------------------------------------------------------------------------- */

/* rt_sigprocmask reads the new mask before it finds that there is no such operation as -1: EINVAL, or EFAULT. */
static int readable(u64 address)
{
    return SYSCALL4(__NR_rt_sigprocmask, -1, address & ~(u64)(SIGSET_BYTES - 1), 0, SIGSET_BYTES) == -EINVAL;
}

/* Copy the path (at most `most` bytes; its first one can be read) to `to`, without "." and empty components; but a last "." stays:
 * what it follows must be a directory, and one that may be searched. Its length; -1: there is something about it that the
 * supervisor must judge. */
static int take(const char *from, char *to, int most, struct lookup *found)
{
    int start = 0, length = 0;
    found->parents = 0;
    for (int i = 0; i <= most; i++) {
        if (i && !((u64)(from + i) & (PAGE - 1)) && !readable((u64)(from + i)))
            return -1;
        char c = *(const volatile char *)(from + i);
        if (c && c != '/') {
            to[length++] = c;
            continue;
        }
        if (length - start == 1 && to[start] == '.' && c)
            length = start;
        if (length - start == 2 && to[start] == '.' && to[start + 1] == '.')
            found->parents = 1;
        if (!c) {
            to[length] = 0;
            found->is_shortened = length != i;
            return i ? length : -1; /* the empty path */
        }
        if (length > start || i == 0)
            to[length++] = '/';
        start = length;
    }
    return -1;
}

/* ---- Tables ------------------------------------------------------------------------------------------------------- */

typedef u64 word __attribute__((aligned(1), may_alias));
typedef u32 half __attribute__((aligned(1), may_alias));

/* By words: both may be read up to 7 bytes beyond. A path shorter than `with` ends in a byte that `with` does not have. */
static int begins(const char *text, const char *with, u32 length)
{
    u32 i = 0;
    for (; i + 8 <= length; i += 8)
        if (*(const word *)(text + i) != *(const word *)(with + i))
            return 0;
    u32 left = length - i;
    return !left || (*(const word *)(text + i) ^ *(const word *)(with + i)) << (64 - 8 * left) == 0;
}

/* The longest prefix of an absolute path: the mount that it lies on. */
static const struct prefix *mount_of(const char *path)
{
    u64 at = LANE_PREFIXES;
    while (at < LANE_PREFIXES + LANE_PREFIXES_SIZE) {
        const struct prefix *entry = (const struct prefix *)at;
        if (!entry->next)
            break;
        if (begins(path, entry->text, entry->length) && (path[entry->length] == '/' || !path[entry->length]))
            return entry;
        at += entry->next;
    }
    return 0;
}

#define BARRIER() __asm__ volatile("" ::: "memory") /* x86 keeps loads in order; the compiler must too */

static const struct directory *place_of(u64 inode)
{
    return (const struct directory *)(LANE_DIRECTORIES + inode % LANE_DIRECTORY_COUNT * LANE_DIRECTORY_SIZE);
}

/* Copy the guest path of the directory found->device, found->inode so that it ends before `end`. 0: not in the table. */
static int directory_path(struct lookup *found, char *end)
{
    const volatile struct directory *entry = place_of(found->inode);
    u32 sequence = entry->sequence, length = entry->length;
    BARRIER();
    if (!sequence || sequence & 1 || entry->device != found->device || entry->inode != found->inode || length >= DIRECTORY_ROOM)
        return 0;
    for (u32 i = 0; i < length; i++)
        end[(long)i - length] = entry->path[i];
    BARRIER();
    found->directory = length;
    found->sequence = sequence;
    return entry->sequence == sequence;
}

/* Odd while a guest's name is being removed, moved or replaced; another one afterwards. */
static u32 epoch_now(void) { return *(const volatile u32 *)LANE_EPOCH; }

static volatile struct own *own_place(u32 index)
{
    return (volatile struct own *)(LANE_OWN + (u64)index * LANE_OWN_SIZE);
}

/* The same from the directories that this address space opened itself. */
static int own_path(struct lookup *found, char *end)
{
    for (u32 index = 0; index < LANE_OWN_COUNT; index++) {
        const volatile struct own *entry = own_place(index);
        if (entry->inode != found->inode)
            continue;
        u32 sequence = entry->sequence, length = entry->length, plain = entry->plain;
        BARRIER();
        if (!sequence || sequence & 1 || found->epoch & 1 || entry->epoch != found->epoch || entry->device != found->device
            || entry->inode != found->inode || length > OWN_ROOM)
            continue;
        for (u32 i = 0; i < length; i++)
            end[(long)i - length] = entry->path[i];
        BARRIER();
        found->directory = length;
        found->is_own = plain ? OWN_PLAIN : OWN_BY_LINKS;
        return entry->sequence == sequence;
    }
    return 0;
}

/* The supervisor empties an entry before it renames the directory for a guest, and says that our own are void: then a link
 * that was read may lie elsewhere, too. */
static int has_changed(const struct lookup *found)
{
    BARRIER();
    if (found->is_beside && (found->epoch & 1 || epoch_now() != found->epoch))
        return 1;
    if (!found->relative)
        return 0;
    if (found->is_own)
        return epoch_now() != found->epoch;
    return ((const volatile struct directory *)place_of(found->inode))->sequence != found->sequence;
}

/* ---- Where a path leads ------------------------------------------------------------------------------------------- */

static int describe(int descriptor, struct stat *status)
{
    if (descriptor == CURRENT)
        return (int)SYSCALL4(__NR_newfstatat, CURRENT, EMPTY, status, AT_EMPTY);
    return (int)SYSCALL2(__NR_fstat, descriptor, status);
}

/* The directory that a relative path begins in is put before it. */
static long begin_in(struct lookup *found, int dirfd)
{
    if (describe(dirfd, &found->status) || (found->status.st_mode & MODE_TYPE) != MODE_DIRECTORY)
        return HAND_ON(DESCRIPTOR);
    int rest = found->whole[0] != 0; /* getcwd has none */
    found->device = found->status.st_dev;
    found->inode = found->status.st_ino;
    found->changed = found->status.st_ctime * 1000000000 + found->status.st_ctime_nsec;
    if (!directory_path(found, found->whole - rest) && !own_path(found, found->whole - rest))
        return HAND_ON_DIRECTORY;
    if (rest)
        *--found->whole = '/';
    found->whole -= found->directory;
    return FINAL;
}

/* FINAL: the target has a descriptor, at the time. */
static long resolve(const char *path, struct target *target, u32 nofollow)
{
    const struct prefix *prefix = target->prefix = mount_of(path);
    if (!prefix || !prefix->number)
        return HAND_ON(MOUNT);
    target->rest = path + prefix->length;
    if (*target->rest == '/') {
        target->rest++;
        if (target->rest[0] == '.' && !target->rest[1])
            target->rest = ""; /* the prefix itself */
    } else if (nofollow && prefix->flags & LANE_LINK)
        return HAND_ON(LINK); /* the link itself is meant */
    return FINAL;
}

/* Whether an address lies in a page where this call's own stack lies, which can be read: so does what realpath(3) asks for. */
static int is_near(const struct lookup *found, u64 address)
{
    u64 first = (u64)found & ~(u64)(PAGE - 1), last = (u64)(found + 1) & ~(u64)(PAGE - 1), page = address & ~(u64)(PAGE - 1);
    return page == first || page == last; /* behind `found` are the caller's registers */
}

static int take_to(struct lookup *found, u64 path)
{
    if (path < MAILBOX || (!is_near(found, path) && !readable(path)))
        return -1;
    found->relative = *(const volatile char *)path != '/';
    found->whole = found->text + (found->relative ? DIRECTORY_ROOM : 0);
    found->epoch = epoch_now();
    found->is_own = found->is_there = found->is_absent = found->links = found->is_beside = 0;
    int length = take((const char *)path, found->whole, found->relative ? RELATIVE_MOST : ABSOLUTE_MOST, found);
    return found->relative == (found->whole[0] == '/') ? -1 : length; /* it became another path while we read it */
}

static void close_own(long descriptor) { SYSCALL1(__NR_close, descriptor); }

/* The supervisor switches a number off before it does what makes it wrong: looked at before and after. */
static long open_beneath(const struct target *target, u64 record)
{
    const volatile u16 *now = &target->prefix->number;
    u32 number = *now;
    if (!number)
        return -EAGAIN;
    long fd = SYSCALL4(__NR_openat2, number, *target->rest ? target->rest : ".", record, HOW_BYTES);
    if (*now == number)
        return fd;
    if (fd >= 0)
        close_own(fd);
    return -EAGAIN;
}

static long open_found(const struct lookup *found, u64 record)
{
    if (found->is_absent)
        return found->is_beside && has_changed(found) ? -EAGAIN : -ENOENT;
    long fd = open_beneath(&found->target, record);
    if (!has_changed(found))
        return fd;
    if (fd >= 0)
        close_own(fd);
    return -EAGAIN;
}

#define DIRECTORY_RECORD LANE_DIR_RECORDS                     /* O_PATH | O_DIRECTORY | O_CLOEXEC; the next is without O_CLOEXEC */
#define NOTHING_RECORD (LANE_DIR_RECORDS + 2 * HOW_STRIDE)   /* EISDIR, ENOTDIR, ENOENT, ELOOP, …: opens nothing */
#define PATH_RECORD(bits) (LANE_PATH_RECORDS + (u64)(bits) * HOW_STRIDE)
#define LIST_RECORD(bits) (LANE_LIST_RECORDS + (u64)(bits) * HOW_STRIDE) /* a directory, to be read */
#define READ_RECORD(bits) (LANE_READ_RECORDS + (u64)(bits) * HOW_STRIDE)

/* Is the directory still where the table says? Somebody outside may have moved it. */
static int still_there(struct lookup *found)
{
    struct target directory;
    half *end = (half *)(found->whole + found->directory), kept = *end;
    *end = '/' | '.' << 8; /* "/.": as the path itself, it wants the directory to be one that may be searched */
    long fd = resolve(found->whole, &directory, 0) == FINAL ? open_beneath(&directory, DIRECTORY_RECORD) : -EAGAIN;
    *end = kept;
    if (fd < 0)
        return 0;
    long failed = SYSCALL2(__NR_fstat, fd, &found->status);
    close_own(fd);
    return !failed && found->status.st_dev == found->device && found->status.st_ino == found->inode && !has_changed(found);
}

static volatile struct seen *seen_place(const struct lookup *found)
{
    return (volatile struct seen *)(LANE_SEEN + found->inode % LANE_SEEN_COUNT * LANE_SEEN_SIZE);
}

static u32 mark_of(const struct lookup *found) { return found->is_own ? found->epoch : found->sequence; }

static int was_seen(const struct lookup *found)
{
    const volatile struct seen *entry = seen_place(found);
    u32 sequence = entry->sequence;
    BARRIER();
    int is_it = sequence && !(sequence & 1) && entry->mark == mark_of(found) && entry->device == found->device
        && entry->inode == found->inode && entry->changed == found->changed;
    BARRIER();
    return is_it && entry->sequence == sequence;
}

static void see(const struct lookup *found)
{
    volatile struct seen *entry = seen_place(found);
    u32 sequence = entry->sequence;
    if (sequence & 1 || !__sync_bool_compare_and_swap(&entry->sequence, sequence, sequence + 1))
        return; /* another thread's, or one that never came to its end */
    entry->mark = mark_of(found);
    entry->device = found->device;
    entry->inode = found->inode;
    entry->changed = found->changed;
    BARRIER();
    entry->sequence = sequence + 2;
}

/* The same at less cost. A directory that somebody moves has changed (rename(2) sets its change time): if it has not since it
 * was seen, it can only have gone with one above it, and then there is none in its place, unless that was made anew too. */
static int stays_there(struct lookup *found)
{
    if (!was_seen(found)) {
        if (!still_there(found))
            return 0;
        see(found);
        return 1;
    }
    struct target directory;
    char *end = found->whole + found->directory, kept = *end;
    *end = 0;
    long error = resolve(found->whole, &directory, 0) == FINAL ? open_beneath(&directory, NOTHING_RECORD) : -EAGAIN;
    *end = kept;
    return error == -EISDIR && !has_changed(found);
}

/* What the first `length` bytes of the path, with a slash behind them, lead to; two bytes more are there, and kept. -EISDIR: a
 * directory that may be searched, and that by directories alone: then its ".." is what stands before it, but for a `target`
 * with LANE_LINK. */
static long look_at(const struct lookup *found, u32 length, struct target *target)
{
    char *end = found->whole + length, first = end[0], second = end[1];
    end[0] = '.';
    end[1] = 0;
    long error = resolve(found->whole, target, 0) == FINAL ? open_beneath(target, NOTHING_RECORD) : -EAGAIN;
    end[0] = first;
    end[1] = second;
    return error;
}

/* Leave out the ".." at path[*out], which is there, with what it follows. */
static long leave_out(struct lookup *found, u32 *out, u32 *known)
{
    char *path = found->whole;
    struct target target;
    u32 is_link = 0;
    if (*out - 1 > *known) {
        target.rest = "";
        long error = look_at(found, *out, &target);
        if (error == -ENOENT)
            found->is_absent = 1;
        if (error != -EISDIR)
            return HAND_ON(PARENT);
        is_link = target.prefix->flags & LANE_LINK;
    }
    if (is_link && !*target.rest) { /* a link of a merged root: to a directory of /usr */
        for (u32 i = 1; i < *out - 1; i++)
            if (path[i] == '/')
                return HAND_ON(PARENT);
        path[1] = 'u', path[2] = 's', path[3] = 'r', path[4] = '/';
        *out = 5;
    } else {
        for (--*out; path[*out - 1] != '/'; --*out)
            ;
    }
    *known = is_link && *target.rest ? 0 : *out - 1;
    return FINAL;
}

/* Without "..". What was found to be absent on the way is where the path ends. */
static long fold(struct lookup *found)
{
    char *path = found->whole;
    u32 base = found->relative ? found->directory : 0, known = base, out = 1, in = 1;
    while (path[in]) {
        if (path[in] != '.' || path[in + 1] != '.' || (path[in + 2] && path[in + 2] != '/')) {
            while (path[in] && path[in] != '/')
                path[out++] = path[in++];
            if (path[in])
                path[out++] = path[in++];
            continue;
        }
        if (base && out - 1 <= base && !found->is_there) {
            if (found->is_own == OWN_BY_LINKS || !still_there(found))
                return HAND_ON_DIRECTORY;
            found->is_there = 1;
        }
        if (out > 1 && leave_out(found, &out, &known) != FINAL) {
            if (!found->is_absent)
                return HAND_ON(PARENT);
            break;
        }
        in += path[in + 2] ? 3 : 2;
    }
    path[out] = 0;
    return FINAL;
}

static long locate_taken(struct lookup *found, int dirfd, u32 nofollow)
{
    long verdict = found->relative ? begin_in(found, dirfd) : FINAL;
    if (verdict == FINAL && found->parents)
        verdict = fold(found);
    return verdict == FINAL ? resolve(found->whole, &found->target, nofollow) : verdict;
}

static long locate(struct lookup *found, int dirfd, u64 path, u32 nofollow)
{
    return take_to(found, path) < 0 ? HAND_ON(PATH) : locate_taken(found, dirfd, nofollow);
}

/* What an openat2 that failed means for the call. */
static struct answer missing(struct lookup *found, long error)
{
    if (error == -EINTR)
        return final(error); /* a FIFO's other side, and a handler without SA_RESTART */
    if ((error != -ENOENT && error != -ENOTDIR) || !*found->target.rest)
        return handed_on(HAND_ON_ERROR(error));
    if (found->relative && !found->is_there && !stays_there(found))
        return handed_on(HAND_ON_DIRECTORY);
    return final(error);
}

/* Where the records that the call needs are not allowed: only that nothing is there can be told. In line, for the stack's sake. */
static inline __attribute__((always_inline)) struct answer only_missing(struct lookup *found)
{
    long error = open_found(found, NOTHING_RECORD);
    return error == -ENOENT ? missing(found, error) : hand_on(PRESENT);
}

static u32 clean(const struct lookup *found, u32 bit) { return found->target.prefix->flags & LANE_CLEAN ? bit : 0; }

/* A pin of what the path names; of a mount where only directories may be opened, of directories. Negative: no pin. */
static long pin(const struct lookup *found, u32 nofollow)
{
    if (!(found->target.prefix->flags & LANE_PATH))
        return open_found(found, DIRECTORY_RECORD);
    return open_found(found, PATH_RECORD(clean(found, FOLLOWING_BIT) | CLOEXEC_BIT | nofollow));
}

static struct answer no_pin(struct lookup *found, long error)
{
    if (error == -ENOTDIR && !(found->target.prefix->flags & LANE_PATH))
        return hand_on(PRESENT); /* the record's own O_DIRECTORY */
    return missing(found, error);
}

/* ---- Links ---------------------------------------------------------------------------------------------------------- */

/* Whether the directory at the path is one like /tmp, where the kernel asks whose a link is (may_follow_link, fs/namei.c). */
static int lies_in_shared(struct lookup *found)
{
    long fd = open_found(found, DIRECTORY_RECORD);
    int is_known = fd >= 0 && !SYSCALL2(__NR_fstat, fd, &found->status);
    if (fd >= 0)
        close_own(fd);
    return !is_known || (found->status.st_mode & MODE_SHARED) == MODE_SHARED;
}

/* The first link of the path beneath its prefix: where its name ends, and begins; 0: there is none. */
static char *link_on_the_way(const struct lookup *found, char **name)
{
    for (char *end = (char *)found->target.rest; *end; end++) {
        for (*name = end; *end && *end != '/'; end++)
            ;
        char kept = *end;
        *end = 0;
        long error = open_found(found, NOTHING_RECORD);
        *end = kept;
        if (error == -ELOOP)
            return end;
        if (error != -EISDIR || !kept)
            break;
    }
    return 0;
}

/* A pin of the link that the kernel did not follow, and where its name begins and ends; negative: there is none to follow. */
static long pin_link(const struct lookup *found, u32 nofollow, char **name, char **end)
{
    long fd = nofollow ? -ELOOP : pin(found, NOFOLLOW_BIT); /* the last name, as a rule */
    if (fd >= 0) {
        for (*name = *end = found->whole; **end; ++*end)
            if (**end == '/')
                *name = *end + 1;
        return fd;
    }
    *end = link_on_the_way(found, name);
    if (!*end || (nofollow && !**end))
        return -1;
    char kept = **end;
    **end = 0;
    fd = pin(found, NOFOLLOW_BIT);
    **end = kept;
    return fd;
}

/* Whether `error` is of a link that the kernel did not follow (it leads out, or there are mounts beneath), and we may. */
static __attribute__((noinline)) int may_follow(struct lookup *found, u32 error)
{
    return (error == ELOOP || error == EXDEV) && found->target.prefix->flags & LANE_PATH && found->links++ < LINKS_MOST
        && (!found->relative || found->is_there || stays_there(found));
}

/* What the link says takes its name's place. `nofollow`: that of the last name stays. */
static __attribute__((noinline)) int read_link(struct lookup *found, u32 nofollow)
{
    char *name, *end, *text = found->text, *tail = text + sizeof found->text;
    long fd = pin_link(found, nofollow, &name, &end), length = -1;
    if (fd < 0)
        return 0;
    char *last = end;
    while (*last)
        last++;
    do
        *--tail = *last;
    while (last-- != end); /* what follows the link is kept at the buffer's end */
    *name = 0;
    u32 before = name - found->whole, room = tail - text - before, after = text + sizeof found->text - tail;
    if (!SYSCALL2(__NR_fstat, fd, &found->status) && (found->status.st_mode & MODE_TYPE) == MODE_LINK && !lies_in_shared(found)) {
        for (u32 i = 0; i < before; i++)
            text[i] = found->whole[i];
        length = SYSCALL4(__NR_readlinkat, fd, EMPTY, text + before, room);
    }
    close_own(fd);
    if (length <= 0 || length >= room || before + length + after > ABSOLUTE_MOST)
        return 0;
    char *target = text + before;
    for (u32 i = 0; i < after; i++)
        target[length + i] = tail[i];
    found->whole = text;
    found->is_beside |= *target != '/';
    found->relative = found->is_own = 0;
    return take(target, *target == '/' ? text : target, ABSOLUTE_MOST, found) >= 0;
}

/* 0: the supervisor must judge; `found` is of no use then. In pieces, for the stack's sake. */
static inline __attribute__((always_inline)) int follow(struct lookup *found, u32 error, u32 nofollow)
{
    return may_follow(found, error) && read_link(found, nofollow) && locate_taken(found, CURRENT, nofollow) == FINAL;
}

/* What the path names, by links too; negative: no pin. */
static inline __attribute__((always_inline)) long pin_followed(struct lookup *found, u32 nofollow)
{
    long fd = pin(found, nofollow);
    while (fd < 0 && follow(found, -fd, nofollow))
        fd = pin(found, nofollow);
    return fd;
}

/* ---- The calls ---------------------------------------------------------------------------------------------------- */

#define CALL static __attribute__((noinline)) struct answer /* lane() keeps nothing on the stack for them */

/* Whether the directory at `path` lies beneath the entry's, which then is still of use to who walks through a tree. */
static int lies_beneath(const char *path, u32 length, const volatile struct own *entry)
{
    u32 above = entry->length;
    return above < length && path[above] == '/' && begins(path, (const char *)entry->path, above);
}

/* Where to remember a directory: where it is, or in place of one that is void, or of one that it does not lie beneath. */
static volatile struct own *room_for(const struct lookup *found, const char *path, u32 length)
{
    u64 first = found->status.st_ino % LANE_OWN_COUNT;
    volatile struct own *room = own_place(first);
    for (u32 i = 0, is_void = 0; i < LANE_OWN_COUNT; i++) {
        volatile struct own *entry = own_place((first + i) % LANE_OWN_COUNT);
        if (entry->sequence & 1)
            continue; /* being written, or given up by a signal handler that jumped */
        if (!entry->sequence || entry->epoch != found->epoch)
            room = entry, is_void = 1;
        else if (entry->inode == found->status.st_ino && entry->device == found->status.st_dev)
            return entry;
        else if (!is_void && !lies_beneath(path, length, entry))
            room = entry;
    }
    return room;
}

/* A directory was opened: what is named relative to it will be looked for by its path. `plain`: no link was followed. */
static void remember(struct lookup *found, long fd, int plain)
{
    const char *path = found->whole;
    u32 length = 0;
    while (path[length])
        length++;
    if (length > 1 && path[length - 1] == '.' && path[length - 2] == '/')
        length--;
    if (length && path[length - 1] == '/') /* the root is the empty string */
        length--;
    if (length > OWN_ROOM || found->epoch & 1 || SYSCALL2(__NR_fstat, fd, &found->status)
        || (found->status.st_mode & MODE_TYPE) != MODE_DIRECTORY)
        return;
    volatile struct own *entry = room_for(found, path, length);
    u32 sequence = entry->sequence;
    if (sequence & 1 || !__sync_bool_compare_and_swap(&entry->sequence, sequence, sequence + 1))
        return; /* another thread's, or one that never came to its end */
    entry->epoch = found->epoch;
    entry->device = found->status.st_dev;
    entry->inode = found->status.st_ino;
    entry->length = length;
    entry->plain = plain && found->is_own != OWN_BY_LINKS && !(found->target.prefix->flags & LANE_LINK);
    for (u32 i = 0; i < length; i++)
        entry->path[i] = path[i];
    BARRIER();
    entry->sequence = sequence + 2;
}

static struct answer open_located(struct lookup *found, u32 flags)
{
    u32 records = found->target.prefix->flags;
    u64 record;
    found->refused = 0;
    if (flags & OPEN_PATH) {
        if (flags & OPEN_DIRECTORY && flags & OPEN_NOFOLLOW)
            return hand_on(ARGUMENTS);
        if (!(flags & OPEN_DIRECTORY) && !(records & LANE_PATH))
            return only_missing(found);
        u32 bits = clean(found, FOLLOWING_BIT) | (flags & OPEN_CLOEXEC ? CLOEXEC_BIT : 0) | (flags & OPEN_NOFOLLOW ? NOFOLLOW_BIT : 0);
        record = flags & OPEN_DIRECTORY ? DIRECTORY_RECORD + (flags & OPEN_CLOEXEC ? 0 : HOW_STRIDE) : PATH_RECORD(bits);
    } else {
        if (!(records & (flags & OPEN_DIRECTORY ? LANE_LIST : LANE_READ)))
            return only_missing(found);
        u32 bits = clean(found, READ_FOLLOWING) | (flags & OPEN_CLOEXEC ? READ_CLOEXEC : 0)
            | (flags & OPEN_NOFOLLOW ? READ_NOFOLLOW : 0) | (flags & OPEN_NONBLOCK ? READ_NONBLOCK : 0);
        record = flags & OPEN_DIRECTORY ? LIST_RECORD(bits) : READ_RECORD(bits);
    }
    long fd = open_found(found, record);
    if (fd < 0) {
        found->refused = -fd;
        return missing(found, fd);
    }
    const char *rest = found->whole + found->directory;
    int is_known = found->relative && !found->parents && rest[1] == '.' && !rest[2]; /* "." of what is remembered */
    if (records & LANE_ONCE && !is_known && (flags & OPEN_DIRECTORY || (flags & OPEN_WALKING) == OPEN_WALKING))
        remember(found, fd, 0);
    return final(fd);
}

CALL open_call(int dirfd, u64 path, u32 flags)
{
    struct lookup found;
    const u32 known = OPEN_DIRECTORY | OPEN_NOFOLLOW | OPEN_NONBLOCK | OPEN_CLOEXEC | OPEN_NOCTTY | OPEN_LARGEFILE | OPEN_PATH;
    if (flags & ~known)
        return hand_on(ARGUMENTS);
    long verdict = locate(&found, dirfd, path, flags & OPEN_NOFOLLOW);
    if (verdict != FINAL)
        return handed_on(verdict);
    struct answer answer = open_located(&found, flags);
    while (found.refused && follow(&found, found.refused, flags & OPEN_NOFOLLOW))
        answer = open_located(&found, flags);
    return answer;
}

/* The flags in a record of the guest's own (openat2), if it says no more than open's flags do; else such as open_call() hands on.
 * Of what open ignores beside O_PATH, openat2 says EINVAL; that, sizes and modes it judges before the path. */
static __attribute__((noinline)) u32 flags_of(u64 how, u64 size)
{
    int crosses = (how & (PAGE - 1)) > PAGE - HOW_BYTES;
    if (size != HOW_BYTES || how < MAILBOX || !readable(how) || (crosses && !readable(how + HOW_BYTES - 1)))
        return OPEN_OTHER;
    const volatile word *words = (const volatile word *)how;
    u64 flags = words[0], mode = words[1], resolve = words[2];
    const u64 known = flags & OPEN_PATH ? OPEN_PATH | OPEN_DIRECTORY | OPEN_NOFOLLOW | OPEN_CLOEXEC : 0xffffffff;
    return mode || resolve || flags & ~known ? OPEN_OTHER : (u32)flags;
}

/* The copy of the library with this guest path; negative: there is none. */
static long open_copy(const char *path, u32 length)
{
    for (u64 at = LANE_LIBRARIES; at < LANE_LIBRARIES + LANE_LIBRARIES_SIZE;) {
        const struct library *entry = (const struct library *)at;
        u32 next = *(const volatile u16 *)&entry->next, number = *(const volatile u16 *)&entry->number;
        if (!next)
            break;
        if (number && entry->length == length && begins(path, entry->path, length))
            return SYSCALL4(__NR_openat2, number, (const char *)entry + entry->name, READ_RECORD(READ_CLOEXEC), HOW_BYTES);
        at += next;
    }
    return -ENOENT;
}

static int ends_in(const char *path, int length, const char *name, int size)
{
    return length >= size && begins(path + length - size, name, size) && (length == size || path[length - size - 1] == '/');
}

/* ld.so's own: from the directory of copies. A library that may have a copy is opened by the supervisor, which gives it. */
CALL open_library(int dirfd, u64 path)
{
    struct lookup found;
    int length = take_to(&found, path);
    if (length < 0)
        return handed_on(HAND_ON_LIBRARY);
    const char *text = found.whole;
    if (!found.relative) {
        long fd = open_copy(text, length);
        if (fd >= 0)
            return final(fd);
    }
    int copied = ends_in(text, length, "libc.so.6", 9) || ends_in(text, length, "libpthread.so.0", 15);
    if (locate_taken(&found, dirfd, 0) != FINAL)
        return handed_on(HAND_ON_LIBRARY);
    struct answer answer = copied ? only_missing(&found) : open_located(&found, OPEN_CLOEXEC);
    return answer.verdict == FINAL ? answer : handed_on(HAND_ON_LIBRARY);
}

/* The empty path: what the descriptor is. glibc's fstat is this call. */
static int is_empty(u64 path) { return path >= MAILBOX && readable(path) && !*(const volatile char *)path; }

CALL stat_call(int dirfd, u64 path, u64 buffer, u32 flags)
{
    struct lookup found;
    if (flags & ~(u32)(AT_NOFOLLOW | AT_AUTOMOUNT | AT_EMPTY))
        return hand_on(ARGUMENTS);
    if (flags & AT_EMPTY && is_empty(path))
        return dirfd >= 0 ? final(SYSCALL2(__NR_fstat, dirfd, buffer)) : hand_on(ARGUMENTS);
    long verdict = locate(&found, dirfd, path, flags & AT_NOFOLLOW);
    if (verdict != FINAL)
        return handed_on(verdict);
    long fd = pin_followed(&found, flags & AT_NOFOLLOW ? NOFOLLOW_BIT : 0);
    if (fd < 0)
        return no_pin(&found, fd);
    long failed = SYSCALL2(__NR_fstat, fd, buffer);
    close_own(fd);
    return failed ? hand_on(ERROR) : final(0);
}

CALL statx_call(int dirfd, u64 path, u32 flags, u32 mask, u64 buffer)
{
    struct lookup found;
    /* what statx(2) says EINVAL to, before it looks at the path */
    if (flags & ~(u32)(AT_NOFOLLOW | AT_AUTOMOUNT | AT_SYNC) || (flags & AT_SYNC) == AT_SYNC || mask & MASK_RESERVED)
        return hand_on(ARGUMENTS);
    long verdict = locate(&found, dirfd, path, flags & AT_NOFOLLOW);
    if (verdict != FINAL)
        return handed_on(verdict);
    if (!*found.target.rest)
        return hand_on(MOUNT); /* whether a mount begins here is the supervisor's to say: STATX_ATTR_MOUNT_ROOT */
    long fd = pin_followed(&found, flags & AT_NOFOLLOW ? NOFOLLOW_BIT : 0);
    if (fd < 0)
        return no_pin(&found, fd);
    long failed = -1;
    if (*found.target.rest) /* still, where a link was followed */
        failed = SYSCALL5(__NR_statx, fd, EMPTY, (flags & ~(u32)AT_NOFOLLOW) | AT_EMPTY, mask, buffer);
    close_own(fd);
    return failed ? hand_on(ERROR) : final(0);
}

/* access(2) walks the path as the real user, with no capability unless that is root, else with all that it has; the lane as the
 * effective one, with the effective ones (access_override_creds, fs/open.c). */
static __attribute__((noinline)) int one_identity(void)
{
    u32 user[3], group[3], version[2] = {CAPABILITY_VERSION, 0}, sets[6]; /* effective, permitted, inheritable; the high words */
    return !SYSCALL3(__NR_getresuid, user, user + 1, user + 2) && !SYSCALL3(__NR_getresgid, group, group + 1, group + 2)
        && user[0] == user[1] && group[0] == group[1] && !SYSCALL2(__NR_capget, version, sets)
        && sets[0] == (user[0] ? 0 : sets[1]) && sets[3] == (user[0] ? 0 : sets[4]);
}

CALL access_call(int dirfd, u64 path, u32 mode, u32 flags)
{
    struct lookup found;
    if (mode & (u32)~ALL_ACCESS || flags & ~(u32)(AT_REAL | AT_NOFOLLOW))
        return hand_on(ARGUMENTS);
    long verdict = locate(&found, dirfd, path, flags & AT_NOFOLLOW);
    if (verdict != FINAL)
        return handed_on(verdict);
    if (mode & WRITE_ACCESS && !(found.target.prefix->flags & LANE_WRITABLE))
        return hand_on(ARGUMENTS); /* EROFS, or not: the supervisor's to say */
    if (!(flags & AT_REAL) && !(found.target.prefix->flags & LANE_ONE_IDENTITY) && !one_identity())
        return hand_on(IDENTITY);
    long fd = pin_followed(&found, flags & AT_NOFOLLOW ? NOFOLLOW_BIT : 0);
    if (fd < 0)
        return no_pin(&found, fd);
    if (mode & WRITE_ACCESS && !(found.target.prefix->flags & LANE_WRITABLE)) { /* a link led there */
        close_own(fd);
        return hand_on(ARGUMENTS);
    }
    long failed = mode ? SYSCALL4(__NR_faccessat2, fd, EMPTY, mode, AT_EMPTY | (flags & AT_REAL)) : 0;
    close_own(fd);
    return failed ? hand_on(ERROR) : final(0);
}

/* In this address space, whether readlink was last asked for something that is no directory. */
static void asked_for_other(u32 is_other)
{
    volatile u32 *last = (volatile u32 *)LANE_OTHER;
    if (*last != is_other)
        *last = is_other;
}

/* What is no link is EINVAL: so are most that are asked for, since realpath(3) asks for each component. Most of these are
 * directories, which one call tells; but where the last one was none (a list of links, as tar reads it), it is pinned at once. */
CALL readlink_call(int dirfd, u64 path, u64 buffer, int size)
{
    struct lookup found;
    if (size <= 0)
        return hand_on(ARGUMENTS);
    long verdict = locate(&found, dirfd, path, 1);
    if (verdict != FINAL)
        return handed_on(verdict);
    u32 may_pin = found.target.prefix->flags & LANE_PATH;
    if (!may_pin || !*(const volatile u32 *)LANE_OTHER) {
        long error = open_found(&found, NOTHING_RECORD); /* no link is followed: ELOOP if there is one anywhere */
        if (error == -EISDIR || error == -ENOENT)
            return error == -EISDIR ? final(-EINVAL) : missing(&found, error);
        if (!may_pin)
            return hand_on(PRESENT);
    }
    long fd = pin_followed(&found, NOFOLLOW_BIT);
    if (fd < 0)
        return no_pin(&found, fd);
    long length = SYSCALL2(__NR_fstat, fd, &found.status);
    if (!length) {
        asked_for_other((found.status.st_mode & MODE_TYPE) != MODE_DIRECTORY);
        length = (found.status.st_mode & MODE_TYPE) != MODE_LINK ? -EINVAL : SYSCALL4(__NR_readlinkat, fd, EMPTY, buffer, size);
    }
    close_own(fd);
    return length >= 0 || length == -EINVAL ? final(length) : hand_on(ERROR);
}

/* From the table, after a look whether the directory is still there; pread copies, since it knows EFAULT. */
CALL getcwd_call(u64 buffer, u64 size)
{
    struct lookup found;
    found.whole = found.text + DIRECTORY_ROOM;
    *found.whole = 0;
    found.relative = 1;
    found.epoch = 1; /* only the table has the canonical path */
    found.is_own = found.is_beside = 0;
    long verdict = begin_in(&found, CURRENT);
    if (verdict != FINAL)
        return handed_on(verdict);
    const volatile struct directory *entry = place_of(found.inode);
    u32 sequence = entry->sequence;
    u64 length = found.directory ? found.directory + 1 : 2;
    u64 text = found.directory ? (u64)entry->path : LANE_ROOT_TEXT;
    if (size < length)
        return hand_on(ARGUMENTS);
    if (!still_there(&found))
        return handed_on(HAND_ON_DIRECTORY);
    u64 copied = SYSCALL4(__NR_pread64, MAILBOX_FD, buffer, length, text - MAILBOX);
    BARRIER();
    if (copied != length || sequence & 1 || entry->sequence != sequence || entry->device != found.device
        || entry->inode != found.inode || entry->length != found.directory)
        return hand_on(CHANGED);
    return final((long)length);
}

/* As the supervisor's stub does it. No link is followed: what is named relative to the directory later is looked for by this
 * path, and somebody outside may let the link lead elsewhere by then. */
CALL chdir_call(u64 path)
{
    struct lookup found;
    long verdict = locate(&found, CURRENT, path, 0);
    if (verdict != FINAL)
        return handed_on(verdict);
    if (!(found.target.prefix->flags & LANE_ONCE))
        return handed_on(HAND_ON_DIRECTORY); /* not looked at yet; or getcwd depends on the way, which the supervisor notes */
    long fd = open_found(&found, DIRECTORY_RECORD);
    if (fd < 0)
        return missing(&found, fd);
    long failed = SYSCALL1(__NR_fchdir, fd);
    if (!failed)
        remember(&found, fd, 1);
    close_own(fd);
    return failed ? hand_on(ERROR) : final(0);
}

/* Most programs ask for a file system that nobody has (SELinux's). */
CALL absent_call(u64 path)
{
    struct lookup found;
    long verdict = locate(&found, CURRENT, path, 0);
    return verdict == FINAL ? only_missing(&found) : handed_on(verdict);
}

static u64 nanoseconds(u64 seconds, u64 rest) { return seconds * 1000000000 + rest; }

static int is_it(const struct check *check, const struct stat *now)
{
    return now->st_ino == check->inode && now->st_dev == check->device && (u64)now->st_size == check->size
        && nanoseconds(now->st_ctime, now->st_ctime_nsec) == check->changed
        && nanoseconds(now->st_mtime, now->st_mtime_nsec) == check->modified;
}

/* Whether a pin is of the file of which a program was made ready; it is closed. `now`: room. */
static int is_same(const struct check *check, long fd, struct stat *now)
{
    int same = fd >= 0 && !SYSCALL2(__NR_fstat, fd, now) && is_it(check, now)
        && (!check->executable || !SYSCALL4(__NR_faccessat2, fd, EMPTY, START_ACCESS, AT_EMPTY | AT_REAL));
    if (fd >= 0)
        close_own(fd);
    return same;
}

/* The same of what stands at its path now, which leads there by no link that the kernel does not follow. */
static int is_unchanged(const struct ready *ready, const struct check *check, struct stat *now)
{
    struct target target;
    if (check->number)
        return !SYSCALL2(__NR_fstat, check->number, now) && is_it(check, now);
    if (resolve((const char *)ready + check->path, &target, 0) != FINAL || !(target.prefix->flags & LANE_PATH))
        return 0;
    u32 following = target.prefix->flags & LANE_CLEAN ? FOLLOWING_BIT : 0;
    return is_same(check, open_beneath(&target, PATH_RECORD(following | CLOEXEC_BIT)), now);
}

static __attribute__((noinline)) int are_unchanged(const struct ready *ready, struct stat *now) /* for the stack's sake */
{
    for (u32 i = 1; i < ready->checks && i < READY_CHECKS; i++)
        if (!is_unchanged(ready, &ready->check[i], now))
            return 0;
    return 1;
}

static const struct ready *ready_by(u32 index) { return (const struct ready *)(READY + (u64)index * READY_SIZE); }

static int is_on(const struct ready *ready, u32 since)
{
    BARRIER();
    return *(const volatile u32 *)&ready->state == READY_ON && *(const volatile u32 *)&ready->since == since;
}

/* The number of the program that is ready at this path; -1: none. `since`: when it was written, for another one may be in its
 * place before we start it. */
static int ready_at(const char *path, u32 *since)
{
    u32 length = 0;
    while (path[length])
        length++;
    for (int index = 0; index < READY_COUNT; index++) {
        const struct ready *ready = ready_by(index);
        *since = *(const volatile u32 *)&ready->since;
        if (is_on(ready, *since) && ready->length == length && begins(path, (const char *)ready + READY_TEXTS, length))
            return index;
    }
    return -1;
}

/* Start it: the loader learns which one from the timer slack, and whoever looks at the process from its personality, if a container
 * lets that be: from then on the supervisor puts no other program in its place, so it is looked at once more (it is ended before
 * something changes, too). Comes back if it failed. It may be interrupted at any place, and what the handler does is right: its own
 * starts leave both as they were, other execs do not look at them. */
static __attribute__((noinline)) struct answer start(u32 index, u32 since, u64 argv, u64 envp)
{
    u64 slack = (u64)SYSCALL1(__NR_prctl, PR_GET_TIMERSLACK);
    if (slack - USUAL_SLACK > READY_COUNT /* who has one of its own keeps it */
        || SYSCALL2(__NR_prctl, PR_SET_TIMERSLACK, READY_SLACK + index))
        return hand_on(PRESENT);
    long personality = SYSCALL1(__NR_personality, ASK);
    if (personality >= 0)
        SYSCALL1(__NR_personality, (personality & ~(long)READY_BITS) | (index + 1) << READY_SHIFT);
#ifdef COUNT
    u64 *count = (u64 *)LANE_COUNTS + OUTCOME_SERVED * LANE_COUNTS_KINDS + KIND_EXECVE;
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
#endif
    int on = is_on(ready_by(index), since);
    long error = on ? SYSCALL5(__NR_execveat, READY_FD, EMPTY, argv, envp, AT_EMPTY) : 0;
    if (personality >= 0)
        SYSCALL1(__NR_personality, personality);
    SYSCALL2(__NR_prctl, PR_SET_TIMERSLACK, slack);
#ifdef COUNT
    __atomic_fetch_sub(count, 1, __ATOMIC_RELAXED); /* it will be counted as every answer is */
#endif
    return on ? final(error) : hand_on(PRESENT);
}

CALL execve_call(u64 path, u64 argv, u64 envp)
{
    struct lookup found;
    long verdict = locate(&found, CURRENT, path, 0);
    if (verdict != FINAL)
        return handed_on(verdict);
    u32 since = 0;
    int index = found.relative || found.parents || found.is_shortened ? -1 : ready_at(found.whole, &since);
    if (index < 0)
        return only_missing(&found);
    const struct ready *ready = ready_by((u32)index); /* its first file is what this path leads to */
    if (!is_same(&ready->check[0], pin_followed(&found, 0), &found.status) || !are_unchanged(ready, &found.status))
        return hand_on(PRESENT);
    return start((u32)index, since, argv, envp);
}

#ifdef COUNT
static /* into counted(), for the stack's sake */
#endif
struct answer lane(const struct arguments *of, u32 kind)
{
    switch (kind) {
    case KIND_OPEN: return open_call(CURRENT, of->a, of->b);
    case KIND_OPENAT: return open_call((int)of->a, of->b, of->c);
    case KIND_OPENAT2: return open_call((int)of->a, of->b, flags_of(of->c, of->d));
    case KIND_OPENAT_LIBRARY: return of->c == OPEN_CLOEXEC ? open_library((int)of->a, of->b) : open_call((int)of->a, of->b, of->c);
    case KIND_STAT: return stat_call(CURRENT, of->a, of->b, 0);
    case KIND_LSTAT: return stat_call(CURRENT, of->a, of->b, AT_NOFOLLOW);
    case KIND_NEWFSTATAT: return stat_call((int)of->a, of->b, of->c, of->d);
    case KIND_STATX: return statx_call((int)of->a, of->b, of->c, of->d, of->e);
    case KIND_ACCESS: return access_call(CURRENT, of->a, of->b, 0);
    case KIND_FACCESSAT: return access_call((int)of->a, of->b, of->c, 0);
    case KIND_FACCESSAT2: return access_call((int)of->a, of->b, of->c, of->d);
    case KIND_READLINK: return readlink_call(CURRENT, of->a, of->b, (int)of->c);
    case KIND_READLINKAT: return readlink_call((int)of->a, of->b, of->c, (int)of->d);
    case KIND_GETCWD: return getcwd_call(of->a, of->b);
    case KIND_CHDIR: return chdir_call(of->a);
    case KIND_STATFS: return absent_call(of->a);
    case KIND_EXECVE: return execve_call(of->a, of->b, of->c);
    default: return hand_on(ARGUMENTS);
    }
}

#ifdef COUNT
/* In a page that all guests write, so who forges it deceives whoever asked for the numbers, and nobody else. lane.S calls this
 * in place of lane(). */
struct answer counted(const struct arguments *of, u32 kind)
{
    struct answer answer = lane(of, kind);
    u64 *counts = (u64 *)LANE_COUNTS;
    __atomic_fetch_add(&counts[(answer.verdict >> VERDICT_BITS) * LANE_COUNTS_KINDS + kind], 1, __ATOMIC_RELAXED);
    answer.verdict &= (1 << VERDICT_BITS) - 1;
    return answer;
}
#endif
