"""The harmless ways out that `pyjail probe` tries: one row each. Nothing is changed even where one succeeds.

A call that would change something is made with an argument that the kernel itself refuses, later than it would refuse the
caller: what it then says (``reached``) tells that nobody stood in the way.
"""

from __future__ import annotations

from collections import namedtuple

from pyjail.commands import probe_files, probe_kernel, probe_processes

# name; what: is tried; threat: the promise of SECURITY.md; attempt: World -> word; reached: the words that tell of a way out
Probe = namedtuple("Probe", "name what threat attempt reached")

FILES, OTHERS, KERNEL, NETWORK = "files", "processes", "kernel", "network"
_READ, _DONE = frozenset({"read"}), frozenset({"done"})


def _kernel(name: str) -> Probe:
    what, reached = probe_kernel.CALLS[name][:2]
    return Probe(name, what, KERNEL, lambda world: probe_kernel.attempt(world, name), frozenset(reached.split()))


PROBES = (
    *(
        Probe(f"read {name}", what, FILES, lambda world, form=form: probe_files.read(world, form(world)), _READ)
        for name, (what, form) in probe_files.FORMS.items()
    ),
    Probe("read by openat", "a host file from a descriptor of /, with ..", FILES, probe_files.read_from_root, _READ),
    Probe("read by openat2", "a host file with RESOLVE_IN_ROOT of a descriptor of /", FILES, probe_files.read_in_root, _READ),
    Probe("read by handle", "a host file by its handle", FILES, probe_files.read_by_handle, _READ),
    Probe("stat", "whether a host file exists", FILES, probe_files.look, _DONE),
    Probe("chdir", "the directory of a host file as cwd", FILES, probe_files.enter, _DONE),
    Probe("write", "a host file opened for writing, nothing written", FILES, probe_files.write, _DONE),
    Probe("reopen", "an inherited read-only descriptor opened for writing", FILES, probe_files.reopen, _DONE),
    *(
        Probe(f"open {path}", f"{path} opened{' for writing' if flags else ''}", FILES,
              lambda world, path=path, flags=flags: probe_files.opened(path, flags), _DONE)
        for path, flags in probe_files.OF_THE_HOST
    ),
    Probe("descriptors", "descriptors that nobody handed over", FILES, probe_files.scan, frozenset({"open"})),
    Probe("protected", "a protected descriptor closed or replaced", FILES, probe_files.replace, _DONE),
    *(
        Probe(name, what, OTHERS, attempt, frozenset(reached.split()))
        for name, (what, attempt, reached) in probe_processes.ATTEMPTS.items()
    ),
    Probe("connect", "a host's AF_UNIX socket by its path", NETWORK, probe_processes.connect_path, _DONE),
    Probe("connect abstract", "a host's AF_UNIX socket by its abstract name", NETWORK, probe_processes.connect_abstract, _DONE),
    Probe("connect tcp", "a server on the host's loopback", NETWORK, probe_processes.connect_tcp, _DONE),
    *(_kernel(name) for name in probe_kernel.CALLS if probe_kernel.is_known(name)),
)  # fmt: skip

# The numbers 0–2 are the command's own, and what it was given by --preserve-fds.
assert len({probe.name for probe in PROBES}) == len(PROBES)
