"""Life and death of a pyjail inside a jail."""

from __future__ import annotations

import signal

import pytest

from nested.conftest import Around

# Guests of the inner jail that do their best to stay: in sessions of their own, deaf to signals.
STAYERS = """for i in 1 2 3; do setsid sh -c 'trap "" TERM HUP INT; while :; do sleep .1; echo alive >/in/alive-$0; done' $i & done
echo >/in/ready; sleep 60"""


@pytest.mark.parametrize(
    ("victim", "number"), [("pyjail", signal.SIGKILL), ("pyjail", signal.SIGTERM), ("reaper", signal.SIGKILL)]
)
def test_its_guests_end_with_it(around: Around, victim: str, number: signal.Signals) -> None:
    """Killed, or told to end: within moments nobody of the inner jail is left, and the outer jail lives."""
    (around.place / "in").mkdir()
    around.jail.user.own(around.place / "in")
    (around.place / "stayers").write_text(STAYERS)
    script = f"""
        $pyjail run --root /base --bind /w/in:/in --bind /w/stayers:/stayers -- sh /stayers & pyjail=$!
        until [ -e /w/in/ready ]; do sleep .05; done
        reaper=$(cat /proc/$pyjail/task/$pyjail/children)
        kill -{number.value} ${victim}
        wait $pyjail; echo status $?
        left() {{ cat /proc/[0-9]*/comm | grep -c -e pyjail -e sleep; }}
        n=0; while [ $(left) != 0 ] && [ $n -lt 30 ]; do sleep .05; n=$((n+1)); done
        rm /w/in/*; sleep .5; ls /w/in; left
        echo over
    """
    done = around.shell(script)
    *_, status, count, last = done.stdout.splitlines()
    assert last == "over", done
    assert "alive" not in done.stdout, done
    assert count == "0", done
    assert status.startswith("status "), done
