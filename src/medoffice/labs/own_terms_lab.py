"""The reader's own notes: which hold what is not to be written, and what to write instead."""

from __future__ import annotations

from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, percent, wide_table
from medoffice.operations.terminology.reported_notes import (
    NEEDED,
    NOTE,
    WRITER,
    ReportedNotes,
    propose,
    reported_notes,
)

SAMPLE = """Writer,Note
A,levothyroxine .05 mg QD
A,lisinopril 10 mg daily
B,"insulin glargine 10U HS, D/C lisinopril"
B,"creatinine 1.0 mg/dL, repeat in 2 weeks"
B,vitamin D 1000 IU daily
C,"SOB on stairs, hx of HTN"
C,amoxicillin 500 mg TID x 7 days
"""
NAMES = {NOTE: "The note", WRITER: "Who wrote it"}
HEADINGS = ["Who wrote it", "Notes", "To write otherwise", "Share"]
LINES = ["Line", "Who", "Not to be written", "With words in place"]
LONGEST_LIST = 30
STEPS = (
    "Make a table with a line for each note, order or set of directions, and a letter for who "
    "wrote it. Leave out names, birth dates and record numbers: only the words are needed. "
    + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns. Then read the second table as the pharmacist would.",
)


class OwnTermsLab(OwnColumnsLab):
    """Look through notes of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = tuple(NEEDED)
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> ReportedNotes:
        """Return what the notes hold, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or a note is too long to be one.
        """
        return reported_notes(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: ReportedNotes) -> str:
        notes, marked = sum(made.notes.values()), len(made.marked)
        said = (
            f"In {self.name}, {marked} of {count(notes, 'note')} hold what is not to be written, "
            f"{percent(marked / notes)}."
        )
        if made.by_abbreviation:
            (part, times), *others = made.by_abbreviation.most_common(2)
            if not others or times > others[0][1]:
                said += f" The most common is {part}, {count(times, 'time')}."
        return said

    def _rows(self, made: ReportedNotes) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [writer, f"{number}", f"{made.by_writer[writer]}", percent(made.share(writer))]
            for writer, number in sorted(made.notes.items())
        ]

    def _shown(self, made: ReportedNotes, *, still: bool) -> str:
        shown = wide_table("By who wrote it", *self._rows(made))
        if not made.marked:
            return shown
        rows = [
            [f"{one.line}", one.writer, ", ".join(f.written.strip() for f in one.found), one.better]
            for one in made.marked[:LONGEST_LIST]
        ]
        more = f"the first {LONGEST_LIST} of " if len(made.marked) > LONGEST_LIST else ""
        caption = f"To write otherwise: {more}{count(len(made.marked), 'note')}"
        return shown + wide_table(caption, LINES, rows, of_words=True)
