/* runner NUMBERS COUNTS LD.SO ARGUMENT…: becomes LD.SO as `LD.SO ARGUMENT…` would, in a process that has a lane.
 * NUMBERS: the system calls of the kinds, with commas. COUNTS: a file of 4096 bytes. */
#include "lane_page.h"
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/auxv.h>

extern char **environ;

static void fail(const char *what)
{
    perror(what);
    exit(99);
}

static char *load(const char *path, Elf64_Ehdr *header)
{
    Elf64_Phdr rows[32];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    uint64_t high = 0;
    if (fd < 0 || pread(fd, header, sizeof *header, 0) != sizeof *header || header->e_phnum > 32)
        fail(path);
    pread(fd, rows, header->e_phnum * sizeof *rows, header->e_phoff);
    for (int i = 0; i < header->e_phnum; i++)
        if (rows[i].p_type == PT_LOAD)
            high = rows[i].p_vaddr + rows[i].p_memsz;
    char *base = mmap(NULL, high + 0x1000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < header->e_phnum; i++) {
        Elf64_Phdr *row = &rows[i];
        if (row->p_type != PT_LOAD)
            continue;
        int protection = (row->p_flags & PF_R ? PROT_READ : 0) | (row->p_flags & PF_W ? PROT_WRITE : 0) |
                         (row->p_flags & PF_X ? PROT_EXEC : 0);
        uint64_t skew = row->p_vaddr & 0xfff, file_end = row->p_vaddr + row->p_filesz;
        uint64_t mapped_end = (file_end + 0xfff) & ~0xfffUL, end = (row->p_vaddr + row->p_memsz + 0xfff) & ~0xfffUL;
        if (mmap(base + row->p_vaddr - skew, row->p_filesz + skew, protection, MAP_PRIVATE | MAP_FIXED, fd,
                 row->p_offset - skew) == MAP_FAILED)
            fail("mmap");
        if (row->p_memsz > row->p_filesz) {
            memset(base + file_end, 0, mapped_end - file_end);
            if (end > mapped_end)
                mmap(base + mapped_end, end - mapped_end, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        }
    }
    close(fd);
    return base;
}

int main(int argc, char **argv)
{
    long numbers[64];
    int count = 0;
    for (char *word = strtok(argv[1], ","); word; word = strtok(NULL, ","))
        numbers[count++] = atol(word);
    numbers[count] = -1;
    if (make_lane(numbers, argv[2]))
        fail("lane");
    Elf64_Ehdr header;
    char *base = load(argv[3], &header);

    static const long kept[] = {AT_PAGESZ, AT_HWCAP, AT_HWCAP2, AT_CLKTCK, AT_UID, AT_EUID, AT_GID, AT_EGID, AT_SECURE,
                                AT_RANDOM, AT_PLATFORM, AT_SYSINFO_EHDR, AT_MINSIGSTKSZ};
    int environment = 0, at = 0;
    while (environ[environment])
        environment++;
    uint64_t *stack = alloca(8 * (argc + environment + 64));
    stack = (uint64_t *)((uint64_t)stack & ~15UL);
    stack[at++] = argc - 3;
    for (int i = 3; i <= argc; i++)
        stack[at++] = (uint64_t)argv[i];
    for (int i = 0; i <= environment; i++)
        stack[at++] = (uint64_t)environ[i];
    for (unsigned i = 0; i < sizeof kept / sizeof *kept; i++) {
        stack[at++] = kept[i];
        stack[at++] = getauxval(kept[i]);
    }
    uint64_t own[] = {AT_PHDR, (uint64_t)base + header.e_phoff, AT_PHENT, sizeof(Elf64_Phdr), AT_PHNUM, header.e_phnum,
                      AT_BASE, 0, AT_ENTRY, (uint64_t)base + header.e_entry, AT_EXECFN, (uint64_t)argv[3], AT_NULL, 0};
    memcpy(stack + at, own, sizeof own);
    __asm__ volatile("mov %0, %%rsp\n xor %%edx, %%edx\n xor %%ebp, %%ebp\n jmp *%1" ::"r"(stack),
                     "r"(base + header.e_entry) : "memory");
    return 99;
}
