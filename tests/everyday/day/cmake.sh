printf '%s\n' 'cmake_minimum_required(VERSION 3.10)' 'project(a C)' 'enable_testing()' 'add_executable(a a.c)' 'add_test(runs a)' > CMakeLists.txt
echo 'int main(void) { return 0; }' > a.c
cmake -B build . 2>&1 | tail -1 | grep -c '/build$'; make -C build -j2 2>&1 | grep -o 'Built target a'; ./build/a; echo $?; make -s -C build test | grep -c 'Passed'
