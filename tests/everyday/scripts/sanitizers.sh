printf '%s\n' '#include <stdlib.h>' 'int main(int c, char **v) {' 'char *p = malloc(10);' 'p[9 + c] = 1;' 'return 0; }' > over.c
gcc -g -fsanitize=address -o over over.c; ./over 2>&1 | grep -o -e 'heap-buffer-overflow' -e 'over.c:[0-9]*' | head -3
printf '%s\n' 'int main(int c, char **v) {' 'int x = 2147483647;' 'return (x + c) & 0; }' > over2.c
gcc -fsanitize=undefined -o over2 over2.c; ./over2 2>&1 | sed 's/\x1b[^m]*m//g'
