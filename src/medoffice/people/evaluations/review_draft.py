"""From the evidence log to the draft of a review.

The draft puts each rating beside its anchor and the notes of the year that bear on it. Where a
rating has no note to stand on, or the notes say otherwise, it says so: a review names what was
done and when, so that the person could have known it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from medoffice.people.evaluations.forms import HIGHEST, LOWEST, Criterion, Form
from medoffice.people.evaluations.goals import Goal

STRENGTH, CONCERN = "strength", "concern"
MIDDLE = (LOWEST + HIGHEST) // 2
# The last quarter of the year holds a quarter of its days; twice that share of the notes is a sign
# that the rest of the year was not watched.
LATE_PART = 4
LATE_SHARE = 2
# So many notes of one kind are no accident.
SEVERAL = 2


@dataclass(frozen=True)
class Note:
    """Something a supervisor saw.

    Parameters
    ----------
    noted_on : datetime.date
        When.
    criterion : str
        The criterion it bears on.
    kind : {"strength", "concern"}
        Done well, or to change.
    words : str
        What was seen.
    """

    noted_on: date
    criterion: str
    kind: str
    words: str


def of_last_quarter(notes: Sequence[Note], first: date, last: date) -> int:
    """Return how many notes are of the last quarter of the days from the first to the last."""
    begins = last - (last - first) / LATE_PART
    return sum(note.noted_on > begins for note in notes)


def mostly_late(number: int, late: int) -> bool:
    """Say whether of a number of notes so many late ones are a sign of looking late."""
    return late * LATE_PART >= number * LATE_SHARE


@dataclass(frozen=True)
class Section:
    """What the review says on one criterion.

    Parameters
    ----------
    criterion : Criterion
        Which.
    rating : int
        From 1 to 5.
    notes : tuple of Note
        What was seen, the first first.
    """

    criterion: Criterion
    rating: int
    notes: tuple[Note, ...]

    def of_kind(self, kind: str) -> list[Note]:
        """Return the notes of strengths, or of concerns."""
        return [note for note in self.notes if note.kind == kind]

    @property
    def looks_like(self) -> str:
        """What the rating looks like; one between two anchors is told by both."""
        anchors = self.criterion.anchors
        if self.rating in anchors:
            return anchors[self.rating]
        below = anchors[max(at for at in anchors if at < self.rating)]
        above = anchors[min(at for at in anchors if at > self.rating)]
        return f"More than: {below} Not yet: {above}"

    @property
    def gap(self) -> str:
        """What the rating lacks, in a sentence; empty where its notes bear it."""
        title, strengths, concerns = (
            self.criterion.title, self.of_kind(STRENGTH), self.of_kind(CONCERN),
        )  # fmt: skip
        if self.rating == MIDDLE:
            return self._one_sided()
        if not self.notes:
            return f"{title}: a {self.rating} without one note. What did you see, and when?"
        if self.rating > MIDDLE and not strengths:
            return f"{title}: a {self.rating}, and every note is a concern."
        if self.rating < MIDDLE and not concerns:
            return f"{title}: a {self.rating}, and every note is a strength."
        return ""

    def _one_sided(self) -> str:
        """Ask why a middle rating is not higher or lower, where several notes say one thing."""
        number = len(self.notes)
        for kind, way in ((STRENGTH, "higher"), (CONCERN, "lower")):
            if number >= SEVERAL and len(self.of_kind(kind)) == number:
                return (
                    f"{self.criterion.title}: a {self.rating}, and all {number} notes are "
                    f"{kind}s. Why is it no {way}?"
                )
        return ""


@dataclass(frozen=True)
class ReviewDraft:
    """The draft of one person's review.

    Parameters
    ----------
    person : str
        Who.
    form : Form
        The form of the person's role.
    first, last : datetime.date
        The days the review looks back on.
    sections : tuple of Section
        One for each criterion of the form.
    goals : tuple of Goal
        The goals of the year.
    """

    person: str
    form: Form
    first: date
    last: date
    sections: tuple[Section, ...]
    goals: tuple[Goal, ...]

    @property
    def overall(self) -> Decimal:
        """The ratings by their weights, to hundredths."""
        return self.form.overall(
            {section.criterion.criterion_id: section.rating for section in self.sections}
        )

    @property
    def notes(self) -> list[Note]:
        """Every note, the first first."""
        return sorted(
            (note for section in self.sections for note in section.notes),
            key=lambda note: note.noted_on,
        )

    def of_kind(self, kind: str) -> list[Note]:
        """Return all notes of strengths, or of concerns."""
        return [note for note in self.notes if note.kind == kind]

    @property
    def not_seen(self) -> tuple[Criterion, ...]:
        """The criteria rated in the middle on which the log holds no note."""
        return tuple(
            section.criterion
            for section in self.sections
            if section.rating == MIDDLE and not section.notes
        )

    @property
    def late_notes(self) -> int:
        """How many notes are of the last quarter of the time."""
        return of_last_quarter(self.notes, self.first, self.last)

    def gaps(self) -> list[str]:
        """Return what the draft lacks before anybody may sign it, a sentence each."""
        found = [section.gap for section in self.sections if section.gap]
        number, late = len(self.notes), self.late_notes
        if not number:
            found.append("The log holds no note in this time: a review would rest on memory.")
        elif mostly_late(number, late):
            found.append(
                f"{late} of {number} notes are from the last quarter of the time. What was seen "
                "before?"
            )
        if self.notes and self.not_seen:
            titles = ", ".join(line.title for line in self.not_seen)
            found.append(f"Not seen all year, so that a {MIDDLE} is a guess: {titles}.")
        return found


def draft_review(
    person: str,
    form: Form,
    period: tuple[date, date],
    ratings: Mapping[str, int],
    notes: Sequence[Note] = (),
    goals: Sequence[Goal] = (),
) -> ReviewDraft:
    """Put ratings, notes and goals of one person together.

    Parameters
    ----------
    person : str
        Who.
    form : Form
        The form of the person's role.
    period : tuple of datetime.date
        The first and the last day the review looks back on.
    ratings : mapping of str to int
        The rating on each of them, by the criterion's number.
    notes : sequence of Note, optional
        The notes on the person; those outside the period are left out.
    goals : sequence of Goal, optional
        The person's goals.

    Returns
    -------
    ReviewDraft

    Raises
    ------
    ValueError
        If the period ends before it begins, a line of the form has no rating on the scale, or a
        note is on a criterion that is not on the form.
    """
    first, last = period
    if last < first:
        raise ValueError(f"the period ends on {last}, before it begins on {first}")
    numbers = {criterion.criterion_id for criterion in form.criteria}
    form.overall(ratings)
    kept = sorted(
        (note for note in notes if first <= note.noted_on <= last), key=lambda note: note.noted_on
    )
    for note in kept:
        if note.criterion not in numbers:
            raise ValueError(
                f"the note of {note.noted_on} is on {note.criterion}: expected a criterion of the "
                f"form, one of {', '.join(sorted(numbers))}"
            )
    sections = tuple(
        Section(
            criterion,
            ratings[criterion.criterion_id],
            tuple(note for note in kept if note.criterion == criterion.criterion_id),
        )
        for criterion in form.criteria
    )
    return ReviewDraft(person, form, first, last, sections, tuple(goals))
