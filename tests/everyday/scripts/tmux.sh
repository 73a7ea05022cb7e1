export TMUX_TMPDIR=$PWD; tmux -L s -f /dev/null new-session -d -x 80 -y 24 'sh'; sleep 0.3
tmux -L s send-keys 'echo $((40 + 2)) > answer; tty | cut -c1-8 > kind' Enter
for i in $(seq 50); do [ -s kind ] && break; sleep 0.1; done; cat answer kind; tmux -L s list-windows | wc -l; tmux -L s kill-server; echo $?
