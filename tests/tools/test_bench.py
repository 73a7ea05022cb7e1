"""The benchmark's arithmetic, and one short run of it; no test here asserts a time."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from bench_jobs import JOBS, PINNED, Sample, compile_micro, write_project
from bench_report import Series, as_data, as_tables, ratio, ratio_of_least
from bench_runners import NATIVE, RUNNERS
from hypothesis import given
from hypothesis import strategies as st
from running import CHECKOUT

TIMES = st.floats(0.01, 1e6, allow_nan=False)


def series(values: dict[int, float], problem: str = "") -> Series:
    return Series("µs", {number: Sample(value, value / 2) for number, value in values.items()}, problem)


@given(st.dictionaries(st.integers(0, 9), TIMES, min_size=1), st.floats(0.5, 100))
def test_a_way_that_always_takes_n_times_as_long_has_the_ratio_n(native: dict[int, float], factor: float) -> None:
    other = series({number: value * factor for number, value in native.items()})
    assert ratio(other, series(native)) == pytest.approx(factor)
    assert ratio_of_least(other, series(native)) == pytest.approx(factor)


def test_a_ratio_pairs_results_of_the_same_round() -> None:
    """A slow round of the machine makes both slow, and does not change the ratio."""
    native, other = {0: 1.0, 1: 50.0, 2: 1.0}, {0: 2.0, 1: 100.0}
    assert ratio(series(other), series(native)) == 2.0
    assert ratio(series({5: 1.0}), series(native)) is None
    assert ratio(series(other), None) is None


def test_what_failed_or_is_not_there_is_said_in_the_table() -> None:
    results = {
        ("plain", "on one CPU", "stat", NATIVE): series({0: 1.0, 1: 3.0}),
        ("plain", "on one CPU", "stat", "proot"): series({0: 10.0}, "died"),
        ("plain", "on one CPU", "stat", "bwrap"): series({}, "no user namespaces"),
    }
    data = as_data(results, {("root", "bwrap"): "not installed"}, {"Linux": "1.2.3"})
    table = as_tables(json.loads(json.dumps(data)))
    assert "| stat | 2.00 µs (0.50) | 10.0 µs (5.00), 10.00×; then failed: died | failed: no user namespaces |" in table
    assert "bwrap as root: not measured: not installed" in table


def test_what_is_compared_with_a_reference_is_told_beside_it() -> None:
    results = {
        ("root", "on one CPU", "getppid", NATIVE): series({0: 1.0}),
        ("root", "on one CPU", "getppid", "pyjail notify"): series({0: 3.0, 1: 9.0}),
        ("root", "on one CPU", "getppid", "one-instruction filter"): series({0: 2.0, 1: 2.0}),
    }
    data = as_data(results, {}, {})
    assert "getppid beside one-instruction filter: pyjail notify 3.00× (1.50×)" in as_tables(data)


def test_every_operation_of_the_table_exists_in_the_program(tmp_path: Path) -> None:
    compile_micro(tmp_path / "micro")
    (tmp_path / "present").touch()
    for job in JOBS:
        if job.micro:
            for before in ([], ["-f"]):
                words = [str(tmp_path / "micro"), *before, job.name, str(tmp_path), "1"]
                done = subprocess.run(words, capture_output=True, text=True, check=True)
                least, typical = map(float, done.stdout.split())
                assert 0 < least <= typical
    done = subprocess.run([tmp_path / "micro", "nothing", tmp_path, "1"], capture_output=True, text=True, check=False)
    assert done.returncode != 0


def test_the_generated_project_builds_and_its_program_runs(tmp_path: Path) -> None:
    write_project(tmp_path / "project")
    subprocess.run(["make", "-C", tmp_path / "project", "-s", "-j2"], check=True)
    assert subprocess.run([tmp_path / "project" / "program"], check=False).returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="native runs are chroot's, which needs root")
def test_a_short_run_gives_json_and_a_table(bookworm: Path, tmp_path: Path) -> None:
    file, table = tmp_path / "bench.json", tmp_path / "bench.md"
    words = ["--rounds", "1", "--job-rounds", "1", "--milliseconds", "1", "--user", "both", "--root", str(bookworm)]
    only = {"one-instruction filter": "getppid", "openat2 alone": "enoent"}
    chosen = ["--jobs", "getppid,enoent,start-up,find", "--runners", ",".join([NATIVE, *only])]
    before = set(os.listdir(bookworm / "tmp"))
    done = subprocess.run(
        [CHECKOUT / "tools" / "bench", *words, *chosen, "--json", file, "--table", table],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    data = json.loads(file.read_text())
    assert table.read_text() == done.stdout
    measured = {(row["user"], row["placement"], row["job"], row["runner"]) for row in data["results"]}
    for user in ("plain", "root"):
        for job in ("getppid", "enoent", "start-up", "find"):
            for placement in ("on one CPU", "on all CPUs") if job in PINNED else ("on all CPUs",):
                assert (user, placement, job, NATIVE) in measured
                for runner, row in only.items():
                    assert ((user, placement, job, runner) in measured) == (job == row)
    assert all(row["median"] > 0 and not row["problem"] for row in data["results"])
    assert not {name for name in set(os.listdir(bookworm / "tmp")) - before if name.startswith("bench-")}


def test_the_ways_that_are_compared_have_different_names() -> None:
    assert len({runner.name for runner in RUNNERS}) == len(RUNNERS)
