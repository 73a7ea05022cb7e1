"""From a guest's execve to its loader: programs examined, mailbox and exec slots filled, the loader's image built."""
