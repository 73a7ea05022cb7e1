"""Words on the command line → option values, by the table; up to the first non-option, or `--`, they are pyjail's."""

from __future__ import annotations

from pyjail.failure import UsageError
from pyjail.options import FLAG, OPTIONAL, Option, options_of


class Arguments:
    """The parsed words of one command.

    `sequence`: (key, value) of every option as typed, in order (the order of binds matters across options; the value of
    a flag is ""). `operands`: the words after the options, untouched.
    """

    __slots__ = ("_defaults", "command", "operands", "sequence")

    def __init__(
        self, command: str, sequence: list[tuple[str, str]], operands: list[str], defaults: dict[str, str | None]
    ) -> None:
        self.command = command
        self.sequence = sequence
        self.operands = operands
        self._defaults = defaults

    def flag(self, key: str) -> bool:
        """Whether the option was given."""
        assert key in self._defaults, key
        return any(name == key for name, _ in self.sequence)

    def value(self, key: str) -> str | None:
        """The last value given, else the table's default."""
        found = self._defaults[key]
        for name, value in self.sequence:
            if name == key:
                found = value
        return found

    def all(self, key: str) -> list[str]:
        """Every value given, in order."""
        assert key in self._defaults, key
        return [value for name, value in self.sequence if name == key]


def parse(command: str, words: list[str], table: list[Option] | None = None) -> Arguments:
    """Reads the words after the command's name; UsageError for a word that the table does not explain."""
    options = options_of(command) if table is None else table
    known = {spelling: option for option in options for spelling in option.spellings}
    sequence: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word == "--":
            at += 1
            break
        if len(word) < 2 or not word.startswith("-"):
            break
        at += 1
        spelling, attached = _split(word, known)
        option = known.get(spelling)
        if option is None:
            raise _unknown(command, spelling, known)
        if option.kind == FLAG:
            if attached is not None:
                raise UsageError("unexpected value", word, f"{option.name} takes none")
            value = ""
        elif attached is not None:
            value = attached
        elif option.kind == OPTIONAL:
            value = ""
        elif at < len(words) and words[at] != "--":
            value = words[at]
            at += 1
        else:
            raise UsageError("missing value", spelling, f"it needs {option.metavar}", f"see {_help_of(command)}")
        if option.choices and value not in option.choices:
            raise UsageError(f"wrong value of {option.name}", value or "''", f"it is one of {', '.join(option.choices)}")
        sequence.append((option.key, value))
    return Arguments(command, sequence, words[at:], {option.key: option.default for option in options})


def spell(option: Option, value: str) -> list[str]:
    """The words that the parser reads as this option with this value."""
    if option.kind == FLAG or (option.kind == OPTIONAL and not value):
        return [option.name]
    return [f"{option.name}={value}"]


def _split(word: str, known: dict[str, Option]) -> tuple[str, str | None]:
    """(spelling, attached value or None): `--name=value`, and as docker has it `-wvalue` and `-w=value`."""
    if word.startswith("--"):
        name, equals, value = word.partition("=")
        return name, value if equals else None
    short = word[:2]
    if len(word) > 2 and short in known and known[short].kind != FLAG:
        return short, word[2:].removeprefix("=")
    return word, None


def _unknown(command: str, spelling: str, known: dict[str, Option]) -> UsageError:
    import difflib  # imports re: only on the way out

    near = difflib.get_close_matches(spelling, known, n=1)
    todo = f"did you mean {near[0]}?" if near else f"see {_help_of(command)}"
    return UsageError("unknown option", spelling, f"pyjail {command} has no such option", todo)


def _help_of(command: str) -> str:
    return f"pyjail {command} --help"
