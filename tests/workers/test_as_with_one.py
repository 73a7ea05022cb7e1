"""The end-to-end tests of life, terminals and storms once more, with two workers."""

# ruff: noqa: F401 (tests and their fixtures, found by their names)
from __future__ import annotations

import pytest
from e2e.test_life import (
    mark,
    started,
    test_a_closed_pipe_ends_the_writer,
    test_a_killed_supervisor_leaves_no_guest,
    test_a_signal_to_pyjail_reaches_the_command,
    test_an_ended_run_leaves_nothing,
    test_an_unhandled_signal_ends_command_and_run,
    test_any_killed_process_of_pyjails_own_ends_the_run,
    test_many_short_runs_all_end_well,
    test_output_written_before_the_end_is_not_lost,
    test_the_end_of_the_command_ends_the_rest,
    test_wait_waits_for_every_guest,
)
from e2e.test_terminal import (
    outer_shell,
    test_a_run_in_the_background_reads_nothing_and_writes_freely,
    test_the_whole_run_is_a_job_of_the_shell_outside,
)
from stress.test_storms import (
    root,
    test_a_thread_execs_while_others_spawn,
    test_guests_killed_at_any_moment_are_reaped,
    test_more_execs_at_once_than_slots,
    test_pids_that_are_used_again_name_the_right_process,
    test_short_lived_threads,
    test_threads_chdir_open_and_spawn_under_signals,
    test_vfork_leaves_no_frame_busy,
)

test_the_whole_run_is_a_job_of_the_shell_outside = pytest.mark.alone(test_the_whole_run_is_a_job_of_the_shell_outside)
test_a_run_in_the_background_reads_nothing_and_writes_freely = pytest.mark.alone(
    test_a_run_in_the_background_reads_nothing_and_writes_freely
)
