rsync -a /usr/share/perl5/ there/; diff -r /usr/share/perl5 there && echo same; touch there/Debconf/new; rm -rf there/Dpkg*
rsync -a --delete --itemize-changes --no-owner --no-group /usr/share/perl5/ there/ | LC_ALL=C sort | head -20
