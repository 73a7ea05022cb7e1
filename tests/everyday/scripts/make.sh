for i in 1 2 3 4 5 6; do echo "int f$i(void) { return $i; }" > f$i.c; done
echo 'int f1(void), f6(void); int main(void) { return f1() + f6(); }' > main.c
printf 'prog: main.o f1.o f2.o f3.o f4.o f5.o f6.o\n\t$(CC) -o $@ $^\n' > Makefile
make -j2 -s; ./prog; echo $?; touch f3.c; make -j2 | wc -l; make -q; echo $?
