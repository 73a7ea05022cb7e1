"""The socket addresses of a guest's own descriptors, one after the other: a value of the start image (image_build.CONSTANTS)."""

from pyjail_bpf.layout import ADDRESS_SIZE, PEER_COUNT

# struct sockaddr_un, AF_UNIX, for each descriptor number
ADDRESSES = b"".join(
    [(b"\1\0/proc/thread-self/fd/%d" % number).ljust(ADDRESS_SIZE, b"\0") for number in range(PEER_COUNT)]
)
