cat > jobs.sh <<'X'
set -m
sleep 44 & p=$!
kill -STOP %1; for i in $(seq 20); do sleep 0.2; jobs | grep -q Stopped && break; done; jobs | tr -s ' ' | cut -c5-; cut -d' ' -f3 /proc/$p/stat | tr t T; bg %1 >/dev/null; for i in $(seq 20); do sleep 0.2; jobs | grep -q Running && break; done; jobs | tr -s ' ' | cut -c5-
kill %1; wait %1; echo $?
(sleep 0.2; exit 5) & wait $!; echo $?
X
script -qec 'bash --norc jobs.sh' log </dev/null 2>&1 | tr -d '\r' | grep -v -e Terminated -e '^$'
