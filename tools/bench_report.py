"""Results as JSON and as tables: medians, minima, and ratios to the native run of the same round."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import Any

from bench_jobs import Sample
from bench_runners import NATIVE, RUNNERS

REFERENCES = [runner.name for runner in RUNNERS if runner.is_reference]


@dataclass(slots=True)
class Series:
    """The results of one job by one runner, one per round in which it worked; ``problem`` says why there are no more."""

    unit: str
    samples: dict[int, Sample] = field(default_factory=dict)
    problem: str = ""

    @property
    def typical(self) -> float | None:
        return median(sample.typical for sample in self.samples.values()) if self.samples else None

    @property
    def least(self) -> float | None:
        return min((sample.least for sample in self.samples.values()), default=None)


# (user, placement, job, runner) -> its results
Results = dict[tuple[str, str, str, str], Series]


def ratio(series: Series, native: Series | None) -> float | None:
    """The median over the rounds of (this result / native result of the same round)."""
    if native is None:
        return None
    both = series.samples.keys() & native.samples.keys()
    return median(series.samples[n].typical / native.samples[n].typical for n in both) if both else None


def ratio_of_least(series: Series, native: Series | None) -> float | None:
    """Best against best: what is left when the machine does nothing else."""
    if native is None or not native.least or series.least is None:
        return None
    return series.least / native.least


def ratios(results: Results, key: tuple[str, str, str, str], other: str) -> dict[str, float | None]:
    """The results of ``key`` beside those of the runner ``other`` in the same place."""
    beside = results.get((*key[:3], other))
    return {"ratio": ratio(results[key], beside), "ratio_of_minima": ratio_of_least(results[key], beside)}


def as_data(results: Results, unavailable: dict[tuple[str, str], str], machine: dict[str, Any]) -> dict[str, Any]:
    """The JSON object."""
    rows = []
    for key, series in results.items():
        user, placement, job, runner = key
        row: dict[str, Any] = {"user": user, "placement": placement, "job": job, "runner": runner, "unit": series.unit}
        row |= {"samples": [sample.typical for sample in series.samples.values()]}
        row |= {"median": series.typical, "min": series.least, "problem": series.problem}
        row |= ratios(results, key, NATIVE)
        references = [name for name in REFERENCES if (*key[:3], name) in results and name != runner]
        rows.append(row | {"beside": {name: ratios(results, key, name) for name in references}})
    missing = [{"user": user, "runner": runner, "why": why} for (user, runner), why in unavailable.items()]
    return {"machine": machine, "unavailable": missing, "results": rows}


def as_tables(data: dict[str, Any]) -> str:
    """Markdown: a table per user and placement; see `cell`."""
    machine = data["machine"]
    lines = [", ".join(f"{name} {value}" for name, value in machine.items()), ""]
    rows = data["results"]
    for user, placement in dict.fromkeys((row["user"], row["placement"]) for row in rows):
        here = [row for row in rows if (row["user"], row["placement"]) == (user, placement)]
        runners = list(dict.fromkeys(row["runner"] for row in here))
        lines += [
            f"### As {user}, {placement}",
            "",
            "| | " + " | ".join(runners) + " |",
            "|---" * (len(runners) + 1) + "|",
        ]
        for job in dict.fromkeys(row["job"] for row in here):
            cells = {row["runner"]: cell(row) for row in here if row["job"] == job}
            lines.append(f"| {job} | " + " | ".join(cells.get(runner, "") for runner in runners) + " |")
        lines += ["", *beside_references(here)]
    for missing in data["unavailable"]:
        lines.append(f"{missing['runner']} as {missing['user']}: not measured: {missing['why']}")
    return "\n".join(lines).rstrip() + "\n"


def beside_references(rows: list[dict[str, Any]]) -> list[str]:
    """Lines such as ``getppid beside one-instruction filter: pyjail notify 1.01× (1.00×)``: by medians, by minima."""
    lines = []
    for job, name in dict.fromkeys((row["job"], name) for row in rows for name in row["beside"]):
        found = [row for row in rows if row["job"] == job and row["runner"].startswith("pyjail") and name in row["beside"]]
        told = [f"{row['runner']} {times(row['beside'][name])}" for row in found if row["beside"][name]["ratio"]]
        if told:
            lines += [f"{job} beside {name}: {', '.join(told)}  "]
    return [*lines, ""] if lines else []


def times(both: dict[str, float]) -> str:
    return f"{both['ratio']:.2f}× ({both['ratio_of_minima']:.2f}×)"


def cell(row: dict[str, Any]) -> str:
    """``12.3 µs (11.9), 4.1×``: median, minimum, and how many times native's; why there is nothing, where so."""
    if row["median"] is None:
        return f"failed: {row['problem']}"
    compared = f", {row['ratio']:.2f}×" if row["ratio"] is not None and row["runner"] != NATIVE else ""
    note = f"; then failed: {row['problem']}" if row["problem"] else ""
    return f"{shown(row['median'])} {row['unit']} ({shown(row['min'])}){compared}{note}"


def shown(value: float) -> str:
    """Three significant digits, without an exponent."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
