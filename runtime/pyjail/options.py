"""Every option of every command, once: parser, `--help`, configuration keys and tests are made from this table."""

from __future__ import annotations

FLAG, VALUE, REPEAT, OPTIONAL = "flag", "value", "repeat", "optional value"


class Option:
    """One option.

    `name` with its dashes, `aliases` other spellings, `metavar` what stands for the value in the help, `kind` one of
    FLAG (no value), VALUE (the last one counts), REPEAT (all count, in order), OPTIONAL (`--name` or `--name=VALUE`),
    `commands` the commands that know it, `choices` the values allowed (empty: any), `default` the value without the
    option. `key` names it in code and in a configuration file.
    """

    __slots__ = ("aliases", "choices", "commands", "default", "group", "help", "key", "kind", "metavar", "name")

    def __init__(
        self,
        name: str,
        kind: str,
        metavar: str,
        help: str,  # noqa: A002
        *,
        group: str,
        aliases: tuple[str, ...] = (),
        commands: tuple[str, ...] = ("run", "probe"),
        choices: tuple[str, ...] = (),
        default: str | None = None,
    ) -> None:
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.metavar = metavar
        self.help = help
        self.group = group
        self.commands = commands
        self.choices = choices
        self.default = default
        self.key = name.lstrip("-").replace("-", "_")

    def __repr__(self) -> str:
        return f"Option({self.name})"

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


FILES, PROCESS, ENVIRONMENT, CONFINEMENT, RESULT = "Files", "Process", "Environment", "Engine", "Result and messages"
LIMITS, NETWORK = "Limits", "Network"
ASKED = "Output"

# What --require can name; which of them this machine has: plan_require.
LAYERS = ("filter", "resolver", "landlock", "landlock-net", "landlock-scopes", "net", "notify", "fast-lane")

