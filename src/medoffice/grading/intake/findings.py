"""What intake may find in a submission: what follows, and what the student and instructor read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Outcome(IntEnum):
    """What became of a submission. The worst of its findings decides."""

    ACCEPTED = 0
    REPAIRED = 1
    REFUSED = 2


@dataclass(frozen=True)
class Kind:
    """A kind of finding.

    Parameters
    ----------
    outcome : Outcome
        What it makes of the submission.
    student, instructor : str
        A sentence for each. What stands in braces is filled in.
    flag : bool, default False
        Whether an instructor should look at the submission.
    """

    outcome: Outcome
    student: str
    instructor: str
    flag: bool = False


@dataclass(frozen=True)
class Finding:
    """Something found in a submission.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    about : dict of str to str
        What is filled into the sentences.
    """

    kind: str
    about: dict[str, str]

    @property
    def outcome(self) -> Outcome:
        """What it makes of the submission."""
        return KINDS[self.kind].outcome

    @property
    def is_flagged(self) -> bool:
        """Whether an instructor should look."""
        return KINDS[self.kind].flag

    @property
    def for_student(self) -> str:
        """The student's sentence."""
        return KINDS[self.kind].student.format(**self.about)

    @property
    def for_instructor(self) -> str:
        """The instructor's sentence."""
        return KINDS[self.kind].instructor.format(**self.about)


def found(kind: str, **about: object) -> Finding:
    """Return a finding, with what its sentences need.

    Raises
    ------
    KeyError
        If there is no such kind, or a sentence needs something more.
    """
    finding = Finding(kind, {name: _shown(value) for name, value in about.items()})
    assert finding.for_student and finding.for_instructor
    return finding


def listed(names: Iterable[str]) -> str:
    """Return names for a sentence: the first five, and how many more there are."""
    names = list(names)
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _shown(value: object) -> str:
    """Return a text that can be printed in a line, however a student named a file."""
    text = str(value).encode(errors="replace").decode()
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return text if len(text) <= 200 else f"{text[:199]}…"


_ACCEPTED, _REPAIRED, _REFUSED = Outcome

_HAND_IN_AGAIN = "Save the notebook in Jupyter and hand in the file {expected}."

