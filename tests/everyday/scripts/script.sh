script -qec 'test -t 0 && echo terminal; tty | cut -c1-8; stty size | wc -w; sh -c "echo hello > /dev/tty"' log </dev/null | tr -d '\r'
setsid sh -c 'exec 3</dev/tty' 2>&1 | sed 's/.*: //'
