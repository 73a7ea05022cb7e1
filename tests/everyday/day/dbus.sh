2> /dev/null dbus-run-session -- sh -c 'exec 2> /dev/null; echo $DBUS_SESSION_BUS_ADDRESS | cut -d= -f1
dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames | grep -c -F "\"org.freedesktop.DBus\""'
