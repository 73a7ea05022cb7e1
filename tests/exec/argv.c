/* Prints its arguments in hexadecimal, one a line. */
#include <stdio.h>

int main(int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        for (char *c = argv[i]; *c; c++)
            printf("%02x", (unsigned char)*c);
        printf("\n");
    }
    return 42;
}
