/*
 * A file that holds something else for a while, without its times telling.
 *
 *   poison FILE OLD NEW SECONDS PROGRAM   writes NEW over each OLD that ends a string, into a mapping; runs PROGRAM in the meantime;
 *                                         then puts OLD back
 *   poison version                        (dynamic) says the version of its libc
 *
 * Prints "places N same N": how many OLD there were, and whether the file's times are what they were while it held NEW.
 */
#include <fcntl.h>
#include <gnu/libc-version.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST 64

int main(int argc, char **argv) {
    struct stat during, after;
    char *all[MOST], *start, *at;
    int count = 0, fd;
    if (argc == 2) return puts(gnu_get_libc_version()) < 0;
    fd = open(argv[1], O_RDWR);
    if (fd < 0 || fstat(fd, &during) != 0) return 2;
    at = start = mmap(NULL, during.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (start == MAP_FAILED) return 3;
    close(fd);
    size_t length = strlen(argv[2]) + 1;
    for (; count < MOST && (at = memmem(at, start + during.st_size - at, argv[2], length)); at += length)
        if (at[-1] != '_') all[count++] = at; /* not the names of symbols' versions */
    for (int k = 0; k < count; k++) memcpy(all[k], argv[3], length);
    stat(argv[1], &during);
    time_t end = time(NULL) + atoi(argv[4]);
    do {
        pid_t pid = fork();
        if (pid == 0) {
            execl(argv[5], argv[5], "version", NULL);
            _exit(9);
        }
        waitpid(pid, NULL, 0);
        usleep(100000);
    } while (time(NULL) < end);
    for (int k = 0; k < count; k++) memcpy(all[k], argv[2], length);
    stat(argv[1], &after);
    int same = during.st_ctim.tv_sec == after.st_ctim.tv_sec && during.st_ctim.tv_nsec == after.st_ctim.tv_nsec;
    printf("places %d same %d\n", count, same);
    return 0;
}
