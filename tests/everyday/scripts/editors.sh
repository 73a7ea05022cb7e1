vim.tiny -es -u NONE -c 'call setline(1, "written by vim")' -c 'w out' -c q </dev/null >/dev/null 2>&1; cat out
perl -MCwd -MFile::Temp=tempfile -e 'my ($f, $n) = tempfile(DIR => "."); print -e $n ? "made\n" : "lost\n"; print getcwd() eq $ENV{PWD} ? "here\n" : "lost\n"; print `echo sub`'
man -w ls 2>&1 | head -1; locale -a | LC_ALL=C sort | head -3; LC_ALL=C.UTF-8 locale charmap; file -b /bin/sh; less --version | head -1
