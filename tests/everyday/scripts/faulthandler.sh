python3 -X faulthandler -c 'import ctypes
def inner(): ctypes.string_at(0)
inner()' > said 2>&1; echo $?; grep -e Fatal -e inner said
