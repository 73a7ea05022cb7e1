"""Commands, exit statuses and messages, as a person at a shell meets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyjail
import pytest
from pyjail import cli
from pyjail import help as texts
from pyjail.options import COMMANDS

MAIN = Path(pyjail.__file__).parent / "__main__.py"
RUNTIME, BPF = MAIN.parent.parent, MAIN.parent.parent.parent / "bpf"


def started(*words: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """pyjail as its launcher starts it."""
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"} | variables
    command = [sys.executable, "-I", "-S", str(MAIN), *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=cwd, check=False)


def test_the_version_is_the_packages() -> None:
    done = started("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"pyjail {pyjail.__version__}\n", "")


def test_the_version_is_the_projects() -> None:
    import tomllib

    project = RUNTIME.parent / "pyproject.toml"
    assert tomllib.loads(project.read_text())["project"]["version"] == pyjail.__version__


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_the_same_by_word_and_by_option(command: str) -> None:
    by_word = started("help", command)
    assert (by_word.returncode, by_word.stdout) == (0, texts.render(command))
    if command != "help":
        assert started(command, "--help").stdout == by_word.stdout
    assert started("--help").stdout == started("help").stdout == texts.overview()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "no command; see pyjail --help"),
        (["rum"], "unknown command: rum; did you mean run?"),
        (["--versio"], "unknown option: --versio; did you mean --version?"),
        (["help", "dctor"], "unknown command: dctor; did you mean doctor?"),
        (["help", "run", "doctor"], "unexpected word: doctor"),
        (["--version", "run"], "unexpected word: run"),
        (["run", "--rot", "x"], "unknown option: --rot (pyjail run has no such option); did you mean --root?"),
        (["run", "--engine", "x", "true"], "wrong value of --engine: x (it is one of auto, notify, ptrace)"),
        (["run", "--bind", "a:b:c", "true"], "wrong bind: a:b:c"),
        *[
            (["run", option, "", "true"], f"wrong value of {option}: '' (")
            for option in ("--root", "--workdir", "--hide", "--status-file", "--env-file", "--engine", "--net")
        ],
    ],
)
def test_wrong_usage_is_2_and_one_line(words: list[str], said: str) -> None:
    done = started(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"pyjail: error: {said}")
    assert done.stderr.count("\n") == 1


def test_a_missing_root_is_125_and_one_line(tmp_path: Path) -> None:
    done = started("run", "--root", str(tmp_path / "a\nb"), "true")
    assert done.returncode == 125
    assert done.stderr == (
        rf"pyjail: error: cannot use the root: {tmp_path}/a\nb (No such file or directory); give --root a directory"
        "\n"
    )


@pytest.mark.parametrize(("where", "why"), [("/dev/full", "No space left on device"), ("&-", "it is closed")])
@pytest.mark.parametrize("words", ["--version", "help run", "run --explain true"])
def test_an_answer_that_cannot_be_written_is_one_line(words: str, where: str, why: str) -> None:
    """Found: called a defect of ours, to be reported."""
    script = f"{sys.executable} -I -S {MAIN} {words} >{where}"
    done = subprocess.run(["/bin/sh", "-c", script], stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (125, f"pyjail: error: cannot write: standard output ({why})\n")


def test_a_failure_is_json_where_messages_are() -> None:
    done = started("run", "--log-format", "json", "--root", "/missing", "true")
    assert done.returncode == 125
    assert '"which": "/missing"' in done.stderr


def test_a_failure_ends_the_status_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for the report learns of a run that did not come about."""
    import json

    status = tmp_path / "status"
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))

    def fails(plan: object) -> int:
        from pyjail.failure import Failure

        raise Failure("cannot", "go", "on", code=126)

    import pyjail.launcher

    monkeypatch.setattr(pyjail.launcher, "launch", fails)
    assert cli.main(["run", "--status-file", str(status), "true"]) == 126
    assert json.loads(status.read_text()) == {
        "event": "exit", "code": 126, "signal": None, "reason": "failed", "message": "cannot: go (on)",
    }  # fmt: skip


