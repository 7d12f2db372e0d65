"""The reader's own evidence log: who was looked at, when, and which words to look at again."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets

from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.review_lab import REMARKS, which
from medoffice.labs.wording import count, short_day, wide_table
from medoffice.people.evaluations.reported_notes import (
    DAY,
    LEFT_OUT,
    NEEDED,
    NOTED_AS,
    PERSON,
    WORDS,
    ReportedNotes,
    propose,
    propose_kind,
    reported_notes,
)
from medoffice.people.evaluations.review_draft import CONCERN, STRENGTH
from medoffice.people.evaluations.wording import PROTECTED

SAMPLE = """Day,Who,Kind,What was seen
1/12/26,Ada,strength,Found three wrong addresses before the claims went out.
3/30/26,Ada,concern,Four of ten check-ins without a question about insurance.
6/15/26,Ada,strength,Ten of ten check-ins with the question.
2/9/26,Bruno,concern,Slow since his sick leave.
11/16/26,Chidi,concern,Bad attitude in the huddle.
12/7/26,Chidi,concern,Late again.
"""
NAMES = {DAY: "Day", PERSON: "Who", NOTED_AS: "Strength or concern", WORDS: "What was seen"}
MEANINGS = {"a strength": STRENGTH, "a concern": CONCERN, "neither": LEFT_OUT}
MOST_WORDS = 12
LONGEST_LIST = 30
HEADINGS = ["Who", "Notes", "Strengths", "Concerns", "Last note", "Of the last quarter", "Look at"]
STEPS = (
    "Make a table with a line for each note: the day, who, and what was seen; whether it is a "
    "strength or a concern makes it sharper. The sheet <em>Log</em> of this chapter’s evidence log "
    "will do: delete the lines above the headings. Initials are enough. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns, and what each word for the kind means. Who has no note is not in the file: "
    "hold the list beside your team’s.",
)


class OwnNotesLab(OwnColumnsLab):
    """Look through an evidence log of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = tuple(NEEDED)
    ASK_MORE = (NOTED_AS,)
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        column = self.columns[NOTED_AS].value
        words = self.file.words(column) if column else {}
        if 0 < len(words) <= MOST_WORDS:
            yield self._ask_meanings("What a word means", words, MEANINGS, propose_kind)

    def measured(self) -> ReportedNotes:
        """Return what the log says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_notes(
            self.file, own_file.chosen(self.columns), own_file.chosen(self.meanings)
        )

    def _sentence(self, made: ReportedNotes) -> str:
        notes = sum(len(person.notes) for person in made.people)
        law = sum(each.remark.kind == PROTECTED for each in made.marked)
        said = f", {law:,} of them on what the law may protect" if law else ""
        return (
            f"{self.name[0].upper()}{self.name[1:]} holds {count(notes, 'note')} on "
            f"{count(len(made.people), 'person', 'people')}, from {short_day(made.first)} to "
            f"{short_day(made.last)}. {count(len(made.marked), 'place')} to look at again{said}."
        )

    def _rows(self, made: ReportedNotes) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                person.name,
                f"{len(person.notes)}",
                f"{person.of_kind(STRENGTH)}",
                f"{person.of_kind(CONCERN)}",
                short_day(person.notes[-1].noted_on),
                f"{person.late}",
                person.look_at,
            ]
            for person in made.people
        ]

    def _shown(self, made: ReportedNotes, *, still: bool) -> str:
        shown = wide_table("The people, those with the fewest notes first", *self._rows(made))
        if not made.marked:
            return shown
        more = f"the first {LONGEST_LIST} of " if len(made.marked) > LONGEST_LIST else ""
        rows = [
            [f"{each.line}", each.person, *which(each.remark)]
            for each in made.marked[:LONGEST_LIST]
        ]
        caption = f"Words to look at again: {more}{count(len(made.marked), 'place')}"
        return shown + wide_table(caption, ["Line", "Who", *REMARKS], rows, of_words=True)
