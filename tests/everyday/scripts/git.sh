export HOME=$PWD GIT_AUTHOR_DATE='2020-01-01T00:00:00Z' GIT_COMMITTER_DATE='2020-01-01T00:00:00Z'
git config --global user.name N; git config --global user.email n@example.org; git config --global init.defaultBranch main
git init -q first; cd first
for d in a b c; do mkdir $d; for i in $(seq 100); do echo $d $i > $d/$i; done; done; ln -s a/1 link
git add .; git commit -qm one; echo more >> a/1; git rm -q b/7; git commit -qam two; git log --oneline --stat | cat
cd ..; git clone -q first second; cd second; git status --short --branch; git log --format=%H | head -1
echo x > new; mv a/2 a/moved; git status --short; git checkout -q -b side; git stash -qu; git gc -q; git fsck 2>&1; git diff HEAD~1 --stat
