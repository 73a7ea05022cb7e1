export HOME=$PWD GIT_AUTHOR_DATE='2020-01-01T00:00:00Z' GIT_COMMITTER_DATE='2020-01-01T00:00:00Z'
git config --global user.name N; git config --global user.email n@example.org; git config --global init.defaultBranch main; git config --global core.fsync none
git init -q first; cd first
python3 -c 'import os
for n in range(5000):
    os.makedirs(d := f"d{n % 50}", exist_ok=True); open(f"{d}/f{n}", "w").write(f"{n}\n" * (n % 7))'
git add . && git commit -qm one; echo x >> d1/f1; git rm -q d2/f2; git commit -qam two
cd ..; git clone -q --no-local first second; cd second; git log --format='%H %s' --shortstat; touch d3/f3; echo y > d4/new; git status --short; git fsck 2>&1
