"""pyjail gives a program another root directory without root, user namespaces or mounts."""

__version__ = "0.1.0"
