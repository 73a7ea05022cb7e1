"""Handlers, called directly: each beside the kernel's own answer under chroot with real bind mounts."""
