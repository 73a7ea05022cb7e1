"""The parser reads what the table declares, nothing else, and stops where the command begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.arguments import parse, spell
from pyjail.failure import USAGE, UsageError
from pyjail.options import COMMANDS, FLAG, OPTIONAL, OPTIONS, REPEAT, VALUE, Option, options_of

TABLE = [
    Option("--flag", FLAG, "", "", group="", aliases=("-f",)),
    Option("--value", VALUE, "V", "", group="", aliases=("-V", "--worth"), default="none"),
    Option("--many", REPEAT, "M", "", group="", aliases=("-m",)),
    Option("--maybe", OPTIONAL, "O", "", group=""),
    Option("--pick", VALUE, "a|b", "", group="", choices=("a", "b")),
]


def value_of(option: Option) -> st.SearchStrategy[str]:
    if option.kind == FLAG:
        return st.just("")
    return st.sampled_from(option.choices) if option.choices else st.text(max_size=8)


def typed(options: list[Option]) -> st.SearchStrategy[list[tuple[Option, str]]]:
    return st.lists(st.sampled_from(options).flatmap(lambda option: st.tuples(st.just(option), value_of(option))))


OPERANDS = st.lists(st.text(max_size=6))


@given(typed(TABLE + options_of("run")), OPERANDS)
def test_what_is_spelled_is_what_is_read(chosen: list[tuple[Option, str]], operands: list[str]) -> None:
    """Round trip: options in their order with their values, and the command untouched behind `--`."""
    words = [word for option, value in chosen for word in spell(option, value)]
    found = parse("run", [*words, "--", *operands], TABLE + options_of("run"))
    assert found.sequence == [(option.key, value) for option, value in chosen]
    assert found.operands == operands


@given(typed(TABLE), OPERANDS)
def test_a_value_as_a_word_of_its_own_is_the_same_as_an_attached_one(
    chosen: list[tuple[Option, str]], operands: list[str]
) -> None:
    chosen = [(option, value) for option, value in chosen if option.kind != OPTIONAL and value != "--"]
    words = [
        word for option, value in chosen for word in ([option.name] if option.kind == FLAG else [option.name, value])
    ]
    assert parse("run", [*words, "--", *operands], TABLE).sequence == [(option.key, value) for option, value in chosen]


@pytest.mark.parametrize("option", [*TABLE, *OPTIONS], ids=repr)
def test_every_spelling_of_an_option_means_the_same(option: Option) -> None:
    value = "" if option.kind == FLAG else option.choices[0] if option.choices else "x"
    for spelling in option.spellings:
        word = spelling if option.kind == FLAG else f"{spelling}={value}"
        assert parse("run", [word], [option]).sequence == [(option.key, value)]


@pytest.mark.parametrize("form", [["-V", "x"], ["-Vx"], ["-V=x"]])
def test_a_short_option_takes_its_value_as_docker_has_it(form: list[str]) -> None:
    assert parse("run", form, TABLE).value("value") == "x"


def test_the_last_value_counts_and_the_default_without_one() -> None:
    assert parse("run", ["--value", "a", "--worth=b"], TABLE).value("value") == "b"
    assert parse("run", [], TABLE).value("value") == "none"


def test_all_values_of_a_repeated_option_count_in_order() -> None:
    assert parse("run", ["-m", "1", "--flag", "--many=2"], TABLE).all("many") == ["1", "2"]


def test_an_optional_value_is_only_taken_when_attached() -> None:
    found = parse("run", ["--maybe", "x"], TABLE)
    assert (found.all("maybe"), found.operands) == ([""], ["x"])
    assert parse("run", ["--maybe=x"], TABLE).all("maybe") == ["x"]


@pytest.mark.parametrize(
    ("words", "operands"),
    [
        (["ls", "--flag"], ["ls", "--flag"]),
        (["--flag", "ls", "-V"], ["ls", "-V"]),
        (["--", "--flag"], ["--flag"]),
        (["--flag", "--", "--", "x"], ["--", "x"]),
        (["-", "x"], ["-", "x"]),
        (["", "--flag"], ["", "--flag"]),
    ],
)
def test_what_follows_the_first_non_option_is_the_command(words: list[str], operands: list[str]) -> None:
    assert parse("run", words, TABLE).operands == operands


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--flog"], "did you mean --flag?"),
        (["--flag=yes"], "--flag takes none"),
        (["--value"], "missing value: --value"),
        (["--value", "--", "x"], "missing value: --value"),
        (["--pick=c"], "it is one of a, b"),
        (["-x"], "unknown option: -x"),
        (["-fx"], "unknown option: -fx"),
        (["--unrelated-to-anything"], "see pyjail run --help"),
    ],
)
def test_a_wrong_word_is_wrong_usage_and_the_line_says_why(words: list[str], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse("run", words, TABLE)
    assert caught.value.code == USAGE
    assert said in str(caught.value)


@given(st.lists(st.text(max_size=10)))
def test_any_words_are_read_or_refused_as_wrong_usage(words: list[str]) -> None:
    message = ""
    operands: list[str] = []
    try:
        operands = parse("run", words).operands
    except UsageError as error:
        message = str(error)
    assert len(message.splitlines()) <= 1
    assert operands == words[len(words) - len(operands) :]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_spelling_of_a_command_means_two_things(command: str) -> None:
    spellings = [spelling for option in options_of(command) for spelling in option.spellings]
    assert len(spellings) == len(set(spellings))
    keys = [option.key for option in options_of(command)]
    assert len(keys) == len(set(keys))


def test_every_option_belongs_to_a_command_that_exists() -> None:
    assert {command for option in OPTIONS for command in option.commands} <= set(COMMANDS)


def test_short_forms_are_dockers() -> None:
    """The contract: short forms only where docker has them with the same meaning."""
    short = {alias: option.name for option in OPTIONS for alias in option.aliases if not alias.startswith("--")}
    assert short == {"-w": "--workdir", "-e": "--env", "-v": "--bind"}
