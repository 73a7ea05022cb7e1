"""The kernel as the rest sees it: raw system calls, structures, guest memory, procfs, ptrace, Landlock."""
