"""`--help` comes from the table: it knows every option, and fits a terminal."""

from __future__ import annotations

import pytest
from pyjail import help as texts
from pyjail.options import COMMANDS, OPTIONS, Option, options_of

# What the work that built this asked for; the table must not lose one.
ASKED = """
    --root --rootfs --bind --mount --tmpfs --workdir -w --env -e --env-file --env-pass --env-host --clear-env --hostname
    --engine --qemu --explain --preserve-fds --status-file --status-fd --log-level --log-format --quiet --wait
    --no-default-binds --help
""".split()


@pytest.mark.parametrize("spelling", ASKED)
def test_every_option_asked_for_is_documented(spelling: str) -> None:
    words = texts.render("run").replace(",", " ").split()
    assert spelling in words


@pytest.mark.parametrize("option", OPTIONS, ids=repr)
def test_every_option_of_the_table_is_shown_with_its_text_and_default(option: Option) -> None:
    for command in option.commands:
        text = " ".join(texts.render(command).split())
        assert option.name in text
        assert " ".join(option.help.split()) in text
        assert option.default is None or f"Default: {option.default}." in text


@pytest.mark.parametrize("option", OPTIONS, ids=repr)
def test_an_options_help_is_a_sentence(option: Option) -> None:
    assert option.help[0].isupper() or option.help.startswith("auto:")
    assert option.help.endswith(".")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_the_width_and_shows_only_the_commands_own_options(command: str) -> None:
    text = texts.render(command)
    assert max(map(len, text.splitlines())) <= texts.WIDTH
    shown = {word.strip(",") for line in text.splitlines() for word in line.split() if line.startswith("  -")}
    assert {name for name in shown if name.startswith("--")} == {
        spelling for option in options_of(command) for spelling in option.spellings if spelling.startswith("--")
    }


def test_the_overview_names_every_command() -> None:
    for command, (_, sentence) in COMMANDS.items():
        assert command in texts.overview()
        assert sentence in texts.overview()
