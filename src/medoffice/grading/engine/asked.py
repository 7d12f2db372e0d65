"""The student process as the judge sees it: asked with questions, and never believed.

A cell or a call that ends the process, floods it or hangs costs itself. Another process is
started then, the cells before are run again, and grading goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from medoffice.grading import plain, written
from medoffice.grading.engine import codec
from medoffice.grading.engine.handed_in import writable
from medoffice.grading.engine.patience import TAKES_TOO_LONG, outside
from medoffice.grading.engine.shell import CUT_OFF
from medoffice.grading.engine.stream import Ended, Lost, Malformed, Stream, TooLate
from medoffice.grading.forking.warmed import NotForked
from medoffice.grading.sandbox import tried

ENDED_ITSELF = (
    "Your code ended the whole program, so that it could not be checked. Leave out what stops "
    "Python, such as “exit” or “quit”."
)
NOT_ANSWERED_WELL = "What your code gave back could not be read."
FAR_TOO_MUCH = "Your function gave back far more than was asked for."
NO_TIME_LEFT = "The notebook took so long in all that this could not be checked."

MOST_SECONDS = 8
"""For a whole submission, in the seconds that one cell may take."""

MOST_SHOWN = 20
"""For a whole submission, in what one cell may show."""

TO_START = 60
"""Seconds within which a student process has started, on a machine that does much else."""

LONGEST_WORDS = 2000
"""Characters of what an error says."""

_SENTENCES = {TooLate: TAKES_TOO_LONG, Ended: ENDED_ITSELF, Malformed: NOT_ANSWERED_WELL}

Start = Callable[[], tuple[Stream, Callable[[], None]]]
"""Starts a student process: the connection with it, and what kills it."""


class StudentAsked:
    """The student process of one submission.

    Parameters
    ----------
    start : callable
        Starts a process.
    limits : dict
        As for the student process.
    write : callable
        Writes what a function is given as JSON. It takes the function's name, too.
    """

    def __init__(
        self, start: Start, limits: dict[str, Any], write: Callable[[str, tuple], bytes]
    ) -> None:
        self.limits = limits
        self.write = write
        self.flags: list[str] = []
        self.has_failed_to_start = False
        self.tried: dict[str, None] = {}
        self._start = start
        self._stream: Stream | None = None
        self._kill: Callable[[], None] = lambda: None
        self._asked = 0
        self._shown = 0
        self._ran: list[tuple[str, int]] = []
        self._given_up: dict[str, str] = {}
        self._until = time.monotonic() + MOST_SECONDS * outside(limits["seconds"])

    def run(self, source: str, count: int) -> list[dict[str, Any]]:
        """Run a cell and return its outputs, whatever happens.

        Parameters
        ----------
        source : str
            The cell.
        count : int
            The number that stands in front of it.
        """
        try:
            outputs = self._within_measure(_outputs(self._ask("run", source=source, count=count)))
        except Lost as lost:
            sentence = _SENTENCES[type(lost)]
            self.flags.append(f"A cell ended the student's program: {sentence}")
            return [error("Stopped", sentence)]
        self._ran.append((source, count))
        return outputs

    def _within_measure(self, outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return outputs, or a note in place of them if the cells have shown too much in all."""
        self._shown += len(str(outputs))
        if self._shown <= MOST_SHOWN * self.limits["output"]:
            return outputs
        return [{"output_type": "stream", "name": "stdout", "text": CUT_OFF.lstrip()}]

    def look(self, name: str) -> dict[str, Any]:
        """Return what the student process tells of a name, or nothing."""
        try:
            return self._ask("look", name=name)
        except Lost:
            return {}

    def call(self, name: str, given: tuple) -> Any:
        """Call a function of the student's and return its answer.

        Raises
        ------
        written.Stopped
            If it raises an error, takes too long, or ends its process.
        """
        if name in self._given_up:
            raise written.Stopped(self._given_up[name])
        try:
            reply = self._ask("call", {"given": self.write(name, given)}, name=name)
        except Lost as lost:
            self._given_up[name] = _SENTENCES[type(lost)]
            self.flags.append(f"{name} ended the student's program: {self._given_up[name]}")
            raise written.Stopped(self._given_up[name]) from None
        if "answer" in reply:
            try:
                return codec.decode(reply["answer"])
            except codec.NotData:
                raise written.Stopped(NOT_ANSWERED_WELL) from None
        if reply.get("too_long"):
            self._given_up[name] = TAKES_TOO_LONG
            self.flags.append(f"{name} took too long and was stopped.")
            raise written.Stopped(TAKES_TOO_LONG)
        if reply.get("too_large"):
            raise written.Stopped(FAR_TOO_MUCH)
        mishap = _mishap(reply.get("mishap"))
        raise written.Stopped(plain.sentences(mishap), mishap)

    def megabytes(self) -> float:
        """Return the most memory that the process says it had at one time."""
        try:
            kilobytes = self._ask("memory")["kilobytes"] if self._stream else 0
            return round(float(kilobytes) / 1024, 1)
        except (Lost, KeyError, TypeError, ValueError, OverflowError):
            return 0.0

    def close(self) -> None:
        """End the process."""
        if self._stream:
            self._kill()
            self._stream.close()
            self._stream = None

    def _ask(
        self, what: str, written: dict[str, bytes] | None = None, **question: Any
    ) -> dict[str, Any]:
        if self._stream is None:
            self._start_again()
        try:
            return self._exchange(what, written, **question)
        except BaseException:  # it may have stopped in the middle of a message
            self.close()
            raise

    def _start_again(self) -> None:
        try:
            self._stream, self._kill = self._start()
            self._stream.receive(TO_START)
        except (NotForked, Lost):
            # No fault of the student's, whose code has not run yet.
            self.has_failed_to_start = True
            self.close()
            raise Ended("It could not be started.") from None
        try:
            for source, count in self._ran:
                self._exchange("run", None, source=source, count=count)
        except Lost:
            self.close()
            raise

    def _exchange(
        self, what: str, written: dict[str, bytes] | None, **question: Any
    ) -> dict[str, Any]:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TooLate(NO_TIME_LEFT)
        seconds = min(left, outside(self.limits["seconds"]))
        self._asked += 1
        message = {"ask": what, "number": self._asked, **question}
        self._stream.send(message, seconds, **(written or {}))
        reply = self._stream.receive(seconds)
        if reply.get("number") != self._asked:
            raise Malformed("It answered another question.")
        self.tried |= dict.fromkeys(tried.sentences(reply.get("tried")))
        return reply


