redis-server --port 0 --unixsocket $PWD/socket --dir $PWD --daemonize yes > /dev/null
for i in $(seq 100); do [ -S socket ] && break; sleep 0.1; done
redis-cli -s socket set a 1; redis-cli -s socket incr a; redis-cli -s socket save; redis-cli -s socket shutdown nosave; ls dump.rdb
