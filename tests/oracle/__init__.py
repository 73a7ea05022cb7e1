"""The differential oracle: what a real chroot with real bind mounts answers, a jail answers."""
