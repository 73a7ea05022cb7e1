/*
 * A guest that performs system calls read from stdin, one a line, and says what came back: the oracle's hands on both
 * sides (chroot and jail). Every line gets exactly one line of answer, starting with the line's identifier.
 *
 *   ID KIND NR ARG*      a call. KIND: letters below. ARG: see argument()
 *   ID home              go back to the first directory
 *   ID reopen            open the descriptors of the "! fd" lines again
 *   ID build             (janitor) make the playgrounds' content
 *   ID settle            (janitor) say what changed in the playgrounds, make the changed ones again
 *   ID list              (janitor) the whole listing
 *   ! OP WORD*           remembered: one step of the building script
 *   @ DIR UID            remembered: a playground and its owner; - DIR: not looked into by listings
 *
 * KIND: n plain, f returns a descriptor, s struct stat, x struct statx, v struct statfs, b bytes in a buffer,
 *       c changes the directory (and back; C: stays there), e execs (in a child), i inotify watch, u umask, k connect/bind on a fresh socket.
 * Words are separated by one blank; bytes below '!' and '%' are written %XX.
 *
 * probe --lane NR:KIND,… : in a jail, these calls go through the fast lane's entries, as from a patched call site.
 * probe --enter ROOT UID: chroot to ROOT, become UID (0: keep only CAPS), then serve. probe --say: what an exec started.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

#include "by_hand.h"

#define SLOT 0x40000 /* bytes for each argument; the page behind is not mapped */
#define CAPS (1u << 0 | 1u << 1 | 1u << 3 | 1u << 4 | 1u << 5 | 1u << 6 | 1u << 7 | 1u << 10) /* as the jail leaves to root */
#define BASE 500                                                                              /* descriptor of the directory in which every call starts */
#define OLD 100000000 /* modification times below are the building script's and identify an object */

static char *slots[6];
static size_t buffer_size;
static char *buffer;
static char out[1 << 20];
static size_t out_len;

static void say(const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    out_len += vsnprintf(out + out_len, sizeof out - out_len, format, ap);
    if (out_len >= sizeof out)
        out_len = sizeof out - 1;
    va_end(ap);
}

static void say_bytes(const char *bytes, size_t n) {
    for (size_t i = 0; i < n; i++) {
        unsigned char c = bytes[i];
        if (c <= ' ' || c == '%' || c == 127)
            say("%%%02x", c);
        else
            say("%c", c);
    }
}

static size_t unescape(char *to, const char *from) {
    size_t n = 0;
    for (; *from; n++) {
        if (*from == '%') {
            unsigned c;
            sscanf(from + 1, "%2x", &c);
            to[n] = c;
            from += 3;
        } else
            to[n] = *from++;
    }
    to[n] = 0;
    return n;
}

/* One argument: sTEXT string; ETEXT string whose NUL is the last byte before unmapped memory; UTEXT the same without NUL;
 * N null; B bad pointer; K kernel pointer; oSIZE buffer; OSIZE buffer that ends at unmapped memory;
 * wA,B,… 64-bit words; WA,B,… 64-bit words that end at unmapped memory; aTEXT sockaddr_un; AT,T,… argv; else a number. */
static long argument(int i, char *word) {
    char *slot = slots[i];
    char *text = word + 1;
    switch (*word) {
    case 's':
        unescape(slot, text);
        return (long)slot;
    case 'E':
    case 'U': {
        size_t n = unescape(slot, text) + (*word == 'E');
        memmove(slot + SLOT - n, slot, n);
        return (long)(slot + SLOT - n);
    }
    case 'N':
        return 0;
    case 'B':
        return 16;
    case 'K':
        return (long)0xffff800000000000;
    case 'o':
    case 'O':
        buffer_size = strtoul(text, NULL, 0);
        buffer = *word == 'o' ? slot : slot + SLOT - buffer_size;
        memset(buffer, 0xaa, buffer_size);
        return (long)buffer;
    case 'w':
    case 'W': {
        uint64_t *to = (uint64_t *)slot;
        size_t n = 0;
        for (char *p = strtok(text, ","); p; p = strtok(NULL, ","))
            to[n++] = *p == '-' ? (uint64_t)strtoll(p, NULL, 0) : strtoull(p, NULL, 0);
        if (*word == 'w')
            return (long)slot;
        memmove(slot + SLOT - n * 8, slot, n * 8);
        return (long)(slot + SLOT - n * 8);
    }
    case 'a': {
        struct sockaddr_un *address = (void *)slot;
        memset(slot, 0, 256);
        address->sun_family = AF_UNIX;
        unescape(address->sun_path, text);
        return (long)slot;
    }
    case 'A': {
        char **list = (char **)slot, *strings = slot + 4096;
        size_t n = 0;
        for (char *p = strtok(text, ","); p; p = strtok(NULL, ",")) {
            list[n++] = strings;
            strings += unescape(strings, p) + 1;
        }
        list[n] = NULL;
        return (long)slot;
    }
    }
    return *word == '-' ? (long)strtoll(word, NULL, 0) : (long)strtoull(word, NULL, 0);
}

