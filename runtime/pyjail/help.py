"""The text of `--help`, rendered from the option table."""

from __future__ import annotations

import textwrap

from pyjail.options import COMMANDS, OPTIONAL, REPEAT, Option, options_of

WIDTH = 100
_INDENT = 8

_NOTES = {
    "run": (
        "Up to the first word that is no option, or --, the words are pyjail's; the rest is the command, untouched.",
        (
            "Exit status: the command's own; 128+N when signal N ended it; 125 pyjail itself failed; 126 the command"
            " cannot be executed; 127 it was not found; 2 wrong usage (nothing was started)."
        ),
    ),
}


def overview() -> str:
    """The text of `pyjail --help`."""
    lines = ["Usage: pyjail COMMAND [OPTION…]", "", _paragraph(
        "Gives a program another root directory without root, user namespaces or mounts."
    ), "", "Commands:"]  # fmt: skip
    lines += [f"  {name:8} {sentence}" for name, (_, sentence) in COMMANDS.items()]
    lines += ["", "pyjail --version prints the version; pyjail COMMAND --help shows a command's options."]
    return "\n".join(lines) + "\n"


def render(command: str) -> str:
    """The text of `pyjail COMMAND --help`."""
    operands, sentence = COMMANDS[command]
    options = options_of(command)
    words = ["pyjail", command, "[OPTION…]" if options else "", operands]
    lines = ["Usage: " + " ".join(word for word in words if word), "", _paragraph(sentence)]
    for group in dict.fromkeys(option.group for option in options):
        lines += ["", f"{group}:"]
        for option in options:
            if option.group == group:
                lines += _entry(option)
    for note in _NOTES.get(command, ()):
        lines += ["", _paragraph(note)]
    return "\n".join(lines) + "\n"


def _entry(option: Option) -> list[str]:
    spelled = sorted(option.spellings, key=len)
    form = ", ".join(spelled)
    if option.kind == OPTIONAL:
        form += f"[={option.metavar}]"
    elif option.metavar:
        form += f" {option.metavar}"
    text = option.help
    if option.kind == REPEAT:
        text += " May be repeated."
    if option.default is not None:
        text += f" Default: {option.default}."
    pad = " " * _INDENT
    return [f"  {form}", *textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad, break_on_hyphens=False)]


def _paragraph(text: str) -> str:
    return textwrap.fill(text, WIDTH)
