"""What grades submissions: processes prepared for an assignment, and what is forked from them."""

from __future__ import annotations

import atexit
import contextlib
import os
import select
import socket
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

from medoffice.grading.engine.asked import MOST_SECONDS
from medoffice.grading.engine.assignment import Assignment
from medoffice.grading.engine.given_up import given_up
from medoffice.grading.engine.graded import Grade, Graded
from medoffice.grading.engine.patience import outside
from medoffice.grading.engine.stream import Lost, Stream
from medoffice.grading.forking import channels
from medoffice.grading.forking.warmed import NotForked, WarmedProcess, ask
from medoffice.grading.sandbox import Limits, Sandbox, packed
from medoffice.grading.workspace import Workspace, sweep

ALWAYS_THE_SAME = {"PYTHONHASHSEED": "0"}
"""In the environment of what grades: the order of sets must not decide on a score."""

JUDGE_FAILED = "The grading of this submission did not come to an end. Please look at it yourself."

TO_END = 0.5
"""Seconds that a process takes to end, once it was killed."""

GRADERS_KEPT = 8
"""Assignments, each with its data, that a process is ready to grade at one time."""


class Grader:
    """What grades submissions to one assignment: prepared processes to fork from.

    Parameters
    ----------
    assignment : Assignment
        What was to be answered.
    sandbox : Sandbox or None
        As for :func:`medoffice.grading.engine.grade`.
    students, judges : WarmedProcess
        What to fork from.
    """

    def __init__(
        self,
        assignment: Assignment,
        sandbox: Sandbox | None,
        students: WarmedProcess,
        judges: WarmedProcess,
    ) -> None:
        self.assignment = assignment
        self.sandbox = sandbox
        self.limits = sandbox.limits if sandbox else Limits()
        self.users = 0
        self._workspace = Workspace("assignment")
        self._folder = self._workspace.path
        for name, content in assignment.files.items():
            file = self._folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        self._files = packed(self._folder, self.limits)
        self._lives: list[socket.socket] = []
        self._controls: list[socket.socket] = []
        self._judging: set[socket.socket] = set()
        self._is_stopped = False
        try:
            self._prepare(students, judges)
        except BaseException:
            self.close()
            raise

    def _prepare(self, students: WarmedProcess, judges: WarmedProcess) -> None:
        to_students, of_students = channels.pair()
        self._control, of_judges = channels.pair()
        self._controls.append(self._control)
        ours, its_end = socket.socketpair()
        connection = Stream(ours)
        with contextlib.closing(connection), to_students, of_students, of_judges:
            with its_end:
                given = (of_judges, its_end, to_students)
                descriptors = (*(one.fileno() for one in given), self._files)
                self._lives.append(ask(judges.control, {}, *descriptors))
            connection.send(
                {
                    "source": self.assignment.source,
                    "released": self.assignment.released,
                    "folder": str(self._folder),
                }
            )
            try:
                wanted = connection.receive()["modules"]
            except Lost:
                raise NotForked(_why(self._lives[-1])) from None
            request = {"modules": sorted({*wanted, *self.assignment.modules})}
            self._lives.append(ask(students.control, request, of_students.fileno()))
            of_students.close()
            for control, life in zip((self._control, to_students), self._lives, strict=True):
                if "ready" not in (channels.heard(control) or {}):
                    raise NotForked(_why(life))

    def grade(self, submission: Path) -> Graded:
        """Grade a submission, as :func:`medoffice.grading.engine.grade` does.

        Raises
        ------
        NotForked
            If what it forks from has ended.
        """
        began = time.perf_counter()
        rules = self.sandbox.rules() if self.sandbox else None
        with contextlib.ExitStack() as stack:
            folder = self.assignment.name
            if rules is None:
                folder = str(stack.enter_context(Workspace("submission")).path)
            flags: list[str] = []
            packs = []
            try:
                packs.append(packed(submission, self.limits))
                stack.callback(os.close, packs[0])
            except (OSError, ValueError) as error:
                flags.append(f"The files beside the notebook were left out: {error}")
            student = {"folder": folder, "rules": rules, "limits": asdict(self.limits)}
            request = {
                "student": student,
                "submission": str(submission / f"{self.assignment.name}.ipynb"),
            }
            result = self._judged(request, packs)
        student, seconds = submission.parent.name, round(time.perf_counter() - began, 3)
        if result is None:
            return given_up(self.assignment, student, *flags, JUDGE_FAILED, seconds=seconds)
        return Graded(
            student=student,
            assignment=self.assignment.name,
            grades={name: Grade(**one) for name, one in result["grades"].items()},
            notebook=result["notebook"],
            flags=(*flags, *result["flags"]),
            seconds=seconds,
            megabytes=result["megabytes"],
        )

    def _judged(self, request: dict[str, Any], packs: list[int]) -> dict[str, Any] | None:
        """Return what the judge found, or None if it came to no end."""
        ours, its_end = socket.socketpair()
        connection = Stream(ours)
        with contextlib.closing(connection):
            with its_end:
                life = ask(self._control, request, its_end.fileno(), *packs)
            with life:
                try:
                    self._judging.add(life)
                    if self._is_stopped:
                        return None
                    # The judge gives up by itself before that.
                    result = connection.receive((MOST_SECONDS + 4) * outside(self.limits.seconds))
                except Lost:
                    if self.has_ended():
                        raise NotForked("What judges are forked from has ended") from None
                    return None
                finally:
                    self._judging.discard(life)
        if not result["was_judged"]:
            raise NotForked("No student process could be started")
        return result

    def stop(self) -> None:
        """End what is being graded, from another thread. Those who wait for it get no points."""
        self._is_stopped = True
        for life in list(self._judging):
            with contextlib.suppress(OSError):  # it has just ended
                life.shutdown(socket.SHUT_RDWR)

    def has_ended(self) -> bool:
        """Tell whether something that it forks from has ended."""
        ended, _, _ = select.select(self._lives, (), (), TO_END)
        return bool(ended)

    def given_up(self, submission: Path) -> Graded:
        """Return no points and a flag, for what should not happen."""
        return given_up(self.assignment, submission.parent.name, JUDGE_FAILED)

    def close(self) -> None:
        """End the processes, and let go of the files."""
        for one in (*self._controls, *self._lives):
            one.close()
        os.close(self._files)
        self._workspace.close()


