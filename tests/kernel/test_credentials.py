"""Identities that this thread takes and gives back."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from running import CHECKOUT

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="needs root: it changes identities")

PRELUDE = f"""
import os, sys, time
sys.path += [{str(CHECKOUT / "runtime")!r}, {str(CHECKOUT / "bpf")!r}]
from pyjail.kernel import credentials

def child(*ids, groups=()):
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.setgroups(groups)
        os.setresgid(*ids)
        os.setresuid(*ids)
        os.write(writer, b'.')
        time.sleep(60)
    os.read(reader, 1)
    return pid

def mine():
    wanted = ('Uid:', 'Gid:', 'Groups:', 'CapEff:')
    lines = open('/proc/thread-self/status').read().splitlines()
    return {{line.split(':')[0]: line.split()[1:] for line in lines if line.startswith(wanted)}}

credentials.cut(credentials.SUPERVISOR)
held = credentials.begin()
"""


def run(code: str) -> str:
    """The output of a process of its own, since what it becomes must not stay with the tests."""
    done = subprocess.run([sys.executable, "-I", "-c", PRELUDE + code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_thread_takes_ids_groups_and_capabilities_and_gives_them_back() -> None:
    run("""
pid = child(1000, 1000, 1000, groups=[50, 60])
before = mine()
held.assume(pid)
now = mine()
assert now['Uid'] == ['1000', '1000', '0', '1000'] and now['Gid'][:2] == ['1000', '1000'], now
assert now['Groups'] == ['50', '60'] and int(now['CapEff'][0], 16) == 0, now
held.release()
assert int(mine()['CapEff'][0], 16) == int(before['CapEff'][0], 16)
held.own()
assert mine() == before, (mine(), before)
os.kill(pid, 9)
""")


def test_reach_lasts_for_one_action_only() -> None:
    """Also when the action fails."""
    run("""
pid = child(1000, 1000, 1000)
held.assume(pid)
def effective():
    return int(mine()['CapEff'][0], 16)
def fails():
    raise KeyError
assert effective() == 0
assert held.reaching(effective) & credentials.NEEDED == credentials.NEEDED
assert effective() == 0
assert held.tracing(effective) == credentials.SYS_PTRACE
assert effective() == 0
try:
    held.reaching(fails)
except KeyError:
    pass
assert effective() == 0
os.kill(pid, 9)
""")


def test_mixed_ids_are_taken_as_they_are_and_access_is_judged_by_the_real_ones() -> None:
    run("""
pid = child(1000, 2000, 0)
held.assume(pid)
assert mine()['Uid'] == ['1000', '2000', '0', '2000']
held.as_real()
assert mine()['Uid'][3] == '1000' and int(mine()['CapEff'][0], 16) == 0
held.release()
held.assume(pid)
assert mine()['Uid'] == ['1000', '2000', '0', '2000']
held.release()
os.kill(pid, 9)
""")


def test_a_thread_that_is_gone_is_nobody() -> None:
    run("""
from pyjail.kernel.errno import GuestGone
pid = child(1000, 1000, 1000)
os.kill(pid, 9)
os.waitpid(pid, 0)
try:
    held.assume(pid)
except GuestGone:
    pass
else:
    raise AssertionError
held.release()
""")


def test_a_refused_step_leaves_no_identity_to_act_under() -> None:
    """Without CAP_SETGID the groups cannot be taken: no action under half an identity; ours can be taken again."""
    run("""
pid = child(1000, 1000, 1000, groups=[50])
real = credentials.call
credentials.call = lambda number, *rest: -1 if number == credentials.NR.setresuid else real(number, *rest)
try:
    held.assume(pid)
except credentials.CannotBecome:
    pass
else:
    raise AssertionError
credentials.call = real
held.own()
assert mine()['Uid'] == ['0'] * 4 and mine()['Gid'] == ['0'] * 4
os.kill(pid, 9)
""")


def test_without_what_it_takes_nothing_is_begun() -> None:
    """As in containers that keep CAP_SYS_PTRACE back: guests may then not become somebody else."""
    run("""
credentials.cut(credentials.SUPERVISOR & ~credentials.SYS_PTRACE)
assert credentials.begin() is None
""")


def test_other_threads_keep_their_identity() -> None:
    run("""
import threading
pid = child(1000, 1000, 1000)
held.assume(pid)
held.release(); held.own()
found = []
started = threading.Event(); go = threading.Event()
def other():
    started.set(); go.wait(); found.append(credentials.insist(mine))
thread = threading.Thread(target=other); thread.start(); started.wait()
held.assume(pid)
go.set(); thread.join()
assert found[0]['Uid'] == ['0'] * 4 and int(found[0]['CapEff'][0], 16) & credentials.NEEDED == credentials.NEEDED
assert int(mine()['CapEff'][0], 16) == 0
held.release()
os.kill(pid, 9)
""")