KINDS: dict[str, Kind] = {
    # Which files there are
    "nothing": Kind(
        _REFUSED,
        "Nothing arrived: there was no file in what you handed in. " + _HAND_IN_AGAIN,
        "The submission holds no file.",
    ),
    "no-notebook": Kind(
        _REFUSED,
        "There is no notebook among what you handed in ({files}). " + _HAND_IN_AGAIN,
        "There is no notebook among the files: {files}.",
    ),
    "typed": Kind(
        _REFUSED,
        "You typed something into the page where the assignment is handed in, and handed in no "
        "file. " + _HAND_IN_AGAIN,
        "There is a text typed into the platform, or a link, and no file.",
    ),
    "web-page": Kind(
        _REFUSED,
        "“{name}” is a web page made from the notebook. It shows your work but cannot be run. "
        + _HAND_IN_AGAIN,
        "“{name}” is a web page made from a notebook, not the notebook.",
    ),
    "other-program": Kind(
        _REFUSED,
        "“{name}” is not a notebook but {what}. " + _HAND_IN_AGAIN,
        "“{name}” is {what}, not a notebook.",
    ),
    "other-assignment": Kind(
        _REFUSED,
        "“{name}” is the notebook of another assignment, “{other}”. Hand in the one of this "
        "assignment, {expected}.",
        "“{name}” is the notebook of the assignment “{other}”.",
    ),
    "not-ours": Kind(
        _REFUSED,
        "“{name}” is not made from the notebook you were given: none of its cells is there. "
        "Start from the notebook of the assignment, copy your answers into it, and hand that in.",
        "“{name}” holds no cell of the assignment, neither by its id nor by its text.",
    ),
    "renamed": Kind(
        _REPAIRED,
        "Your notebook was called “{name}”. It was known by its cells and graded.",
        "The notebook was called “{name}”; it was known by its cells.",
    ),
    "several-notebooks": Kind(
        _REPAIRED,
        "You handed in several notebooks of this assignment. “{name}” was graded, the others "
        "({others}) were not.",
        "Several notebooks of this assignment: “{name}” was taken, not {others}.",
        flag=True,
    ),
    "extra-files": Kind(
        _ACCEPTED,
        "You handed in other files as well ({files}). They lie beside your notebook.",
        "Other files lie beside the notebook: {files}.",
    ),
    "code-file": Kind(
        _REPAIRED,
        "Only the notebook is run. What you wrote in {files} was left out: all your lines must "
        "stand in the notebook.",
        "Programs and hidden files were left out: {files}.",
        flag=True,
    ),
    "our-file": Kind(
        _ACCEPTED,
        "The files that came with the assignment were taken as they were handed out ({files}).",
        "The student's copies of the assignment's own files were left out: {files}.",
    ),
    "link": Kind(
        _REPAIRED,
        "“{name}” is only a link to a file somewhere else, so it was left out. Hand in the file.",
        "“{name}” is a link (to “{target}”). It was not followed.",
        flag=True,
    ),
    "special": Kind(
        _REPAIRED,
        "“{name}” is not an ordinary file, so it was left out.",
        "“{name}” is a pipe, a device or the like. It was not opened.",
        flag=True,
    ),
    "unreadable-file": Kind(
        _REPAIRED,
        "“{name}” could not be read, so it was left out. Hand it in once more.",
        "“{name}” could not be read: {why}.",
        flag=True,
    ),
    "outside": Kind(
        _REPAIRED,
        "The name “{name}” leads out of your own folder, so the file was left out.",
        "The name “{name}” leads out of the student's folder. Nothing was written there.",
        flag=True,
    ),
    "odd-name": Kind(
        _REPAIRED,
        "“{name}” has signs in its name that files cannot have, so it was left out.",
        "“{name}” cannot be the name of a file here. The file is kept as “{kept}”.",
        flag=True,
    ),
    "in-the-way": Kind(
        _REPAIRED,
        "“{name}” has the name of another file or folder that you handed in, so it was left out.",
        "“{name}” is the name of a file and of a folder, or there twice. It is kept as “{kept}”.",
        flag=True,
    ),
    "large-file": Kind(
        _REPAIRED,
        "“{name}” is larger than {limit}, so it was left out.",
        "“{name}” ({size}) is larger than {limit}. It was not copied and stays where it was.",
        flag=True,
    ),
    "many-files": Kind(
        _REPAIRED,
        "You handed in more than {limit} files. The notebook was graded, the rest left out.",
        "There are {count} files; only the first {limit} and the notebook were looked at.",
        flag=True,
    ),
    # Archives
    "unpacked": Kind(
        _REPAIRED,
        "You handed in “{name}”, and it was unpacked. The notebook alone is enough.",
        "The notebook was in “{name}”.",
    ),
    "broken-archive": Kind(
        _REFUSED,
        "“{name}” cannot be unpacked. " + _HAND_IN_AGAIN,
        "“{name}” cannot be unpacked: {why}.",
    ),
    "locked-archive": Kind(
        _REFUSED,
        "“{name}” asks for a password. " + _HAND_IN_AGAIN,
        "“{name}” asks for a password.",
    ),
    "bomb": Kind(
        _REFUSED,
        "“{name}” unpacks to far more than an assignment can hold, so it was not opened. "
        + _HAND_IN_AGAIN,
        "“{name}” unpacks to more than {limit}. It was not unpacked.",
        flag=True,
    ),
    # The notebook as a file
    "empty": Kind(
        _REFUSED,
        "“{name}” is empty: it has no content at all. " + _HAND_IN_AGAIN,
        "“{name}” is empty ({size}).",
    ),
    "large-notebook": Kind(
        _REFUSED,
        "“{name}” is larger than {limit}. Choose Kernel → Restart Kernel and Clear Outputs, save, "
        "and hand it in again.",
        "“{name}” ({size}) is larger than {limit}. It was not opened.",
        flag=True,
    ),
    "corrupt": Kind(
        _REFUSED,
        "“{name}” is damaged: Jupyter could not open it either. " + _HAND_IN_AGAIN,
        "“{name}” is damaged: {why}.",
    ),
    "deep": Kind(
        _REFUSED,
        "“{name}” is damaged: its parts are nested without end. " + _HAND_IN_AGAIN,
        "“{name}” is nested deeper than any notebook. It was not made by Jupyter.",
        flag=True,
    ),
    "no-cells": Kind(
        _REFUSED,
        "“{name}” is not a notebook: it has no cells. " + _HAND_IN_AGAIN,
        "“{name}” is JSON, but no notebook: {why}.",
    ),
    "many-cells": Kind(
        _REFUSED,
        "“{name}” has {count} cells. " + _HAND_IN_AGAIN,
        "“{name}” has {count} cells, more than the {limit} that are read.",
        flag=True,
    ),
    "encoding": Kind(
        _REPAIRED,
        "“{name}” was saved by another program in its own way of writing ({encoding}). It was "
        "read all the same.",
        "The file was written as {encoding}, not as UTF-8.",
    ),
    "nul": Kind(
        _REPAIRED,
        "“{name}” held signs that stand for nothing. They were taken out.",
        "NUL characters were taken out.",
        flag=True,
    ),
    "half-signs": Kind(
        _REPAIRED,
        "“{name}” held signs that no program can show. A question mark stands for them.",
        "Halves of characters (lone surrogates) were put by a replacement character.",
    ),
    "line-ends": Kind(
        _REPAIRED,
        "“{name}” marks the ends of its lines as Windows does. It was read all the same.",
        "Line ends were CRLF or CR.",
    ),
    "old-format": Kind(
        _REPAIRED,
        "“{name}” is in an old form of notebook ({version}). It was read all the same.",
        "The notebook was in nbformat {version}.",
    ),
    "odd-cell": Kind(
        _REPAIRED,
        "{count} pieces of “{name}” are not cells. They were left out.",
        "{count} entries were not cells of a notebook and were left out.",
        flag=True,
    ),
    "kernel": Kind(
        _REPAIRED,
        "Your notebook asked for another kernel ({kernel}). It was run with Python, as it was "
        "handed out.",
        "The notebook asked for the kernel “{kernel}”.",
    ),
    # The cells
    "edited": Kind(
        _REPAIRED,
        "These cells came with the assignment and are not yours to change: {cells}. They were "
        "put back as they were.",
        "Locked cells were edited and put back: {cells}.",
        flag=True,
    ),
    "deleted": Kind(
        _REPAIRED,
        "These cells were missing and were put back: {cells}.",
        "Locked cells were missing and put back: {cells}.",
        flag=True,
    ),
    "answer-deleted": Kind(
        _REPAIRED,
        "The cell for your answer was missing: {cells}. It was put back empty, and counts as not "
        "answered unless you wrote your answer elsewhere.",
        "Answer cells were missing and put back empty: {cells}. What stands elsewhere is run.",
        flag=True,
    ),
    "answer-found": Kind(
        _REPAIRED,
        "The cell for your answer had lost its mark: {cells}. It was known by what it holds.",
        "Answer cells without their mark were known by what they hold: {cells}.",
        flag=True,
    ),
    "duplicated": Kind(
        _REPAIRED,
        "These cells were there more than once: {cells}. The first with an answer counts.",
        "Cells were there more than once, and the first with an answer counts: {cells}.",
        flag=True,
    ),
    "reordered": Kind(
        _REPAIRED,
        "The cells of the assignment stood in another order. They were put back in theirs.",
        "Cells were moved and put back in order: {cells}.",
        flag=True,
    ),
    "marks-changed": Kind(
        _REPAIRED,
        "What is written behind these cells was changed: {cells}. It was put back as it was.",
        "The nbgrader metadata were changed and put back: {cells}.",
        flag=True,
    ),
    "unknown-mark": Kind(
        _REPAIRED,
        "These cells are marked as if they were part of the assignment, and are not: {cells}. "
        "They count as your own.",
        "Cells with grade ids that the assignment does not have: {cells}.",
        flag=True,
    ),
    "cell-type": Kind(
        _REPAIRED,
        "These cells had become another kind of cell: {cells}. They were put back.",
        "Cells were turned from code to text or back: {cells}.",
    ),
    # Who and when
    "student-id": Kind(
        _REPAIRED,
        "Your id, “{given}”, has signs that cannot be used here. Your work is filed as “{used}”.",
        "The id “{given}” cannot name a folder safely; “{used}” is used in its place.",
        flag=True,
    ),
    "other-edition": Kind(
        _REPAIRED,
        "The line that says whose figures your notebook has is not the one that you were given. "
        "Your answers were tried on the figures that were given to you.",
        "{what}",
        flag=True,
    ),
    "other-owner": Kind(
        _REFUSED,
        "Something was handed in under your name from another account. It does not count.",
        "The submission says it is from “{student}”, and its folder in the exchange belongs to "
        "the account “{owner}”. If accounts have other names than students here, set "
        "c.ExchangeCollect.check_owner = False in nbgrader_config.py.",
        flag=True,
    ),
    "not-on-list": Kind(
        _ACCEPTED,
        "You are not on the list of the class as “{given}”. Your work was taken all the same.",
        "“{given}” is not on the list of the class.",
        flag=True,
    ),
    "same-name": Kind(
        _ACCEPTED,
        "Somebody else of your name handed in as well. Your work is filed as “{used}”.",
        "More than one student is called “{given}”; this one is filed as “{used}”. Give the ids "
        "in a list of the class.",
        flag=True,
    ),
    "late": Kind(
        _ACCEPTED,
        "You handed in after the deadline ({how}).",
        "Late: {how}.",
    ),
    "late-or-not": Kind(
        _ACCEPTED,
        "You had more time, until {until}. It is only known that your work came after the "
        "deadline of the class, and not when.",
        "{source} says that it was late, and not when. There was time until {until}: look there "
        "whether it came by then.",
    ),
    "repeated": Kind(
        _ACCEPTED,
        "You handed in {count} times. What counts is the one of {when}.",
        "Handed in {count} times; the one of {when} counts.",
    ),
    "older-counts": Kind(
        _ACCEPTED,
        "What you handed in last cannot be graded, so an earlier one counts, of {when}.",
        "The last attempt was refused ({why}), so the one of {when} counts.",
        flag=True,
    ),
    "unexpected": Kind(
        _REFUSED,
        "Your work arrived and is kept, but could not be read. Your instructor will look at it.",
        "Reading the submission failed in a way that was not foreseen: {why}.",
        flag=True,
    ),
}