OPTIONS = (
    # files
    Option(
        "--root", VALUE, "DIR",
        "The directory that the command sees as /. Without it: the host's own /, read-only, with the current directory"
        " writable and a private /tmp.",
        group=FILES, aliases=("--rootfs",),
    ),
    Option(
        "--bind", REPEAT, "SRC[:DST[:ro|rw]][,optional]",
        "Show the host's SRC at DST (no DST: the same path), writable unless ro; relative ones begin in the current directory."
        " A missing SRC is an error unless optional. The deepest DST wins, for the same DST the last. DST need not exist and is"
        " not created.",
        group=FILES, aliases=("-v",),
    ),
    Option(
        "--mount", REPEAT, "type=bind,source=SRC,target=DST[,readonly]",
        "The same for names with a colon; also type=tmpfs,target=DST. A field with a comma stands in double quotes.",
        group=FILES,
    ),
    Option(
        "--tmpfs", REPEAT, "DST[:size=64M]",
        "An empty private directory at DST, removed at the end. The size is not enforced, which a warning says.",
        group=FILES,
    ),
    Option(
        "--read-only-path", REPEAT, "PATH",
        "A path in the jail, inside what is writable, that cannot be changed; a relative one begins in the current directory."
        " It need not exist: then nothing can be made there, and nothing but directories in place of missing ones above it.",
        group=FILES,
    ),
    Option(
        "--hide", REPEAT, "PATH",
        "The same, and it cannot be read: an empty file or directory stands there; where nothing is, nothing can be made.",
        group=FILES,
    ),
    Option(
        "--no-default-binds", FLAG, "",
        "Do not provide /proc, /sys, /dev, /run/pyjail.json, /etc/resolv.conf, /etc/hosts and a passwd entry for the user."
        " Without --root, /proc is provided in any case.",
        group=FILES,
    ),
    # process
    Option(
        "--workdir", VALUE, "DIR",
        "The working directory in the jail; it must exist there. Default: the current one if it exists there, else /.",
        group=PROCESS, aliases=("-w",),
    ),
    Option("--hostname", VALUE, "NAME", "The host name that uname(2) reports.", group=PROCESS),
    Option(
        "--preserve-fds", VALUE, "N,N|all",
        "Descriptors besides 0, 1 and 2 that the command inherits.",
        group=PROCESS,
    ),
    Option(
        "--wait", FLAG, "",
        "Wait for every process of the jail. Default: when the command ends, the rest is ended too.",
        group=PROCESS,
    ),
    # environment
    Option(
        "--env", REPEAT, "NAME[=VALUE]",
        "Set a variable; without a value it is copied from the host.",
        group=ENVIRONMENT, aliases=("-e",),
    ),
    Option(
        "--env-file", REPEAT, "FILE",
        "Read NAME=VALUE lines (NAME alone: copied; #: comment). --env wins over it.",
        group=ENVIRONMENT,
    ),
    Option(
        "--env-pass", REPEAT, "PATTERN",
        "Copy the host's variables whose names match, such as 'CI_*' (* and ? are wild).",
        group=ENVIRONMENT,
    ),
    Option("--env-host", FLAG, "", "Copy all of the host's variables (the default without --root).", group=ENVIRONMENT),
    Option(
        "--clear-env", FLAG, "",
        "Start from PATH, HOME, USER, LOGNAME, SHELL, TERM, LANG, TZ and PYJAIL=1 only (the default with --root).",
        group=ENVIRONMENT,
    ),
    # engine
    Option(
        "--engine", VALUE, "auto|notify|ptrace",
        "How system calls reach pyjail. auto: notify where the kernel has it, else ptrace.",
        group=CONFINEMENT, commands=("run", "filter", "probe"), choices=("auto", "notify", "ptrace"), default="auto",
    ),
    Option(
        "--workers", VALUE, "N|auto",
        "How many processes serve system calls on the notify engine, each on a CPU of its own. auto: one per CPU, at"
        " most 4, of which all but the first begin one by one as calls have to wait.",
        group=CONFINEMENT, default="1",
    ),
    Option(
        "--debuggers", FLAG, "",
        "Let programs that a debugger in the jail traces (gdb's run, strace) make every call: exec, chdir, connect and the like"
        " are EPERM there otherwise. On the notify engine only, and without the fast lane. Attaching gdb and LeakSanitizer"
        " need nothing.",
        group=CONFINEMENT,
    ),
    Option(
        "--require", REPEAT, "LAYER,…",
        f"Layers without which nothing is started: {', '.join(LAYERS)}.",
        group=CONFINEMENT,
    ),
    Option(
        "--qemu", VALUE, "auto|none|PROGRAM",
        "The emulator for programs of another architecture. auto: qemu-ARCH-static by the program's ELF header. A PROGRAM"
        " without a slash is looked for on PATH.",
        group=CONFINEMENT, default="auto",
    ),
    Option(
        "--fast-lane", VALUE, "auto|on|off",
        "Let programs open and look at files themselves, confined by the kernel, instead of by a trap: by patched copies of"
        " libc and ld.so, kept in the user's cache. on: an error where it cannot be.",
        group=CONFINEMENT, choices=("auto", "on", "off"), default="auto",
    ),
    # network
    Option(
        "--net", VALUE, "none|host",
        "The network of the jail: the host's, or none: no sockets but those of AF_UNIX.",
        group=NETWORK, choices=("none", "host"), default="host",
    ),
    Option(
        "--net-allow", REPEAT, "HOST[:PORT]|CIDR[:PORT]|:PORT",
        "Reach only what is allowed, by TCP and UDP. Names are looked up once, before the start; with :PORT the DNS"
        " servers of /etc/resolv.conf are allowed too.",
        group=NETWORK,
    ),
    Option(
        "--net-deny", REPEAT, "HOST[:PORT]|CIDR[:PORT]|:PORT|private",
        "Do not reach these, whatever is allowed; private: loopback, link-local and private networks.",
        group=NETWORK,
    ),
    # limits
    Option(
        "--timeout", VALUE, "10m",
        "How long the run may take: then every process gets SIGTERM, and the exit status is 124. Units: ms, s, m, h, d.",
        group=LIMITS,
    ),
    Option("--kill-after", VALUE, "10s", "How long after that SIGKILL follows (default 10s).", group=LIMITS),
    Option(
        "--memory", VALUE, "2G",
        "The jail's memory, where a cgroup can hold it; else the private writable memory of each process (RLIMIT_DATA).",
        group=LIMITS,
    ),
    Option(
        "--pids", VALUE, "N",
        "The jail's processes and threads, where a cgroup can hold them; else besides those that the user has now (RLIMIT_NPROC; "
        "root is exempt, which a warning says).",
        group=LIMITS,
    ),
    Option("--cpus", VALUE, "N", "How many CPUs all processes share.", group=LIMITS),
    Option(
        "--cpu-time", VALUE, "60s",
        "CPU seconds of each process: SIGXCPU, two seconds later SIGKILL (RLIMIT_CPU).",
        group=LIMITS,
    ),
    Option("--file-size", VALUE, "100M", "The size of each file that is written (RLIMIT_FSIZE).", group=LIMITS),
    Option("--open-files", VALUE, "N", "Descriptors of each process (RLIMIT_NOFILE).", group=LIMITS),
    # result and messages
    Option(
        "--explain", FLAG, "",
        "Print mounts, environment, layers, engine and command, then stop.",
        group=RESULT, commands=("run",),
    ),
    Option("--status-file", VALUE, "FILE", "Write what happens as JSON lines: started, layers, calls, exit.", group=RESULT),
    Option("--status-fd", VALUE, "N", "The same to an open descriptor.", group=RESULT),
    Option(
        "--log-level", VALUE, "debug|info|warning|error",
        "The least important messages of pyjail's own to show.",
        group=RESULT, choices=("debug", "info", "warning", "error"), default="warning",
    ),
    Option(
        "--log-format", VALUE, "console|json",
        "The form of pyjail's own messages on stderr.",
        group=RESULT, choices=("console", "json"), default="console",
    ),
    Option("--quiet", FLAG, "", "Show errors only.", group=RESULT),
    # other commands
    Option("--json", FLAG, "", "Print JSON.", group=ASKED, commands=("doctor", "probe")),
    Option(
        "--arch", VALUE, "ARCH",
        "The architecture of the filter. Default: this machine's.",
        group=ASKED, commands=("filter",), choices=("x86_64", "aarch64"),
    ),
    Option(
        "--mounts", VALUE, "LEVEL,…",
        "The levels of the mounts' descriptors, from the first: none, dir, path, read, write.",
        group=ASKED, commands=("filter",), default="dir",
    ),
    Option(
        "--features", VALUE, "NAME,…",
        "What a run may switch on: tty (the guest has a terminal), hostname (it has a name of its own), cpus (it is"
        " kept on some CPUs), lane (the fast lane), net-none and net-rules (its network is limited).",
        group=ASKED, commands=("filter",),
    ),
    Option(
        "--format", VALUE, "asm|json|raw|c",
        "How the filter is written.",
        group=ASKED, commands=("filter",), choices=("asm", "json", "raw", "c"), default="asm",
    ),
    Option(
        "--explain", VALUE, "SYSCALL",
        "What happens to this call with the arguments that follow, and why.",
        group=ASKED, commands=("filter",),
    ),
    Option("--check", FLAG, "", "Compare the verdicts with libseccomp's.", group=ASKED, commands=("filter",)),
    Option("--help", FLAG, "", "Show this help.", group=RESULT, commands=("run", "doctor", "filter", "probe")),
)  # fmt: skip

# command -> (what follows the options, one sentence)
COMMANDS = {
    "run": ("[--] [COMMAND [ARG…]]", "Run a command (default: /bin/sh) in another root directory."),
    "doctor": ("", "Try what this kernel and container allow, and say which engine results."),
    "filter": ("[ARG…]", "Show the system call filter, or what happens to one call."),
    "probe": ("", "Start a jail with these options, try harmless ways out of it, and say what held."),
    "help": ("[COMMAND]", "Show the help of a command."),
}


def options_of(command: str) -> list[Option]:
    """The options that `command` knows, in the table's order."""
    return [option for option in OPTIONS if command in option.commands]
