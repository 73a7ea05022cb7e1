/*
 * A far jump into 32-bit code, of the kernel's segment or of one of its own (modify_ldt), and what that does there.
 *
 *   far compute|int80|syscall|sysenter [ldt]      prints "arrived" when it came back with the right answer
 */
#include <asm/ldt.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PLACE 0x20000000L /* below 4 GiB */
enum { USER32 = 0x23, USER64 = 0x33, OF_LDT = 7, ANSWER = 42, GETPID32 = 20, THERE = 0x100, BACK = 0x200, POINTERS = 0x810 };

__asm__(".section .rodata\n"
        "leave: push %rbx; push %rbp; push %r12; push %r13; push %r14; push %r15; mov %rsp, 0x20000800; ljmpl *0x20000810\n"
        "leave_end:\n"
        "back: mov 0x20000800, %rsp; pop %r15; pop %r14; pop %r13; pop %r12; pop %rbp; pop %rbx; ret\n"
        "back_end:\n"
        ".code32\n"
        "compute: mov $42, %eax; ljmp *%cs:0x20000820\n"
        "int80: mov $20, %eax; int $0x80; ljmp *%cs:0x20000820\n"
        "syscall32: mov $20, %eax; mov $0x20000700, %esp; syscall; ljmp *%cs:0x20000820\n"
        "sysenter32: mov $20, %eax; mov $0x20000700, %ebp; sysenter; ljmp *%cs:0x20000820\n"
        "ends:\n"
        ".code64\n.text\n");
extern const char leave[], leave_end[], back[], back_end[], compute[], int80[], syscall32[], sysenter32[], ends[];

static void put(char *page, long offset, const char *from, const char *to) { memcpy(page + offset, from, to - from); }

static void pointer(char *page, long offset, uint32_t address, uint16_t segment) {
    memcpy(page + offset, &address, 4);
    memcpy(page + offset + 4, &segment, 2);
}

int main(int count, char **arguments) {
    const char *mode = count > 1 ? arguments[1] : "";
    static const struct {
        const char *name, *from, *to;
    } modes[] = {{"compute", compute, int80}, {"int80", int80, syscall32}, {"syscall", syscall32, sysenter32}, {"sysenter", sysenter32, ends}};
    char *page = mmap((void *)PLACE, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (page != (char *)PLACE)
        return perror("mmap"), 2;
    put(page, 0, leave, leave_end), put(page, BACK, back, back_end);
    pointer(page, POINTERS, PLACE + THERE, count > 2 ? OF_LDT : USER32), pointer(page, POINTERS + 16, PLACE + BACK, USER64);
    if (count > 2) {
        struct user_desc segment = {.limit = 0xFFFFF, .seg_32bit = 1, .contents = 2, .limit_in_pages = 1};
        if (syscall(SYS_modify_ldt, 1, &segment, sizeof segment))
            return perror("modify_ldt"), 2;
    }
    for (unsigned k = 0; k < sizeof modes / sizeof *modes; k++)
        if (!strcmp(mode, modes[k].name)) {
            put(page, THERE, modes[k].from, modes[k].to);
            int found = ((int (*)(void))page)();
            puts(found == (k ? getpid() : ANSWER) ? "arrived" : "came back");
            return 0;
        }
    return 2;
}
