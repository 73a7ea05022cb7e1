find /usr/share/doc /usr/share/perl /usr/share/terminfo /usr/lib/git-core /usr/bin -printf '%p %y %s %m %l\n' | LC_ALL=C sort | md5sum
find /usr/bin -type l -lname '*awk*' | LC_ALL=C sort
grep -rl --include='*.pm' 'Larry Wall' /usr/share/perl | LC_ALL=C sort | md5sum
