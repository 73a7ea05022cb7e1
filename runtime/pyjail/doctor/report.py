"""A diagnosis as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import textwrap

from pyjail.doctor.table import Probe
from pyjail.doctor.trial import Finding
from pyjail.doctor.verdict import ENGINES, NO_ENGINE, Diagnosis

FORMAT = 1  # of the JSON object; raised when a key changes its meaning


def _found(finding: Finding) -> str:
    errno = f" ({finding.errno})" if finding.errno else ""
    return f"{finding.verdict.value:4} {finding.detail}{errno}".rstrip()


def as_text(diagnosis: Diagnosis) -> str:
    """The table, then the verdict."""
    lines = [f"Linux {diagnosis.kernel} on {diagnosis.machine}", ""]
    name_width = max(len(probe.name) for probe, _ in diagnosis.findings)
    purpose_width = max(len(probe.purpose) for probe, _ in diagnosis.findings)
    for probe, finding in diagnosis.findings:
        row = f"{probe.name:{name_width}}  {probe.purpose:{purpose_width}}  {probe.need.value:8}  {_found(finding)}"
        lines.append(row)
    return "\n".join([*lines, *_emulators(diagnosis), "", *_verdict(diagnosis)]) + "\n"


def _emulators(diagnosis: Diagnosis) -> list[str]:
    running = [emulator.architecture for emulator in diagnosis.emulators if emulator.version]
    listed = textwrap.wrap(f"emulators that run: {' '.join(running)}", 118, subsequent_indent="  ")
    lines = ["", *listed] if running else []
    for emulator in diagnosis.emulators:
        if not emulator.version:
            lines.append(f"emulator that does not run: {emulator.path}: {emulator.problem}")
        elif emulator.elf and not emulator.elf.static:
            lines.append(f"emulator that is not static, and works in no jail: {emulator.path}")
    return lines


def _verdict(diagnosis: Diagnosis) -> list[str]:
    lines = [f"engine: {diagnosis.engine}"]
    for probe, finding in diagnosis.findings:
        hindered = [engine for engine in ENGINES if (probe, finding) in diagnosis.hindrances(engine)]
        if hindered and not diagnosis.is_consequence(probe):
            lines.append(f"  {' and '.join(hindered)} cannot work: {probe.name}: {_reason(finding)}; {probe.advice}")
    for probe, _ in diagnosis.lost:
        if not diagnosis.is_consequence(probe):
            lines.append(f"  lost: {probe.name}: {probe.without}; {probe.advice}")
    if diagnosis.engine == NO_ENGINE:
        lines.append("pyjail cannot run here: change what is said above, at least for one of the engines")
    return lines


def _reason(finding: Finding) -> str:
    return finding.detail + (f" ({finding.errno})" if finding.errno else "")


def as_json(diagnosis: Diagnosis) -> str:
    """One object: what ran where, the engine, every row, what hinders each engine, what is lost, the emulators."""
    return json.dumps(
        {
            "format": FORMAT,
            "kernel": diagnosis.kernel,
            "machine": diagnosis.machine,
            "engine": diagnosis.engine,
            "probes": [_probe(probe, finding) for probe, finding in diagnosis.findings],
            "hindrances": {engine: [probe.name for probe, _ in diagnosis.hindrances(engine)] for engine in ENGINES},
            "lost": {probe.name: probe.without for probe, _ in diagnosis.lost},
            "emulators": [
                {
                    "path": emulator.path,
                    "architecture": emulator.architecture,
                    "version": emulator.version,
                    "problem": emulator.problem,
                    "machine": emulator.elf.machine if emulator.elf else None,
                    "static": emulator.elf.static if emulator.elf else None,
                }
                for emulator in diagnosis.emulators
            ],
        },
        indent=2,
    )


def _probe(probe: Probe, finding: Finding) -> dict[str, str]:
    return {
        "name": probe.name,
        "purpose": probe.purpose,
        "needed_by": probe.need.value,
        "after": probe.after,
        "verdict": finding.verdict.value,
        "detail": finding.detail,
        "errno": finding.errno,
        "advice": "" if finding.ok else probe.advice,
    }
