for i in $(seq 24); do printf '#include <stdio.h>\nint f%d(void) { return printf("%%d\\n", %d) > 0; }\n' $i $i > f$i.c; done
{ seq 24 | sed 's/.*/int f&(void);/'; echo 'int main(void) {'; seq 24 | sed 's/.*/f&();/'; echo 'return 0; }'; } > main.c
printf 'all: program\nprogram: main.o %s\n\t$(CC) -o $@ $^\n' "$(seq -s' ' 24 | sed 's/[0-9]*/f&.o/g')" > Makefile
make -j2 2>&1 | LC_ALL=C sort | md5sum; ./program | md5sum; make -j2 2>&1
