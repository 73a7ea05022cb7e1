exec 7>held; lsof -a -p $$ -d 7 -F n | tail -1 | grep -c "$PWD/held"; lsof -a -p $$ -d cwd -F n | tail -1 | grep -c "$PWD"
lsof -a -p $$ -d txt -F n | sed -n 's/^n//p'; lsof -t "$PWD/held" | grep -c $$; fuser held 2>/dev/null | grep -c $$ || :
