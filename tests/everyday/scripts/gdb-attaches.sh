printf '%s\n' '#include <unistd.h>' 'int counter = 42;' 'int main(void) { for (;;) sleep(1); }' > loop.c
gcc -g -o loop loop.c; ./loop & p=$!; sleep 1
gdb -nx -batch -p $p -ex 'p counter' -ex 'info symbol main' -ex 'info proc exe' 2>&1 | grep -e '^\$1' -e 'main in' -e '^exe' |
    sed "s|$PWD|HERE|"
kill $p
