/* Says what the kernel and the loader told it: arguments, name, executable, entry point, random bytes. */
#include <elf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

static int constructed;

__attribute__((constructor)) static void construct(void) { constructed = 1; }

int main(int argc, char **argv) {
    char executable[4096] = "", name[32] = "";
    unsigned char *random = (unsigned char *)getauxval(AT_RANDOM);
    Elf64_Phdr *headers = (Elf64_Phdr *)getauxval(AT_PHDR);
    FILE *comm = fopen("/proc/self/comm", "r");

    if (readlink("/proc/self/exe", executable, sizeof executable - 1) < 0)
        snprintf(executable, sizeof executable, "errno %d", errno);
    if (!comm || !fgets(name, sizeof name, comm))
        snprintf(name, sizeof name, "errno %d", errno);
    name[strcspn(name, "\n")] = 0;
    for (int i = 0; i < argc; i++)
        printf("argument %d: %s\n", i, argv[i]);
    printf("executable: %s\n", executable);
    printf("name: %s\n", name);
    printf("execfn: %s\n", (char *)getauxval(AT_EXECFN));
    printf("page size: %lu\n", getauxval(AT_PAGESZ));
    printf("headers: %s\n", headers && getauxval(AT_PHNUM) ? "present" : "absent");
    printf("random: %s\n", random && memcmp(random, "\0\0\0\0\0\0\0\0", 8) ? "random" : "zero");
    printf("constructed: %d\n", constructed);
    printf("environment: %s\n", getenv("HELLO") ? getenv("HELLO") : "unset");
    return 7;
}
