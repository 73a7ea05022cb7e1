"""Runs cases on both sides, keeps the sides alive between tests, and says how they differ."""

from __future__ import annotations

from pathlib import Path

from guests import build

from . import exceptions, sides, trees
from .cases import Case

LANE = "lane"  # "notify lane": the jail's side with calls through the fast lane


class Sides:
    """The sides by name ("native", an engine, an engine and LANE) and user; answers of the native side are asked for once."""

    def __init__(self, below: str) -> None:
        self.below = below
        self.probe: Path = build("probe")
        self._alive: dict[tuple[str, str], sides.Side] = {}
        self._native: dict[tuple[str, str, int], tuple[list[str], list[str]]] = {}

    def side(self, name: str, user: str) -> sides.Side:
        """The side, started when it is not there."""
        key = (name, user)
        if key not in self._alive:
            if name == "native":
                self._alive[key] = sides.native(self.probe, user, below=self.below)
            else:
                engine, _, lane = name.partition(" ")
                self._alive[key] = sides.jailed(self.probe, user, engine, below=self.below, lane=lane == LANE)
        return self._alive[key]

    def drop(self, name: str, user: str) -> None:
        """End a side: its next user gets a fresh one."""
        side = self._alive.pop((name, user), None)
        if side is not None:
            side.close()

    def close(self) -> None:
        """End them all."""
        for name, user in list(self._alive):
            self.drop(name, user)

    def answers(self, name: str, user: str, what: str, cases: list[Case]) -> tuple[list[str], list[str]]:
        """What a side answers to cases (those of ``what``), and what its tree then is."""
        if name == "native" and (user, what, len(cases)) in self._native:
            return self._native[user, what, len(cases)]
        side = self.side(name, user)
        try:
            lines = [(f"{number} {case.line}", case.changing) for number, case in enumerate(cases)]
            answers = [answer.split(" ", 1)[1] for answer in side.run(lines)]
            side.settle()
        except BaseException:
            self.drop(name, user)
            raise
        result = (answers, trees.listing(side.folder))
        if name == "native":
            self._native[user, what, len(cases)] = result
            self.drop(name, user)
        return result

    def differences(self, engine: str, user: str, what: str, cases: list[Case]) -> list[str]:
        """Every case that the jail answers differently, without a reason in exceptions.py; and differences of the trees."""
        assert cases
        native, native_tree = self.answers("native", user, what, cases)
        jailed, jailed_tree = self.answers(engine, user, what, cases)
        found = []
        for case, expected, got in zip(cases, native, jailed, strict=True):
            if expected != got and exceptions.reason(case, expected, got) is None:
                found.append(f"{case.what}\n    chroot: {expected[:600]}\n    jail:   {got[:600]}")
        found += [f"tree: only after chroot: {line}" for line in native_tree if line not in jailed_tree]
        found += [f"tree: only after the jail: {line}" for line in jailed_tree if line not in native_tree]
        self.drop(engine, user)
        return found


def report(found: list[str], cases: int, most: int = 40) -> str:
    """Differences for people."""
    rest = f"\n… and {len(found) - most} more" if len(found) > most else ""
    return f"{len(found)} of {cases} differ:\n" + "\n".join(found[:most]) + rest
