"""Grade on several worker processes, some of which die."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import dask
import pytest
from distributed import LocalCluster, Scheduler, SpecCluster, Status
from stand_in import ASSIGNMENT, graded_by_what_it_says

from medoffice.grading.engine import Graded
from medoffice.grading.scale import Cluster, OtherEdition, Unusable
from medoffice.grading.scale import cluster as cluster_module

SETTINGS = {
    "distributed.scheduler.allowed-failures": 1,
    # A worker that takes the place of one that died need not import everything anew.
    "distributed.worker.multiprocessing-method": "forkserver",
}


@pytest.fixture(scope="module")
def workers():
    with (
        dask.config.set(SETTINGS),
        LocalCluster(2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as running,
    ):
        yield running


@pytest.fixture
def executor(workers):
    with Cluster(workers.scheduler_address) as one:
        yield one


@pytest.fixture
def started(workers, tmp_path):
    """Return a folder that has a file for each worker that has started, named by its process.

    One that dies before whoever watches it knows so much is not started again.
    """
    folder, is_over = tmp_path / "started", threading.Event()
    folder.mkdir()

    def tell() -> None:
        while not is_over.wait(0.02):
            for watching in workers.workers.values():
                process = watching.process
                if process and process.status is Status.running and (pid := process.pid):
                    (folder / str(pid)).touch()

    telling = threading.Thread(target=tell)
    telling.start()
    yield folder
    is_over.set()
    telling.join()


def handed_in(folder: Path, texts: list[str]) -> list[Path]:
    """Hand in one submission for each text."""
    for number, text in enumerate(texts):
        file = folder / f"student-{number:02}" / "sums" / "sums.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(text)
    return sorted(folder.glob("*/sums"))


def graded(executor: Cluster, submissions: list[Path]) -> dict[str, Graded]:
    """Grade as the engine's `grade_many` does, and see that nobody is graded twice."""
    answers = [
        executor.submit(graded_by_what_it_says, ASSIGNMENT, submission)
        for submission in submissions
    ]
    results = [answer.result(timeout=180) for answer in answers]
    by_student = {one.student: one for one in results}
    assert len(by_student) == len(results) == len(submissions)
    return by_student


def test_a_submission_travels_as_data_and_comes_back_graded(tmp_path, executor):
    submissions = handed_in(tmp_path, ["1", "12", ""])
    (submissions[0] / "data").mkdir()
    (submissions[0] / "data" / "own.csv").write_text("a\n")
    (submissions[0] / "link.csv").symlink_to("/etc/hostname")
    results = graded(executor, submissions)
    assert [one.score for one in results.values()] == [1, 2, 0]
    assert results["student-00"].flags == ("data", "own.csv", "sums.ipynb")
    assert all(one.grades["sum-test"].said != str(os.getpid()) for one in results.values())


def test_what_fails_at_a_worker_fails_here(tmp_path, executor):
    [submission] = handed_in(tmp_path, ["fail"])
    answer = executor.submit(graded_by_what_it_says, ASSIGNMENT, submission)
    with pytest.raises(ValueError, match="no engine fails like that"):
        answer.result(timeout=180)


def test_a_worker_with_another_edition_of_the_course_is_refused(tmp_path, executor, monkeypatch):
    here = (*cluster_module.edition()[:-1], "nbgrader 0.1")
    monkeypatch.setattr(cluster_module, "edition", lambda: here)
    [submission] = handed_in(tmp_path, ["1"])
    answer = executor.submit(graded_by_what_it_says, ASSIGNMENT, submission)
    with pytest.raises(OtherEdition, match=r"nbgrader [\d.]+ instead of nbgrader 0\.1"):
        answer.result(timeout=180)


def test_no_scheduler_at_the_address_is_said_at_once():
    with pytest.raises(OSError, match=r"127\.0\.0\.1:9"):
        Cluster("tcp://127.0.0.1:9", timeout=0.5)


def test_a_cluster_without_workers_is_not_waited_for_for_ever(tmp_path):
    with (
        SpecCluster(scheduler={"cls": Scheduler, "options": {"dashboard": False}}) as empty,
        Cluster(empty.scheduler_address, patience=0.5) as executor,
    ):
        [submission] = handed_in(tmp_path, ["1"])
        answer = executor.submit(graded_by_what_it_says, ASSIGNMENT, submission)
        with pytest.raises(Unusable, match="no worker"):
            answer.result(timeout=180)


def test_a_worker_killed_while_a_class_is_graded_by_one_command_loses_nobody(
    small_course, answered, workers, monkeypatch, capsys
):
    """The engine itself grades, on both workers, when one of them is killed."""
    import nbformat

    from medoffice.grading.__main__ import main
    from medoffice.grading.gradebook import Gradebook

    for number in range(10):
        [answer] = [cell for cell in answered.cells if cell.id == "double-answer"]
        answer.source = f"def double(x):\n    return {'2' if number % 2 else '3'} * x"
        folder = small_course / "submitted" / f"student-{number}" / "small"
        folder.mkdir(parents=True)
        nbformat.write(answered, folder / "small.ipynb")
    written, write, killed = [], Gradebook.write, []

    def kill_one_after_the_first(gradebook, graded, *about):
        if not written:
            killed.append(workers.workers[0].pid)
            os.kill(killed[0], signal.SIGKILL)
        written.append(graded.student)
        write(gradebook, graded, *about)

    monkeypatch.setattr(Gradebook, "write", kill_one_after_the_first)
    address = ["--scheduler", workers.scheduler_address, "--course", str(small_course)]
    assert main(["grade", "small", *address, "--allow-unsandboxed"]) == 0
    assert "small: 10 submissions graded" in " ".join(capsys.readouterr().out.split())
    assert killed
    assert sorted(written) == [f"student-{n}" for n in range(10)]
    with Gradebook(small_course) as gradebook:
        scores = {name: one.score for name, one in gradebook.submissions("small").items()}
        assert scores == {f"student-{n}": 4.0 if n % 2 else 0.0 for n in range(10)}
        assert len(gradebook.log()) == 10


# It comes last: what restarts workers may give up when they die again and again.
def test_a_submission_that_kills_its_workers_is_given_up_and_no_other(tmp_path, executor, started):
    texts = ["1", f"kill {started}", "slow", "12", "slow"]
    results = graded(executor, handed_in(tmp_path, texts))
    failed = {name for name, one in results.items() if one.flags == (cluster_module.KILLED,)}
    assert failed == {"student-01"}
    grades = results["student-01"].grades
    assert (grades["sum-test"].score, grades["sum-test"].of) == (0.0, 2.0)
    assert (grades["memo"].score, grades["memo"].is_manual) == (None, True)
    assert [results[f"student-{n:02}"].score for n in (0, 2, 3, 4)] == [1, 4, 2, 4]
