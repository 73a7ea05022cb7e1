export SCREENDIR=$PWD/s TERM=xterm; mkdir -m 700 s; screen -dmS a sh -c 'tty | cut -c1-8 > kind; sleep 60'
for i in $(seq 100); do [ -s kind ] && break; sleep 0.1; done; cat kind; screen -ls | grep -c '\.a'; screen -X -S a quit; echo $?
