sleep 77 & p=$!
ps -o pid= -p $p | grep -c $p; ps -o args= -p $p; ps -o ppid= -p $p | grep -c $$
ps -ef | grep -q " $p .*[s]leep 77" && echo ef; ps aux | grep -q " $p .*[s]leep 77" && echo aux; pgrep -x -P $$ sleep | grep -c $p
pidof sleep | tr ' ' '\n' | grep -c "^$p\$"; top -b -n 1 -p $p | tail -1 | awk '{print $NF}'
pmap $p | grep -c sleep | grep -vc '^0'; pwdx $p | grep -c "$PWD"; cat /proc/$p/comm; exec 2>/dev/null; kill $p; wait $p; echo $?
