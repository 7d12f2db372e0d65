"""An executor that grades on the workers of a Dask cluster."""

from __future__ import annotations

import platform
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from medoffice.grading.engine import Assignment, Graded
from medoffice.grading.engine.given_up import given_up
from medoffice.grading.engine.grader import GRADERS_KEPT
from medoffice.grading.sandbox import probe
from medoffice.grading.scale.edition import Unusable, edition, must_be
from medoffice.grading.scale.parcel import Parcel

if TYPE_CHECKING:
    from distributed import Future as Remote

    from medoffice.grading.sandbox import Sandbox

Grade = Callable[[Assignment, Path, "Sandbox | None"], Graded]

KILLED = (
    "Whatever graded this submission was killed, on several machines, and again when nothing else "
    "ran there. Please look at it yourself."
)

GONE = (
    "The cluster has no worker or no scheduler any more. What came back before is graded; grade "
    "again for the rest. (A worker without the course's package ends itself.)"
)


@dataclass(eq=False)
class _Errand:
    """A submission on its way: what was asked for, and who waits for it."""

    grade: Grade
    assignment: Assignment
    parcel: Parcel
    sandbox: Sandbox | None
    answer: Future[Graded] = field(default_factory=Future)


class Cluster(Executor):
    """Grades on the workers of a Dask scheduler; an executor for `engine.grade_many`.

    A worker that dies takes down what it was working on, and Dask sends that to another. Which
    of the submissions there was to blame nobody knows, so one whose workers died more often than
    the scheduler allows (``distributed.scheduler.allowed-failures``, by default 3) is tried once
    more, while nothing else runs. If its workers die then, too, it is given up.

    Parameters
    ----------
    address : str
        Of the scheduler, such as ``tcp://grader-1:8786``.
    patience : float, default 60
        Seconds to wait for a worker while there is none. Then everything fails that is on
        its way.
    **settings
        For :class:`distributed.Client`, such as `security`.

    Raises
    ------
    OSError
        If no scheduler answers there.
    """

    def __init__(self, address: str, patience: float = 60, **settings: Any) -> None:
        from distributed import Client

        self._client = Client(address, set_as_default=False, **settings)
        self._assignments: OrderedDict[str, Remote] = OrderedDict()
        self._lock = threading.RLock()
        self._waiting: deque[_Errand] = deque()
        self._on_their_way: dict[_Errand, Remote] = {}
        self._suspects: deque[_Errand] = deque()
        self._alone: _Errand | None = None
        self._over = threading.Event()
        threading.Thread(target=self._see_to_workers, args=(patience,), daemon=True).start()

    def submit(
        self,
        grade: Grade,
        /,
        assignment: Assignment,
        submission: Path,
        sandbox: Sandbox | None = None,
    ) -> Future[Graded]:
        """Have a submission graded.

        Parameters
        ----------
        grade : callable
            :func:`medoffice.grading.engine.grade`. Workers import it by name.
        assignment, submission, sandbox
            Its arguments. The folder is read now.

        Returns
        -------
        concurrent.futures.Future
            Of a :class:`Graded`. It fails with :class:`Unusable` if the cluster is gone, or if a
            worker has another edition of the course or no sandbox; and with what `grade` raised.
        """
        errand = _Errand(grade, assignment, Parcel.of(submission), sandbox)
        errand.answer.set_running_or_notify_cancel()
        with self._lock:
            self._waiting.append(errand)
            self._go_on()
        return errand.answer

    def __exit__(self, kind: type[BaseException] | None, *details: object) -> None:
        """Let go of the cluster, and of what is on its way if something broke off, as by Ctrl-C."""
        self.shutdown(wait=kind is None, cancel_futures=kind is not None)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster.

        Parameters
        ----------
        wait : bool, default True
            Whether to wait for what is on its way. What is not waited for fails.
        cancel_futures : bool, default False
            Whether to give up what has not been sent yet. It is sent at once, so this has no
            effect unless a suspect is being tried.
        """
        if cancel_futures:
            with self._lock:
                given_up = [*self._waiting, *self._suspects]
                self._waiting.clear()
                self._suspects.clear()
            for errand in given_up:
                errand.answer.set_exception(CancelledError())
        if wait:
            with self._lock:
                answers = [
                    errand.answer
                    for errand in (*self._waiting, *self._on_their_way, *self._suspects)
                ]
            wait_for(answers)
        self._over.set()
        self._client.close()

    def _go_on(self) -> None:
        """Send what can be sent: everything, unless a suspect runs or it is a suspect's turn."""
        if self._alone is not None:
            return
        while self._waiting:
            self._send(self._waiting.popleft())
        if self._suspects and not self._on_their_way:
            self._alone = self._suspects.popleft()
            self._send(self._alone)

    def _send(self, errand: _Errand) -> None:
        remote = self._client.submit(
            _grade,
            edition(),
            errand.grade,
            self._at_the_workers(errand.assignment),
            errand.parcel,
            errand.sandbox,
            key=f"{errand.parcel.student}-{errand.parcel.assignment}-{uuid4()}",
        )
        self._on_their_way[errand] = remote
        remote.add_done_callback(partial(self._came_back, errand))

    def _see_to_workers(self, patience: float) -> None:
        """Fail what is on its way when there has been no worker for too long."""
        last_seen = time.monotonic()
        while not self._over.wait(1):
            if self._client.scheduler_info(n_workers=1).get("workers"):
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > patience:
                with self._lock:
                    on_their_way = [*self._on_their_way.values()]
                self._client.cancel(on_their_way)

    def _at_the_workers(self, assignment: Assignment) -> Remote:
        """Return the assignment as a task: what is only scattered is lost with its worker."""
        name = assignment.fingerprint
        if name not in self._assignments:
            self._assignments[name] = self._client.submit(
                _as_it_is, assignment, key=f"assignment-{name[:16]}-{uuid4()}"
            )
            while len(self._assignments) > GRADERS_KEPT:
                self._assignments.popitem(last=False)
        return self._assignments[name]

    def _came_back(self, errand: _Errand, remote: Remote) -> None:
        try:
            graded, failure = self._graded(errand, remote), None
        except BaseException as error:
            graded, failure = None, error
        with self._lock:
            del self._on_their_way[errand]
            if errand is self._alone:
                self._alone = None
            elif graded is failure is None:
                self._suspects.append(errand)
            self._go_on()
        if failure is not None:
            errand.answer.set_exception(failure)
        elif graded is not None:
            errand.answer.set_result(graded)

    def _graded(self, errand: _Errand, remote: Remote) -> Graded | None:
        """Return what came back; None if it is not known yet who killed the workers."""
        from distributed import CancelledError as Lost
        from distributed import KilledWorker

        try:
            return remote.result()
        except KilledWorker:
            if errand is not self._alone:
                return None
            return given_up(errand.assignment, errand.parcel.student, KILLED)
        except Lost:
            raise Unusable(GONE) from None


def _as_it_is(assignment: Assignment) -> Assignment:
    return assignment


def _grade(
    expected: tuple[str, ...],
    grade: Grade,
    assignment: Assignment,
    parcel: Parcel,
    sandbox: Sandbox | None,
) -> Graded:
    """Grade on a worker."""
    must_be(expected)
    own = _like(sandbox)
    with parcel.unpacked() as submission:
        return grade(assignment, submission, own)


def _like(sandbox: Sandbox | None) -> Sandbox | None:
    """Return this machine's own sandbox with the same limits.

    Raises
    ------
    Unusable
        If it has none.
    """
    if sandbox is None:
        return None
    own = probe.with_limits(limits=sandbox.limits, hidden=())
    if own is None:
        raise Unusable(
            f"The worker on {platform.node()} cannot shut a submission in. {probe.available()}"
        )
    return own
