list() { (cd $1 && find . -printf '%P|%y|%m|%s|%T@|%l|%n|%u\n' | LC_ALL=C sort | grep -v '^|') ; }
mkdir here there; cp -a /usr/lib/git-core here/; cp -a /usr/share/perl5 here/; mkfifo here/fifo; truncate -s 5M here/sparse
ln here/sparse here/again; chmod 751 here/sparse; tar -C here --format=posix -cSf all.tar .; tar -C there -xpSf all.tar
list here > one; list there > two; cmp one two; wc -l < one; md5sum < two | cut -c1-8 | wc -c; du -k there/sparse | cut -f1
