"""From what the probes found to the engine that results, what is lost, and what to change."""

from __future__ import annotations

import os
from dataclasses import dataclass

from pyjail.doctor.emulators import Emulator, find
from pyjail.doctor.table import PROBES, Need, Probe
from pyjail.doctor.trial import Finding, attempt

ENGINES = {"notify": (Need.NOTIFY, Need.BOTH), "ptrace": (Need.PTRACE, Need.BOTH)}
NO_ENGINE = "none"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All that was found on this machine."""

    kernel: str
    machine: str
    findings: tuple[tuple[Probe, Finding], ...]
    emulators: tuple[Emulator, ...]

    def hindrances(self, engine: str) -> list[tuple[Probe, Finding]]:
        """The rows that keep ``engine`` from working."""
        return [(probe, found) for probe, found in self.findings if probe.need in ENGINES[engine] and not found.ok]

    def is_consequence(self, probe: Probe) -> bool:
        """Whether the row that ``probe`` rests on failed, so that its own failure says nothing new."""
        return any(other.name == probe.after and not found.ok for other, found in self.findings)

    @property
    def engine(self) -> str:
        """The engine that ``--engine auto`` gets: the first of the two that nothing hinders, or "none"."""
        return next((engine for engine in ENGINES if not self.hindrances(engine)), NO_ENGINE)

    @property
    def lost(self) -> list[tuple[Probe, Finding]]:
        """The optional rows that failed."""
        return [(probe, found) for probe, found in self.findings if probe.need is Need.OPTIONAL and not found.ok]


def diagnose(probes: tuple[Probe, ...] = PROBES) -> Diagnosis:
    """Try everything, one after the other."""
    system = os.uname()
    findings = tuple((probe, attempt(probe.probe)) for probe in probes)
    return Diagnosis(system.release, system.machine, findings, tuple(find()))
