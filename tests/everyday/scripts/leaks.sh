printf '%s\n' '#include <stdlib.h>' 'int main(void) { char *volatile p = malloc(10); p = 0; return 0; }' > leak.c
gcc -g -fsanitize=address -o leak leak.c; ./leak 2>&1 | grep -o -e 'Direct leak of 10 byte' -e 'leak.c:2' | head -2
