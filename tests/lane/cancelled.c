/* cancelled FIFO: a thread that waits in open() for the FIFO's other end is cancelled; says whether its cleanups ran. */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void by_handler(void *text) { printf("%s\n", (char *)text); }
static void by_unwinding(int *unused) { printf("unwound\n"); }

static void *wait_for(void *path)
{
    pthread_cleanup_push(by_handler, "cleaned up");
    int guard __attribute__((cleanup(by_unwinding))) = 0;
    int fd = open(path, O_RDONLY);
    printf("open returned %d\n", fd);
    pthread_cleanup_pop(0);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;
    void *result;
    pthread_create(&thread, NULL, wait_for, argv[1]);
    usleep(200000);
    pthread_cancel(thread);
    pthread_join(thread, &result);
    printf("%s\n", result == PTHREAD_CANCELED ? "cancelled" : "returned");
    return 0;
}