def test_a_run_that_cannot_be_planned_is_reported_too(tmp_path: Path) -> None:
    """An earlier run's report is not to be taken for this one's; wrong usage touches nothing."""
    import json

    status = tmp_path / "status"
    status.write_text("another run's")
    for words in (["--root", "/missing", "--explain"], ["--root", ""]):
        assert cli.main(["run", "--status-file", str(status), *words]) != 0
        assert status.read_text() == "another run's"
    assert cli.main(["run", "--status-file", str(status), "--root", "/missing", "true"]) == 125
    (end,) = map(json.loads, status.read_text().splitlines())
    assert (end["event"], end["code"], end["reason"]) == ("exit", 125, "failed")
    assert "/missing" in end["message"]


@pytest.mark.parametrize("error", [RuntimeError("x"), OSError(5, "y"), KeyboardInterrupt()])
def test_a_defect_is_one_line_and_leaves_no_private_place(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    import pyjail.launcher
    from pyjail.plan import Plan

    seen: list[bytes] = []

    def fails(plan: Plan) -> int:
        seen.extend(plan.cleanup)
        assert all(map(os.path.isdir, seen))
        raise error

    monkeypatch.setattr(pyjail.launcher, "launch", fails)
    interrupted = isinstance(error, KeyboardInterrupt)
    assert cli.main(["run", "true"]) == (130 if interrupted else 125)
    assert seen
    assert not any(map(os.path.lexists, seen))
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == (0 if interrupted else 1)
    assert all(line.startswith("pyjail: error: internal error: pyjail (") for line in lines)


def test_a_defect_shows_its_way_at_debug(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import pyjail.launcher

    def fails(plan: object) -> int:
        raise RuntimeError("x")

    monkeypatch.setattr(pyjail.launcher, "launch", fails)
    assert cli.main(["run", "--log-level", "debug", "true"]) == 125
    assert "Traceback" in capfd.readouterr().err


def test_the_launchers_status_is_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    import pyjail.launcher

    monkeypatch.setattr(pyjail.launcher, "launch", lambda plan: plan.discard() or 77)
    assert cli.main(["run", "true"]) == 77


def test_explain_prints_the_plan_and_stops(tmp_path: Path) -> None:
    done = started("run", "--explain", "--", "/bin/true", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"  {tmp_path} = {tmp_path} [rw, current directory]" in done.stdout


def test_output_that_nobody_reads_is_no_defect() -> None:
    command = [sys.executable, "-I", "-S", str(MAIN), "run", "--help"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert done.stderr == ""
    assert done.returncode != 0


# --- ways to start ---


def test_the_module_restarts_isolated(tmp_path: Path) -> None:
    """`python -m pyjail` from a directory full of traps: only what is read before the restart could be ours."""
    for name in ("json", "structlog", "ctypes", "options"):
        (tmp_path / f"{name}.py").write_text("print('stolen')\n")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{RUNTIME}:{BPF}", "PYTHONSTARTUP": "/nonexistent"}
    done = subprocess.run(
        [sys.executable, "-m", "pyjail", "run", "--explain", "true"],
        capture_output=True, text=True, env=environment, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "stolen" not in done.stdout


def test_a_link_to_the_script_finds_its_packages(tmp_path: Path) -> None:
    (tmp_path / "pyjail").symlink_to(MAIN)
    done = subprocess.run(
        [sys.executable, "-I", "-S", tmp_path / "pyjail", "run", "--explain", "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_variables_of_python_do_not_reach_us_but_the_command(tmp_path: Path) -> None:
    done = started("run", "--explain", "true", PYTHONPATH=str(tmp_path), PYTHONHOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"  PYTHONPATH={tmp_path}" in done.stdout
