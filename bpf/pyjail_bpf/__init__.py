"""The seccomp filter compiler: one table of system calls, policy, decision tree, bytes. Pure: no process, no ptrace."""