/* -- what an object is ------------------------------------------------------------------------------------------- */

static void say_stat(const struct stat *st) {
    say(" %o links %lu owner %u:%u", st->st_mode, (unsigned long)st->st_nlink, st->st_uid, st->st_gid);
    if (!S_ISDIR(st->st_mode))
        say(" size %ld rdev %lx", (long)st->st_size, (long)st->st_rdev);
    if (st->st_mtime < OLD)
        say(" time %ld.%09ld", (long)st->st_mtime, st->st_mtim.tv_nsec);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int names_of(int fd, char **names, int most) {
    static char entries[65536];
    int count = 0;
    long n;
    while ((n = syscall(SYS_getdents64, fd, entries, sizeof entries)) > 0)
        for (char *p = entries; p < entries + n; p += ((struct dirent64 *)p)->d_reclen) {
            const char *name = ((struct dirent64 *)p)->d_name;
            if (strcmp(name, ".") && strcmp(name, "..") && count < most)
                names[count++] = strdup(name);
        }
    qsort(names, count, sizeof *names, by_name);
    return count;
}

static void say_descriptor(int fd) {
    struct stat st;
    int flags = fcntl(fd, F_GETFL);
    if (fstat(fd, &st))
        say(" fstat %d", errno);
    else
        say_stat(&st);
    say(" flags %o cloexec %d", flags, fcntl(fd, F_GETFD));
    if (flags & O_PATH)
        return;
    if (S_ISREG(st.st_mode) && (flags & O_ACCMODE) != O_WRONLY) {
        char text[64];
        long n = pread(fd, text, sizeof text, 0);
        if (n < 0)
            say(" read %d", errno);
        else {
            say(" holds ");
            say_bytes(text, n);
        }
    }
    if (S_ISDIR(st.st_mode)) {
        char *names[64];
        int count = names_of(fd, names, 64);
        say(" names");
        for (int i = 0; i < count; i++) {
            say(" ");
            say_bytes(names[i], strlen(names[i]));
            free(names[i]);
        }
    }
}

/* -- the playgrounds (the janitor's part: a probe that lives beneath real mounts on either side) -------------------- */

struct lines {
    char *line[1024];
    int count;
};

static char *steps[1024], *pruned[16];
static int step_count, pruned_count, playground_count;
static struct playground {
    char *path;
    int owner;
    struct lines pristine;
} playgrounds[16];

static void empty(int dirfd) {
    char *names[512];
    int fd = openat(dirfd, ".", O_RDONLY | O_DIRECTORY);
    if (fd < 0)
        return;
    int count = names_of(fd, names, 512);
    for (int i = 0; i < count; i++) {
        if (unlinkat(dirfd, names[i], 0) && unlinkat(dirfd, names[i], AT_REMOVEDIR) && errno != EBUSY) {
            if (errno == EACCES || errno == ENOTEMPTY)
                fchmodat(dirfd, names[i], 0700, 0);
            int sub = openat(dirfd, names[i], O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
            if (sub >= 0) {
                empty(sub);
                close(sub);
            }
            unlinkat(dirfd, names[i], AT_REMOVEDIR);
        }
        free(names[i]);
    }
    close(fd);
}

static int number(const char *word) { return (int)strtol(word, NULL, 0); }

static int split(const char *line, char words[6][8192]) {
    char *copy = strdup(line), *rest = copy, *word;
    int n = 0;
    while (n < 6 && (word = strsep(&rest, " ")))
        unescape(words[n++], word);
    free(copy);
    for (int i = n; i < 6; i++)
        words[i][0] = 0;
    return n;
}

static void unmark(const char *path) {
    char names[1024];
    long n = llistxattr(path, names, sizeof names);
    for (char *p = names; p < names + n; p += strlen(p) + 1)
        lremovexattr(path, p);
}

/* A file of size bytes that say where it was made; or, with size 0, of a text. One that is there is made again in place. */
static int make_file(const char *path, int mode, int size, const char *literal) {
    char text[8192];
    int have = snprintf(text, sizeof text, size ? "%s:" : "%s", size ? path : literal), r = 0;
    if (!size)
        size = have;
    unmark(path);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0)
        return -1;
    for (int done = 0; done < size; done += have)
        r |= write(fd, text, size - done < have ? size - done : have) < 0;
    r |= fchmod(fd, mode);
    close(fd);
    return r;
}

/* One step of the building script; with times set, only its second pass: times, and modes that close a directory. */
static void step(const char *line, int k, int times) {
    static char words[6][8192];
    split(line, words);
    const char *op = words[0], *path = words[1];
    int r = 0;
    if (times) {
        struct timespec at[2] = {{1000 + k, 0}, {2000 + k, 0}};
        if (!strcmp(op, "mode")) /* PATH MODE */
            chmod(path, number(words[2]));
        else
            utimensat(AT_FDCWD, path, at, AT_SYMLINK_NOFOLLOW);
        return;
    }
    if (!strcmp(op, "itself")) /* the playground's own directory, which stays: PATH MODE */
        unmark(path), chmod(path, number(words[2]));
    else if (!strcmp(op, "keep")) /* a directory that may be there: PATH MODE */
        mkdir(path, number(words[2]));
    else if (!strcmp(op, "dir")) /* PATH MODE */
        r = mkdir(path, number(words[2])) || chmod(path, number(words[2]));
    else if (!strcmp(op, "file")) /* PATH MODE SIZE */
        r = make_file(path, number(words[2]), number(words[3]), "");
    else if (!strcmp(op, "text")) /* PATH MODE TEXT */
        r = make_file(path, number(words[2]), 0, words[3]);
    else if (!strcmp(op, "link")) /* PATH TARGET */
        r = symlink(words[2], path);
    else if (!strcmp(op, "hard")) /* PATH TO */
        r = link(words[2], path);
    else if (!strcmp(op, "fifo")) /* PATH MODE */
        r = mkfifo(path, number(words[2])) || chmod(path, number(words[2]));
    else if (!strcmp(op, "mark")) /* PATH NAME VALUE */
        r = setxattr(path, words[2], words[3], strlen(words[3]), 0);
    else if (!strcmp(op, "sock")) { /* a socket file without a listener: PATH */
        struct sockaddr_un address = {.sun_family = AF_UNIX};
        int fd = socket(AF_UNIX, SOCK_STREAM, 0);
        strncpy(address.sun_path, path, sizeof address.sun_path - 1);
        r = bind(fd, (void *)&address, sizeof address);
        close(fd);
    }
    if (r)
        say(" build-failed(%s)=%d", line, errno);
}

static int owner_of(const char *path) { /* the innermost playground that holds path */
    int best = -1;
    for (int i = 0; i < playground_count; i++) {
        size_t n = strlen(playgrounds[i].path);
        if (!strncmp(path, playgrounds[i].path, n) && (path[n] == '/' || !path[n] || path[n] == ' ') &&
            (best < 0 || n > strlen(playgrounds[best].path)))
            best = i;
    }
    return best;
}

static void rebuild(int which) {
    const char *path = playgrounds[which].path;
    int fd = open(path, O_RDONLY | O_DIRECTORY);
    if (fd < 0) {
        chmod(path, 0755);
        fd = open(path, O_RDONLY | O_DIRECTORY);
    }
    empty(fd);
    fchown(fd, playgrounds[which].owner, playgrounds[which].owner);
    close(fd);
    for (int i = 0; i < step_count; i++) { /* what could not be removed: mount points */
        const char *path = strchr(steps[i], ' ') + 1;
        char name[256];
        if (!strncmp(steps[i], "file ", 5) && owner_of(path) == which && sscanf(path, "%255s", name) == 1 &&
            !lchown(name, playgrounds[which].owner, playgrounds[which].owner))
            chmod(name, 0600);
    }
    setegid(playgrounds[which].owner);
    seteuid(playgrounds[which].owner);
    for (int times = 0; times < 2; times++)
        for (int i = 0; i < step_count; i++) {
            int k = times ? step_count - 1 - i : i;
            if (owner_of(strchr(steps[k], ' ') + 1) == which)
                step(steps[k], k, times);
        }
    seteuid(0);
    setegid(0);
}

static void list(struct lines *into, int dirfd, const char *path, int itself) {
    char *names[512];
    int fd = openat(dirfd, ".", O_RDONLY | O_DIRECTORY);
    int count = fd < 0 ? 0 : names_of(fd, names, 512);
    for (int i = -itself; i < count; i++) {
        struct stat st = {0};
        char full[8192], text[4097];
        const char *name = i < 0 ? "." : names[i];
        size_t start = out_len;
        int skip = 0;
        snprintf(full, sizeof full, i < 0 ? "%s" : "%s/%s", path, name);
        say_bytes(full, strlen(full));
        if (fstatat(dirfd, name, &st, AT_SYMLINK_NOFOLLOW))
            say(" stat %d", errno);
        else {
            say_stat(&st);
            if (S_ISREG(st.st_mode) && st.st_atime < 900) /* not the building script's */
                say(" read-time %ld.%09ld", (long)st.st_atime, st.st_atim.tv_nsec);
            if (S_ISLNK(st.st_mode)) {
                long n = readlinkat(dirfd, name, text, sizeof text);
                say(" -> ");
                say_bytes(text, n < 0 ? 0 : n);
            } else {
                long n = llistxattr(full, text, sizeof text);
                for (char *p = text; p < text + n; p += strlen(p) + 1) {
                    char value[256];
                    long size = lgetxattr(full, p, value, sizeof value);
                    say(" %s=", p);
                    say_bytes(value, size < 0 ? 0 : size);
                }
            }
        }
        if (into->count < 1024)
            into->line[into->count++] = strdup(out + start);
        out_len = start;
        for (int k = 0; k < pruned_count; k++)
            skip |= !strcmp(pruned[k], full);
        if (i >= 0 && S_ISDIR(st.st_mode) && !skip) {
            int sub = openat(dirfd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
            if (sub >= 0) {
                list(into, sub, full, 0);
                close(sub);
            }
        }
        if (i >= 0)
            free(names[i]);
    }
    if (fd >= 0)
        close(fd);
}

static void list_playground(struct lines *into, int which) {
    int fd = open(playgrounds[which].path, O_PATH | O_DIRECTORY);
    into->count = 0;
    list(into, fd, playgrounds[which].path, 1);
    close(fd);
}

static void forget(struct lines *lines) {
    for (int i = 0; i < lines->count; i++)
        free(lines->line[i]);
    lines->count = 0;
}

static int say_missing(char sign, const struct lines *these, const struct lines *from) {
    int missing = 0;
    for (int i = 0; i < these->count; i++) {
        int found = 0;
        for (int k = 0; k < from->count && !found; k++)
            found = !strcmp(these->line[i], from->line[k]);
        if (!found) {
            say(" %c[%s]", sign, these->line[i]);
            missing = 1;
        }
    }
    return missing;
}

/* Says what changed in each playground since it was built, and builds those again. */
static void settle(void) {
    struct lines now = {.count = 0};
    for (int i = 0; i < playground_count; i++) {
        list_playground(&now, i);
        int gone = say_missing('-', &playgrounds[i].pristine, &now), made = say_missing('+', &now, &playgrounds[i].pristine);
        if (gone || made) {
            say(" rebuilt %s", playgrounds[i].path);
            rebuild(i);
        }
        forget(&now);
    }
}

static void build_all(void) {
    for (int i = 0; i < playground_count; i++)
        rebuild(i);
    for (int i = 0; i < playground_count; i++) {
        list_playground(&playgrounds[i].pristine, i);
        say(" %s has %d", playgrounds[i].path, playgrounds[i].pristine.count);
    }
}

static void say_all(void) {
    struct lines now = {.count = 0};
    for (int i = 0; i < playground_count; i++) {
        list_playground(&now, i);
        for (int k = 0; k < now.count; k++)
            say(";%s", now.line[k]);
        forget(&now);
    }
}

/* What calls start from (guest's part): "! fd PATH NUMBER FLAGS" a descriptor, "! listen PATH NUMBER" a listening socket. */
static void reopen(void) {
    static char words[6][8192];
    for (int i = 0; i < step_count; i++) {
        split(steps[i], words);
        if (!strcmp(words[0], "listen") && fcntl(number(words[2]), F_GETFD) < 0) {
            struct sockaddr_un address = {.sun_family = AF_UNIX};
            int fd = socket(AF_UNIX, SOCK_STREAM, 0);
            strncpy(address.sun_path, words[1], sizeof address.sun_path - 1);
            if (bind(fd, (void *)&address, sizeof address) || listen(fd, 4096) || dup2(fd, number(words[2])) < 0)
                say(" listen-failed(%s)=%d", words[1], errno);
            close(fd);
        }
        if (strcmp(words[0], "fd"))
            continue;
        int fd = open(words[1], number(words[3]));
        if (fd < 0 || dup3(fd, number(words[2]), number(words[3]) & O_CLOEXEC) < 0)
            say(" reopen-failed(%s)=%d", words[1], errno);
        if (fd >= 0)
            close(fd);
    }
    if (fcntl(BASE, F_GETFD) < 0) {
        int here = open(".", O_PATH | O_DIRECTORY);
        dup2(here, BASE);
        close(here);
    }
}

/* -- the fast lane ----------------------------------------------------------------------------------------------- */

static int kinds[512]; /* 0: the kernel's own; else 1 + the kind */

static void use_lane(const char *list) {
    int nr, kind, n;
    for (; sscanf(list, "%d:%d%n", &nr, &kind, &n) == 2; list += n + (list[n] == ','))
        kinds[nr] = 1 + kind;
}

/* What stands in a patched library, but for the result's form: call *[LANE_ENTRIES + 8 * kind]. */
static long perform(long nr, const long *a) {
    if (nr < 0 || nr >= 512 || !kinds[nr])
        return syscall(nr, a[0], a[1], a[2], a[3], a[4], a[5]);
    long result = nr;
    register long r10 asm("r10") = a[3], r8 asm("r8") = a[4], r9 asm("r9") = a[5];
    asm volatile("sub $128, %%rsp\n\tcall *(%[entry])\n\tadd $128, %%rsp"
                 : "+a"(result)
                 : [entry] "b"(0x43f00L + 8 * (kinds[nr] - 1)), "D"(a[0]), "S"(a[1]), "d"(a[2]), "r"(r10), "r"(r8), "r"(r9)
                 : "rcx", "r11", "memory");
    if ((unsigned long)result > -4096UL) {
        errno = -result;
        return -1;
    }
    return result;
}

/* -- calls ------------------------------------------------------------------------------------------------------- */

static void exec_in_child(long nr, const long *a) {
    int ends[2];
    char text[16384];
    size_t have = 0;
    long n;
    pipe(ends);
    pid_t child = fork();
    if (!child) {
        struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        dup2(ends[1], 1);
        close(ends[0]);
        close(ends[1]);
        perform(nr, a);
        dprintf(1, "errno %d", errno);
        _exit(0);
    }
    close(ends[1]);
    while (have < sizeof text && (n = read(ends[0], text + have, sizeof text - have)) > 0)
        have += n;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    say(" status %x said ", status);
    say_bytes(text, have);
}

static void call(char kind, long nr, long *a) {
    int fd = -1;
    if (kind == 'k') {
        fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
        if (a[0] == 1000)
            a[0] = fd;
    }
    if (kind == 'i') {
        fd = inotify_init1(IN_NONBLOCK);
        if (a[0] == 1000)
            a[0] = fd;
    }
    if (kind == 'e') {
        exec_in_child(nr, a);
        return;
    }
    errno = 0;
    long r = perform(nr, a);
    int error = errno;
    if (r < 0) {
        say(" errno %d", error);
        if (fd >= 0)
            close(fd);
        return;
    }
    switch (kind) {
    case 'f':
        say(" fd");
        say_descriptor(r);
        close(r);
        break;
    case 's':
        say(" %ld", r);
        say_stat((struct stat *)buffer);
        break;
    case 'x': {
        struct statx *sx = (void *)buffer;
        say(" %ld %o links %u owner %u:%u attributes %llx", r, sx->stx_mode, sx->stx_nlink, sx->stx_uid, sx->stx_gid,
            (unsigned long long)sx->stx_attributes);
        if (!S_ISDIR(sx->stx_mode))
            say(" size %llu", (unsigned long long)sx->stx_size);
        if (sx->stx_mtime.tv_sec < OLD)
            say(" time %lld", (long long)sx->stx_mtime.tv_sec);
        break;
    }
    case 'v': {
        struct statfs *sf = (void *)buffer;
        say(" %ld type %lx name %ld flags %lx", r, (long)sf->f_type, (long)sf->f_namelen, (long)sf->f_flags);
        break;
    }
    case 'b':
        say(" %ld ", r);
        say_bytes(buffer, buffer && (size_t)r <= buffer_size ? (size_t)r : 0);
        if (buffer && (size_t)r < buffer_size)
            say(" then %02x", (unsigned char)buffer[r]);
        break;
    case 'C':
        say(" %ld", r);
        break;
    case 'c': {
        char cwd[8192];
        long n = syscall(SYS_getcwd, cwd, sizeof cwd);
        say(" %ld in %s", r, n < 0 ? "?" : cwd);
        fchdir(BASE);
        break;
    }
    case 'u':
        say(" %lo", r);
        umask(022);
        break;
    case 'k': {
        struct sockaddr_un name;
        struct ucred peer;
        socklen_t size = sizeof name, length = sizeof peer;
        say(" %ld", r);
        memset(&name, 0, sizeof name);
        if (!getsockname(fd, (void *)&name, &size))
            say(" name %u %s", size, name.sun_path);
        if (!getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) && (int)peer.pid > 0)
            say(" peer %s %u %u", peer.pid == getpid() ? "self" : "other", peer.uid, peer.gid);
        break;
    }
    case 'i':
        say(" watch");
        break;
    default:
        say(" %ld", r);
    }
    if (fd >= 0)
        close(fd);
}

static void serve_line(char *line) {
    char *rest = line, *word;
    if (*line == '!') {
        steps[step_count++] = strdup(line + 2);
        return;
    }
    if (*line == '-') {
        pruned[pruned_count++] = strdup(line + 2);
        return;
    }
    if (*line == '@') {
        char *path = strdup(line + 2), *owner = strchr(path, ' ');
        *owner = 0;
        playgrounds[playground_count++] = (struct playground){.path = path, .owner = atoi(owner + 1)};
        return;
    }
    out_len = 0;
    say("%s", strsep(&rest, " "));
    char *kind = strsep(&rest, " ");
    if (!strcmp(kind, "build"))
        build_all();
    else if (!strcmp(kind, "settle"))
        settle();
    else if (!strcmp(kind, "list"))
        say_all();
    else if (!strcmp(kind, "home"))
        fchdir(BASE);
    else if (!strcmp(kind, "reopen"))
        reopen();
    else {
        long nr = strtol(strsep(&rest, " "), NULL, 0), a[6] = {0};
        buffer = NULL;
        buffer_size = 0;
        for (int i = 0; i < 6 && (word = strsep(&rest, " ")); i++)
            a[i] = argument(i, word);
        call(*kind, nr, a);
    }
    say("\n");
    fwrite(out, 1, out_len, stdout);
    fflush(stdout);
}

static void enter(const char *root, int uid) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct caps[2] = {{CAPS, CAPS, 0}, {0, 0, 0}};
    gid_t group = uid;
    if (chroot(root) || chdir("/") || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
        perror("probe: enter"), exit(125);
    for (int cap = 0; cap <= 40; cap++)
        if (cap > 31 || !(CAPS >> cap & 1))
            prctl(PR_CAPBSET_DROP, cap, 0, 0, 0);
    if (setgroups(1, &group) || setresgid(uid, uid, uid) || (uid && setresuid(uid, uid, uid)) ||
        (!uid && syscall(SYS_capset, &header, caps)))
        perror("probe: become"), exit(125);
}

int main(int argc, char **argv) {
    if (argc > 1 && !strcmp(argv[1], "--say")) {
        char comm[17] = "";
        prctl(PR_GET_NAME, comm, 0, 0, 0);
        printf("started %s comm %s args", (char *)getauxval(AT_EXECFN), comm);
        for (int i = 0; i < argc; i++)
            printf(" %s", argv[i]);
        return 0;
    }
    if (argc > 2 && !strcmp(argv[1], "--lane"))
        use_lane(argv[2]);
    if (argc > 3 && !strcmp(argv[1], "--enter"))
        enter(argv[2], atoi(argv[3]));
    for (int i = 0; i < 6; i++) {
        slots[i] = mmap(NULL, SLOT + 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        munmap(slots[i] + SLOT, 4096);
        mmap(slots[i] + SLOT, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    }
    umask(022);
    if (argc > 1 && argv[argc - 1][0] == '/')
        chdir(argv[argc - 1]);
    setvbuf(stdin, NULL, _IOFBF, 1 << 20);
    char *line = NULL;
    size_t size = 0;
    long n;
    while ((n = getline(&line, &size, stdin)) > 0) {
        line[n - 1] = 0;
        serve_line(line);
    }
    return 0;
}
