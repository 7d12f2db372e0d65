"""Receive submissions: keep each original, mend what can be mended, and record the outcome."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from medoffice.grading.intake import record
from medoffice.grading.intake.findings import Finding, Outcome, found, listed
from medoffice.grading.intake.handed_in import BadArchive, HandedIn, Limits, safe_id
from medoffice.grading.intake.handout import Handout, NotReleased
from medoffice.grading.intake.keeping import Keeping, is_in_the_way, printable
from medoffice.grading.intake.mending import mend
from medoffice.grading.intake.reading import Unreadable
from medoffice.grading.intake.record import Intake
from medoffice.grading.intake.searching import Search

EXCHANGE_FILES = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader's exchange puts beside a submission, and needs to give the feedback back."""


def receive(
    course: Path,
    assignment: str,
    handed_in: Iterable[HandedIn],
    limits: Limits | None = None,
) -> Iterator[Intake]:
    """Receive submissions: keep the originals, mend what can be mended, and write the records.

    No submission stops the others. One that was received before, with the same files, is not
    received again: its record of then is given.

    Parameters
    ----------
    course : Path
        Folder of the course, with the assignment released.
    assignment : str
        Name of the assignment.
    handed_in : iterable of HandedIn
        What arrived.
    limits : Limits, optional
        How much one submission may hold.

    Yields
    ------
    Intake
        The record of each.

    Raises
    ------
    NotReleased
        If there is no student version to hold them against.
    """
    handout_of = _handouts(course, assignment)
    for one in handed_in:
        yield _Reception(course, handout_of, one, limits or Limits()).intake()


def _handouts(course: Path, assignment: str) -> Callable[[str], Handout]:
    """Return what tells which student version somebody was given."""
    from medoffice.grading.classes import own_class

    of_class = Handout.load(course, assignment)
    own = own_class.of(course)

    def handout_of(student: str) -> Handout:
        place = own.course_of(student, assignment) if own else course
        try:
            return of_class if place == course else Handout.load(place, assignment)
        except NotReleased:  # one student's version that is gone must not stop the others
            return of_class

    return handout_of


class _Reception:
    """The reception of one submission."""

    def __init__(
        self,
        course: Path,
        handout_of: Callable[[str], Handout],
        handed_in: HandedIn,
        limits: Limits,
    ) -> None:
        self.course = course
        self.student, self.is_renamed = safe_id(handed_in.student)
        self.handout = handout_of(self.student)
        self.handed_in = handed_in
        self.expected = self.handout.file_name
        self.findings: list[Finding] = list(handed_in.findings)
        self.keeping = Keeping(limits, self.findings)

    def intake(self) -> Intake:
        student = self.student
        if self.is_renamed:
            self.findings.append(found("student-id", given=self.handed_in.student, used=student))
        attempts = record.attempts(self.course, self.handout.assignment, student)
        intake = Intake(
            student=student,
            assignment=self.handout.assignment,
            attempt=attempts[-1].attempt + 1 if attempts else 1,
            when=self.handed_in.when,
            received=datetime.now(UTC).replace(tzinfo=None),
            source=self.handed_in.source,
            digest="",
            is_late=self.handed_in.is_late,
            front=self.handed_in.front,
            by_clock=self.handed_in.by_clock,
        )
        place = intake.folder(self.course)
        shutil.rmtree(place, ignore_errors=True)  # of a reception that was broken off
        try:
            pieces = self.handed_in.pieces
            intake.files, intake.digest = self.keeping.keep(pieces, place / "original")
            for before in attempts:
                if before.digest == intake.digest:
                    shutil.rmtree(place)
                    self._set_clock(before)
                    return before
            if not any(one.outcome is Outcome.REFUSED for one in self.findings):
                self._make(place / "mended", intake)
        except (Unreadable, BadArchive) as refusal:
            self.findings.append(refusal.finding)
        except Exception as error:
            why = f"{type(error).__name__}: {error}"
            self.findings.append(found("unexpected", why=why))
        intake.findings = self.findings
        if intake.is_refused:
            shutil.rmtree(place / "mended", ignore_errors=True)
        intake.write(self.course)
        return intake

    def _make(self, place: Path, intake: Intake) -> None:
        """Write the submission that will be graded."""
        import nbformat

        files = dict(self.keeping.contents)
        exchange = {
            PurePosixPath(name): files.pop(PurePosixPath(name))
            for name in EXCHANGE_FILES
            if self.handed_in.from_exchange and PurePosixPath(name) in files
        }
        names = [printable(piece.name) for piece in self.handed_in.pieces]
        search = Search(self.course, self.handout, self.keeping)
        path, sheet = search.notebook(files, names)
        self.findings += sheet.findings
        self._whose(place.with_name("original"))
        notebook, findings = mend(sheet, self.handout)
        self.findings += findings
        if path.name != self.expected:
            self.findings.append(found("renamed", name=path.name))
        place.mkdir(parents=True)
        nbformat.write(notebook, place / self.expected)
        beside = {
            one.relative_to(path.parent) if one.is_relative_to(path.parent) else one: content
            for one, content in files.items()
            if one != path
        }
        for name, content in {**self._beside(beside), **exchange}.items():
            if not is_in_the_way(place, name):
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_bytes(content)
        if intake.when:
            _stamp(place, intake.when)

    def _set_clock(self, before: Intake) -> None:
        """Read the time of an attempt anew, once it is told where the platform's clock stands."""
        one = self.handed_in
        if not (one.is_zone_told and one.when) or one.by_clock != before.by_clock:
            return
        before.when = one.when
        before.write(self.course)
        if not before.is_refused:
            _stamp(before.folder(self.course) / "mended", one.when)

    def _whose(self, original: Path) -> None:
        """Look at the edition that was handed in, in a class with figures of its own."""
        from medoffice.grading.classes import own_class

        own = own_class.of(self.course)
        if own is None:
            return
        said = own.flag(self.student, self.handout.assignment, original)
        if said:
            self.findings.append(found("other-edition", what=said))

    def _beside(self, files: dict[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
        """Return which other files may lie beside the notebook."""
        kept, ours, code = {}, [], []
        for path, content in files.items():
            if str(path) in self.handout.files:
                # The exchange hands in all that was fetched. Nobody needs to hear of that.
                if content != self.handout.files[str(path)]:
                    ours.append(str(path))
            elif _is_code(path):
                code.append(str(path))
            elif path.suffix == ".ipynb" or path.name in EXCHANGE_FILES:
                continue
            else:
                kept[path] = content
        for kind, names in (
            ("our-file", ours),
            ("code-file", code),
            ("extra-files", list(map(str, kept))),
        ):
            if names:
                self.findings.append(found(kind, files=listed(names)))
        return kept


def _stamp(place: Path, when: datetime) -> None:
    """Write the time where nbgrader reads it.

    What the exchange says of the time is what its folder says, and no student's file.
    """
    stamp = f"{when:%Y-%m-%d %H:%M:%S.%f} UTC\n"
    (place / "timestamp.txt").write_text(stamp, encoding="utf-8")


def _is_code(path: PurePosixPath) -> bool:
    """Tell whether Python or a shell might take a file for a part of itself."""
    return path.suffix in {".py", ".pyc", ".pyd", ".so", ".pth", ".dll", ".sh"} or any(
        part.startswith(".") for part in path.parts
    )