class There:
    """What is written under a name in a student process, for :mod:`medoffice.grading.check`.

    Parameters
    ----------
    student : StudentAsked
        Where it is written.
    name : str
        The name.
    """

    def __init__(self, student: StudentAsked, name: str) -> None:
        self._student, self._name = student, name
        told = student.look(name)
        self.is_there = told.get("is_there") is True
        self.is_function = told.get("is_function") is True
        self.is_blank = told.get("is_blank") is True
        self.is_of_before = told.get("is_of_before") is True
        try:
            self.value = codec.decode(told.get("value"))
        except codec.NotData:
            self.value = codec.Opaque("nothing")

    def call(self, given: tuple) -> Any:
        """Call it. Its errors come out as :class:`written.Stopped`."""
        return self._student.call(self._name, given)


def error(name: str, sentence: str) -> dict[str, Any]:
    """Return an output that shows a sentence as an error."""
    return {
        "output_type": "error",
        "ename": name,
        "evalue": sentence,
        "traceback": sentence.split("\n"),
    }


def _outputs(reply: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the outputs in a reply, if they are what a notebook can hold."""
    if reply.get("too_large"):
        return [error("Stopped", FAR_TOO_MUCH)]
    try:
        return [_output(one) for one in reply["outputs"]]
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise Malformed("Its outputs could not be read.") from None


def _output(given: dict[str, Any]) -> dict[str, Any]:
    kind = given["output_type"]
    if kind == "stream":
        name = "stderr" if given["name"] == "stderr" else "stdout"
        return {"output_type": kind, "name": name, "text": _words(given["text"])}
    if kind == "error":
        said = {"ename": _words(given["ename"]), "evalue": _words(given["evalue"])}
        return {"output_type": kind, **said, "traceback": [_words(w) for w in given["traceback"]]}
    if kind not in ("execute_result", "display_data"):
        raise ValueError(kind)
    data = {_words(key): _clean(one) for key, one in given["data"].items()}
    if not all(isinstance(one, str) for key, one in data.items() if "json" not in key):
        raise TypeError("text was expected")
    shown = {"output_type": kind, "data": data, "metadata": {}}
    if kind == "execute_result":
        shown["execution_count"] = int(given["execution_count"])
    return shown


def _clean(data: Any) -> Any:
    """Return JSON with text that can be written to a file."""
    if isinstance(data, str):
        return writable(data)
    if isinstance(data, dict):
        return {writable(str(key)): _clean(one) for key, one in data.items()}
    if isinstance(data, list):
        return [_clean(one) for one in data]
    return data


def _words(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("text was expected")
    return writable(text)


def _mishap(told: Any) -> plain.Mishap:
    """Return what is told of an error, as far as it is what it should be."""
    told = told if isinstance(told, dict) else {}

    def text(what: str) -> str | None:
        value = told.get(what)
        return writable(value)[:LONGEST_WORDS] if isinstance(value, str) else None

    kinds = told.get("kinds")
    kinds = [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
    key, line = told.get("key"), told.get("line")
    return plain.Mishap(
        kinds=tuple(writable(kind)[:LONGEST_WORDS] for kind in kinds[:20]) or ("Error",),
        said=text("said") or "",
        name=text("name"),
        key=key if isinstance(key, int) and abs(key) < 10**18 else text("key"),
        line=line if isinstance(line, int) and 0 < line < 10**6 else None,
        code=text("code") or "",
    )
