/* A guest's own seccomp filter of one rule. */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Call `number` gets `action`, every other is allowed. Valid until the next one; the caller has no_new_privs from now on. */
static const struct sock_fprog *one_rule(long number, unsigned action) {
    static struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    static struct sock_fprog program = {sizeof code / sizeof *code, code};
    code[1].k = number;
    code[2].k = action;
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return &program;
}

static void filter(long number, unsigned action) {
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, one_rule(number, action)))
        perror("seccomp"), _exit(9);
}
