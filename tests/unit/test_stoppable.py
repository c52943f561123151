"""Work that does not stop when asked to is left behind, and then publishes nothing."""

from __future__ import annotations

import threading

import pytest

from scene_mapper.core.draft import Draft
from scene_mapper.core.errors import InputError, RunCancelled
from scene_mapper.core.feedback import stop_if_cancelled
from scene_mapper.core.stoppable import run_stoppably

PATIENCE_S = 60.0


def test_what_it_returns_tells_and_raises_comes_through_in_the_callers_thread(watcher):
    told, here = watcher(), threading.current_thread()
    threads = []
    told.setProgress = lambda progress: threads.append((threading.current_thread(), progress))

    def work(feedback):
        feedback.pushInfo("a")
        feedback.setProgress(40.0)
        feedback.pushWarning("b")
        return threading.current_thread()

    assert run_stoppably(work, told) is not here
    assert (told.infos, told.warnings, threads) == (["a"], ["b"], [(here, 40.0)])

    def fail(_):
        raise InputError("There is no file {path}.", "Check the path.", path="x")

    with pytest.raises(InputError, match=r"There is no file x\."):
        run_stoppably(fail, told)


def test_work_that_stops_has_ended_when_the_caller_goes_on(tmp_path, watcher):
    target = tmp_path / "out.txt"
    ended = []

    def work(feedback):
        with Draft(target) as draft:
            draft.aside().write_text("half")
            while True:
                try:
                    stop_if_cancelled(feedback)
                except RunCancelled:
                    ended.append(True)
                    raise

    with pytest.raises(RunCancelled):
        run_stoppably(work, watcher(stop_at=2))
    assert ended == [True]
    assert list(tmp_path.iterdir()) == []


def test_work_that_does_not_stop_is_left_behind_and_publishes_nothing(tmp_path, watcher):
    target = tmp_path / "out.txt"
    target.write_text("older")
    go_on, outcome = threading.Event(), []

    def work(_):
        try:
            with Draft(target) as draft:
                draft.aside().write_text("whole")
                go_on.wait(PATIENCE_S)  # a call that hears nothing
                draft.publish()
        except BaseException as error:
            outcome.append(type(error))
            raise

    with pytest.raises(RunCancelled):
        run_stoppably(work, watcher(stop_at=2))
    left = [thread for thread in threading.enumerate() if thread.name == "scene-mapper-work"]
    go_on.set()
    for thread in left:
        thread.join(PATIENCE_S)
    assert (len(left), outcome) == (1, [RunCancelled])
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert target.read_text() == "older"
