/* stress SECONDS: four threads change directory, spawn, open and stat under 1 kHz SIGALRM and SIGCHLD;
 * prints what went wrong, if anything, and how much was done. Needs /bin/true and a writable current directory. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;
static atomic_long done[4], wrong, alarms;
static time_t end;
static char base[4000];

static void on_alarm(int number) {
    (void)number;
    alarms++;
}

static void report(const char *what, const char *path) {
    if (wrong++ < 5)
        fprintf(stderr, "wrong: %s %s: %s\n", what, path, strerror(errno));
}

static void *change_directories(void *unused) {
    char here[4096], wanted[4096];
    (void)unused;
    if (unshare(CLONE_FS))
        report("unshare", "CLONE_FS");
    for (int i = 0; time(NULL) < end; i++, done[0]++) {
        snprintf(wanted, sizeof wanted, "%s/d%d", base, i % 4);
        if (chdir(wanted))
            report("chdir", wanted);
        else if (!getcwd(here, sizeof here) || strcmp(here, wanted))
            report("getcwd", here);
    }
    return NULL;
}

static void *spawn(void *unused) {
    char *argv[] = {"true", NULL};
    (void)unused;
    for (; time(NULL) < end; done[1]++) {
        pid_t child;
        int status = 0;
        errno = posix_spawn(&child, "/bin/true", NULL, NULL, argv, environ);
        if (errno) {
            report("posix_spawn", "/bin/true");
            continue;
        }
        while (waitpid(child, &status, 0) < 0)
            if (errno != EINTR) {
                report("waitpid", "");
                break;
            }
        if (status) {
            errno = status;
            report("status", "/bin/true");
        }
    }
    return NULL;
}

static void *open_files(void *unused) {
    char path[4096], text[16];
    (void)unused;
    for (int i = 0; time(NULL) < end; i++, done[2]++) {
        snprintf(path, sizeof path, "%s/f%d", base, i % 4);
        int file = open(path, O_RDONLY | O_CLOEXEC);
        if (file < 0)
            report("open", path);
        else if (read(file, text, sizeof text) != 1 || text[0] != '0' + i % 4)
            report("read", path);
        close(file);
    }
    return NULL;
}

static void *stat_files(void *unused) {
    char path[4096];
    struct stat found;
    (void)unused;
    for (int i = 0; time(NULL) < end; i++, done[3]++) {
        snprintf(path, sizeof path, "%s/d%d", base, i % 4);
        if (stat(path, &found) || !S_ISDIR(found.st_mode))
            report("stat", path);
        strcat(path, "/absent");
        if (!stat(path, &found) || errno != ENOENT)
            report("absent", path);
    }
    return NULL;
}

int main(int argc, char **argv) {
    void *(*work[])(void *) = {change_directories, spawn, open_files, stat_files};
    struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
    struct itimerval timer = {{0, 1000}, {0, 1000}};
    pthread_t threads[4];
    char path[4096];

    if (!getcwd(base, sizeof base))
        return 2;
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "d%d", i);
        mkdir(path, 0755);
        snprintf(path, sizeof path, "f%d", i);
        int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (file < 0 || dprintf(file, "%d", i) != 1)
            return 2;
        close(file);
    }
    end = time(NULL) + (argc > 1 ? atoi(argv[1]) : 1);
    sigaction(SIGALRM, &action, NULL);
    sigaction(SIGCHLD, &action, NULL);
    setitimer(ITIMER_REAL, &timer, NULL);
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work[i], NULL);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    printf("chdir %ld spawn %ld open %ld stat %ld signals %ld wrong %ld\n", done[0], done[1], done[2], done[3], alarms,
           wrong);
    return wrong != 0 || !done[0] || !done[1] || !done[2] || !done[3];
}
