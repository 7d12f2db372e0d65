"""A review as a Word document, ready to print: the draft with room for the talk and signatures."""

from __future__ import annotations

from collections.abc import Sequence

from medoffice.labs.word_file import WordFile
from medoffice.labs.wording import short_day
from medoffice.people.evaluations.forms import ROLES
from medoffice.people.evaluations.goals import Goal
from medoffice.people.evaluations.review_draft import STRENGTH, Note, ReviewDraft

SCALE = (
    "Ratings run from 1 to 5. Each is set beside what it looks like in the work. A 3 is the job "
    "done as it should be done."
)
BEFORE_IT_IS_SIGNED = (
    "DRAFT. Talk first, then sign. Delete this box before the review is given out.",
    "What the law may protect (leave, health, pregnancy, faith, age, talk about pay, a complaint) "
    "does not belong into a rating.",
)
SIGNING = (
    "Signing says that we talked about this review. It does not say that both agree; the employee "
    "may add a page."
)
BLANK = "\n\n\n"


def review_document(draft: ReviewDraft, summary: str = "", agreed: str = "") -> bytes:
    """Return the file of a review.

    Parameters
    ----------
    draft : ReviewDraft
        Ratings, notes and goals.
    summary : str, optional
        What the supervisor says in sum.
    agreed : str, optional
        What was agreed for the next year.

    Returns
    -------
    bytes
        A ``.docx`` file.
    """
    document = WordFile(f"Performance review: {draft.person}")
    document.box(*BEFORE_IT_IS_SIGNED, *(f"☐ {gap}" for gap in draft.gaps()))
    document.text("")
    document.table(
        ("Role", "Year reviewed", "Reviewed by", "Day of the talk"),
        [(ROLES[draft.form.role], f"{short_day(draft.first)} to {short_day(draft.last)}", "", "")],
        (1.6, 2.2, 1.7, 1.2),
        "Whom the review is about, and who holds it",
    )
    document.heading("In sum")
    document.text(f"Overall rating: {draft.overall} of 5, the lines by their weights.")
    document.text(summary or BLANK)
    _write_ratings(document, draft)
    _write_goals(document, draft.goals)
    document.heading("What we agreed for the next year")
    document.table(
        ("What will be seen, how often, by when",), [(agreed or BLANK,)], (6.7,), "Agreed"
    )
    document.heading("In the employee’s words")
    document.table(("Comments",), [(BLANK + BLANK,)], (6.7,), "Room for the employee’s comments")
    document.text(SIGNING)
    document.table(
        ("Who", "Name", "Signature", "Day"),
        [("Employee", draft.person, BLANK, ""), ("Supervisor", "", BLANK, "")],
        (1.1, 2.0, 2.5, 1.1),
        "Signatures",
    )
    return document.content()


def file_name(draft: ReviewDraft) -> str:
    """Return what to call the file."""
    return f"review-{draft.person.split()[-1].lower()}-{draft.last.year}.docx"


def _write_ratings(document: WordFile, draft: ReviewDraft) -> None:
    document.heading("Line by line")
    document.text(SCALE)
    for section in draft.sections:
        line = section.criterion
        document.heading(f"{line.title}: {section.rating}", 2)
        document.text(f"Weight {line.weight}%. {section.looks_like}")
        document.bullets(
            [_told(note) for note in section.notes] or ["Not seen: the log holds no note."]
        )


def _told(note: Note) -> str:
    kind = "done well" if note.kind == STRENGTH else "to change"
    return f"{short_day(note.noted_on)} ({kind}): {note.words}"


def _write_goals(document: WordFile, goals: Sequence[Goal]) -> None:
    document.heading("Goals of the year")
    if not goals:
        document.text("No goals were set.")
        return
    document.table(
        ("Goal", "Measured by", "Start", "Target", "End", "Result"),
        [
            (goal.goal, f"{goal.measure}, in {goal.unit}", f"{goal.baseline}", f"{goal.target}",
             "–" if goal.result is None else f"{goal.result}", goal.status)
            for goal in goals
        ],
        (1.7, 1.9, 0.6, 0.8, 0.6, 1.1),
        "Goals, with where they began and ended",
    )  # fmt: skip