def _why(life: socket.socket) -> str:
    """Return why a process did not become ready."""
    return (channels.heard(life) or {}).get("failed") or "A process ended before it was ready"


class Graders:
    """The graders of this process, kept for what comes next."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Know of none."""
        self._lock = threading.Lock()
        self._warm: dict[Any, WarmedProcess] = {}
        self._graders: OrderedDict[Any, Grader] = OrderedDict()
        self._is_stopped = False

    def stop(self) -> None:
        """End what is being graded, and begin nothing more until all is closed."""
        self._is_stopped = True
        # Not with the lock, which is held while a grader is being prepared.
        for one in list(self._graders.values()):
            one.stop()

    def close(self) -> None:
        """End all of them, and what they were forked from."""
        for one in (*self._graders.values(), *self._warm.values()):
            one.close()
        self.forget()

    @contextlib.contextmanager
    def of(self, assignment: Assignment, sandbox: Sandbox | None) -> Iterator[Grader]:
        """Give the grader of an assignment, made when it is first asked for."""
        key = assignment.fingerprint, sandbox
        with self._lock:
            if key not in self._graders:
                # Each takes seconds to warm up, so both do it at the same time.
                with ThreadPoolExecutor(2) as both:
                    students = both.submit(self._warmed, "students", sandbox)
                    judges = both.submit(self._warmed, "judges", None)
                self._graders[key] = Grader(assignment, sandbox, students.result(), judges.result())
            grader = self._graders[key]
            self._graders.move_to_end(key)
            if self._is_stopped:
                raise NotForked("Grading was stopped")
            grader.users += 1
            for old in list(self._graders)[:-GRADERS_KEPT]:
                self._let_go(old)
        try:
            yield grader
        finally:
            with self._lock:
                grader.users -= 1
                if self._graders.get(key) is not grader and not grader.users:
                    grader.close()

    def give_up(self, grader: Grader) -> None:
        """Make another the next time, instead of one that has lost what it forks from."""
        with self._lock:
            for key in [key for key, one in self._graders.items() if one is grader]:
                self._let_go(key)
        grader.has_ended()  # if it is about to

    def _let_go(self, key: Any) -> None:
        """Forget a grader. The last one who uses it closes it."""
        grader = self._graders.pop(key)
        if not grader.users:
            grader.close()

    def _warmed(self, kind: str, sandbox: Sandbox | None) -> WarmedProcess:
        one = self._warm.get((kind, sandbox))
        if one is None or not one.is_alive:
            sweep()  # what runs that were killed have left
            within = sandbox.command if sandbox else None
            one = WarmedProcess(f"{__package__}.warmed", [kind], within, ALWAYS_THE_SAME)
            self._warm[kind, sandbox] = one
        return one


graders = Graders()
"""Those of this process."""

atexit.register(graders.close)
# A process that is forked from this one starts its own.
os.register_at_fork(after_in_child=graders.forget)
