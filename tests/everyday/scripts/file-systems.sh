findmnt -n -o FSTYPE /proc; mountpoint -q /proc; echo $?; mountpoint -q /usr; echo $?
mount | grep -c ' on /proc type proc '; df --output=target /proc | tail -1; stat -f -c %T /proc
