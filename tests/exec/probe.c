/* Says how this process looks to itself: one "name value" per line. What differs from run to run is told as a relation. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;
extern char _end[];
extern int _start(void);
static char zeroes[70000];
static __thread int local = 42;
static int data = 7;
int main(int argc, char **argv);

static void hex(const char *name, const char *bytes, size_t size)
{
    printf("%s ", name);
    for (size_t i = 0; i < size; i++)
        printf("%02x", (unsigned char)bytes[i]);
    printf("\n");
}

static void file(const char *name, const char *path)
{
    static char text[4 << 20];
    size_t size = 0;
    ssize_t got;
    int fd = open(path, O_RDONLY);
    while ((got = read(fd, text + size, sizeof text - size)) > 0)
        size += got;
    close(fd);
    hex(name, text, size);
}

static void stack_mapping(void)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512];
    while (fgets(line, sizeof line, maps))
        if (strstr(line, "[stack]"))
            printf("stack-rights %.4s\n", strchr(line, ' ') + 1);
        else if (strstr(line, "memfd:loader"))
            printf("loader-left %s", line);
        else if (strstr(line, "[heap]"))
            printf("heap-is-at-brk %d\n", strtoul(strchr(line, '-') + 1, 0, 16) == (unsigned long)syscall(SYS_brk, 0));
    fclose(maps);
}

static void limits_of_stat(char **argv)
{
    char text[4096];
    unsigned long value[60] = {0};
    int fd = open("/proc/self/stat", O_RDONLY), n = 4;
    text[read(fd, text, sizeof text - 1)] = 0;
    close(fd);
    for (char *word = strtok(strrchr(text, ')') + 4, " "); word; word = strtok(0, " "))
        value[n++] = strtoul(word, 0, 10);
    unsigned long brk = value[47], start_code = value[26], end_code = value[27], start_data = value[45], end_data = value[46];
    printf("code-holds-main %d\n", start_code <= (unsigned long)main && (unsigned long)main < end_code);
    printf("code-size %lu\n", end_code - start_code);
    printf("data-holds-data %d\n", start_data <= (unsigned long)&data && (unsigned long)&data < end_data);
    printf("data-size %lu\n", end_data - start_data);
#ifndef STATIC_PIE /* the kernel maps those among the libraries, and their heap where programs are */
    printf("brk-above-bss %d\n", brk >= (unsigned long)_end && brk < (unsigned long)_end + (1ul << 38));
#endif
    printf("arg-start-is-argv0 %d\n", value[48] == (unsigned long)argv[0]);
    printf("env-start-is-env0 %d\n", !environ[0] || value[50] == (unsigned long)environ[0]);
    printf("start-stack-is-argc %d\n", value[28] == (unsigned long)(argv - 1));
}

int main(int argc, char **argv)
{
    static char vector[8192], name[17];
    unsigned long sum = 0;
    printf("argc %d\n", argc);
    for (int i = 0; i < argc; i++)
        hex("argv", argv[i], strlen(argv[i]));
    printf("argv-end %d\n", argv[argc] == 0);
    for (char **e = environ; *e; e++)
        hex("env", *e, strlen(*e));
    file("cmdline", "/proc/self/cmdline");
    file("environ", "/proc/self/environ");
    prctl(PR_GET_NAME, name);
    printf("comm %s\n", name);
    printf("execfn %s\n", (char *)getauxval(AT_EXECFN));
    printf("entry-is-start %d\n", getauxval(AT_ENTRY) == (unsigned long)_start);
    printf("phnum %lu phent %lu base %d flags %lu secure %lu\n", getauxval(AT_PHNUM), getauxval(AT_PHENT), getauxval(AT_BASE) != 0,
           getauxval(AT_FLAGS), getauxval(AT_SECURE));
    printf("phdr-type %u\n", *(uint32_t *)getauxval(AT_PHDR));
    int fd = open("/proc/self/auxv", O_RDONLY);
    ssize_t size = read(fd, vector, sizeof vector);
    close(fd);
    for (uint64_t *pair = (uint64_t *)vector; (char *)pair < vector + size; pair += 2)
        if (pair[1] != getauxval(pair[0]))
            printf("auxv-differs %lu\n", (unsigned long)pair[0]);
    for (size_t i = 0; i < sizeof zeroes; i++)
        sum += zeroes[i];
    printf("bss %lu tls %d data %d\n", sum, local, data);
    char *before = (char *)syscall(SYS_brk, 0), *grown = (char *)syscall(SYS_brk, before + (1 << 20));
    printf("brk-grows %d\n", grown == before + (1 << 20));
    memset(before, 1, 1 << 20);
    free(malloc(100));
    limits_of_stat(argv);
    stack_mapping();
    for (int n = 3; n < 2000; n++)
        if (fcntl(n, F_GETFD) >= 0 && (n < 960 || n > 970))
            printf("open-descriptor %d\n", n);
    printf("stack-aligned %d\n", ((unsigned long)(argv - 1) & 15) == 0);
    fflush(stdout);
    return 42;
}
