[ "$(id -u)" = 0 ] || exit 0
mkdir -p deb/DEBIAN deb/usr/share/everyday; echo text > deb/usr/share/everyday/file
printf 'Package: everyday\nVersion: 1\nArchitecture: all\nMaintainer: n <n@example.org>\nDescription: d\n' > deb/DEBIAN/control
printf '#!/bin/sh\necho configured > /usr/share/everyday/done\n' > deb/DEBIAN/postinst; chmod 755 deb/DEBIAN/postinst
printf '#!/bin/sh\nrm -f /usr/share/everyday/done\n' > deb/DEBIAN/prerm; chmod 755 deb/DEBIAN/prerm; dpkg-deb -b deb everyday.deb >/dev/null
chmod 755 .; DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND
flock /tmp/everyday.lock sh -c 'apt-get install -qq -y ./everyday.deb >out 2>&1; echo $?; cat /usr/share/everyday/file /usr/share/everyday/done
    dpkg -s everyday | grep Status; apt-get remove -qq -y everyday >>out 2>&1; echo $?; ls /usr/share/everyday 2>&1 | wc -l; grep -e ^E: -e rror out'
