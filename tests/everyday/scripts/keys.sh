ssh-keygen -q -t ed25519 -N '' -C c -f key; ls key key.pub; stat -c %a key; ssh-keygen -y -f key | cut -d' ' -f1,2 > again; cut -d' ' -f1,2 key.pub | cmp - again; echo $?
