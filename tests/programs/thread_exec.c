/* Execs its arguments from a thread that is not the leader, while two other threads run. */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void *spin(void *unused) {
    (void)unused;
    for (;;)
        getppid();
    return NULL;
}

static void *replace(void *arguments) {
    char **argv = arguments;
    usleep(20000);
    execv(argv[0], argv);
    perror("execv");
    _exit(99);
}

int main(int argc, char **argv) {
    pthread_t thread;
    if (argc < 2)
        return 2;
    pthread_create(&thread, NULL, spin, NULL);
    pthread_create(&thread, NULL, spin, NULL);
    pthread_create(&thread, NULL, replace, argv + 1);
    pthread_join(thread, NULL);
    return 98;
}
