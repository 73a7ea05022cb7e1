"""The type of the fixture that makes plans (tests/cli/conftest.py)."""

from __future__ import annotations

from collections.abc import Callable

from pyjail.plan import Plan

# Words of `pyjail run` -> their plan.
Planner = Callable[..., Plan]
