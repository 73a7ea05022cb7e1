/* Asks for SIGKILL to the owner of the terminal when input arrives, from a process group of its own: async fcntl|ioctl */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int main(int argc, char **argv) {
    int on = 1, result;
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    fcntl(0, F_SETSIG, SIGKILL);
    if (argc > 1 && !strcmp(argv[1], "ioctl"))
        result = ioctl(0, FIOASYNC, &on);
    else
        result = fcntl(0, F_SETFL, O_RDWR | O_ASYNC);
    printf("%s owner %d\nready\n", result == 0 ? "taken" : errno == EPERM ? "EPERM" : strerror(errno), fcntl(0, F_GETOWN));
    fflush(stdout);
    sleep(2);
    printf("alive\n");
    return 0;
}
