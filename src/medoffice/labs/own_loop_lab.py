"""The reader's own referral or results log: which loops are open, and which are late."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, plain_table, says, wide_table
from medoffice.operations.loops import LOST, Loops
from medoffice.operations.loops.reported import (
    GRADE,
    NUMBER,
    ORDERED,
    REFERRALS,
    RESULTS,
    STEPS,
    WHAT,
    is_serious,
    propose,
    reported_loops,
    roles,
)
from medoffice.practice.exports import Export, ExportError, read

SAMPLE = """Referral,Specialty,Priority,Ordered,Sent,Appt Date,Seen,Report,Closed
101,Cardiology,Urgent,3/3/25,3/3/25,3/12/25,3/12/25,3/19/25,3/20/25
102,Dermatology,Routine,3/3/25,3/5/25,4/21/25,,,
103,Neurology,Urgent,3/4/25,,,,,
104,Orthopedics,Routine,3/4/25,3/4/25,,,,
105,Eye care,Routine,3/6/25,3/7/25,3/24/25,3/24/25,,
106,Cardiology,Routine,3/31/25,,,,,
"""

NAMES = {
    NUMBER: "Number",
    WHAT: "Specialty or test",
    GRADE: "Urgency, or abnormal",
    ORDERED: "Ordered on",
    "sent": "Sent on",
    "booked": "Visit booked for",
    "seen": "Patient seen on",
    "report": "Report came on",
    "closed": "Closed on",
    "resulted": "Result came on",
    "reviewed": "Reviewed on",
    "told": "Patient told on",
}
MEANINGS = {"urgent or abnormal": True, "routine or normal": False}
MOST_WORDS, LONGEST_LIST = 12, 20
HEADINGS = ["Number", "What", "Grade", "What is missing", "Days late", "Whose move"]

STEPS_TO_TAKE = (
    "Export your referral log, or your list of test orders with their results, as a "
    "<strong>CSV</strong> file. It needs the day of the order, and the day the loop was closed "
    "(for a test, the day the patient was told). Each other step with a date makes the answer "
    "sharper. Leave names and birth dates out; a number is enough to find the line again.",
    own_file.STAYS_HERE,
    "Say what the file is, and check the columns. What the lab recognizes is filled in. The limits "
    "are those of this course; your clinicians set yours.",
)


class OwnLoopLab(Lab):
    """Find the open loops in a file of the reader's.

    It begins with a small example, which shows what such a file looks like.
    """

    def __init__(self) -> None:
        self.export: Export | None = None
        self.upload = own_file.picker(self.open)
        self.kind = controls.choice(
            "What the file is",
            [("a referral log", REFERRALS), ("a results log", RESULTS)],
            REFERRALS,
        )
        self.columns: dict[str, ipywidgets.Dropdown] = {}
        self.meanings: dict[str, ipywidgets.Dropdown] = {}
        self.message = ipywidgets.HTML()
        self.results = controls.results()
        self._choices = ipywidgets.VBox()
        self._widget = controls.panel(
            own_file.steps(STEPS_TO_TAKE),
            ipywidgets.Box([self.upload]),
            ipywidgets.Box([self.kind]),
            self._choices,
            self.message,
            self.results,
        )
        controls.watch([self.kind], self._offer_columns)
        self.open(SAMPLE.encode(), "the example")

    @property
    def widget(self) -> ipywidgets.VBox:
        """The live controls and what they show."""
        return self._widget

    def open(self, content: bytes, name: str) -> None:
        """Read a file; if it cannot be read, say why and wait for another.

        Parameters
        ----------
        content : bytes
            The file.
        name : str
            What to call it.
        """
        self.name = name
        try:
            self.export = read(content)
        except ExportError as problem:
            self.export = None
            self._choices.children = ()
            self._say(str(problem))
            return
        self._offer_columns()

    def _offer_columns(self) -> None:
        """Ask which column holds what."""
        if self.export is None:
            return
        proposed = propose(self.export.columns, self.kind.value)
        options = [("not in the file", None), *((name, name) for name in self.export.columns)]
        self.columns = {
            role: controls.choice(NAMES[role], options, proposed[role])
            for role in roles(self.kind.value)
        }
        others = [control for role, control in self.columns.items() if role != GRADE]
        controls.watch(others, self.refresh)
        controls.watch([self.columns[GRADE]], self._offer_words)
        self._offer_words()

    def _offer_words(self) -> None:
        """Ask what each word for the grade means."""
        assert self.export is not None
        self.meanings = {}
        shown = [controls.group("Columns of the file", list(self.columns.values()))]
        column = self.columns[GRADE].value
        if column is not None and len(words := self.export.words(column)) <= MOST_WORDS:
            for word, number in words.most_common():
                label = f"{word or '(empty)'} ({count(number, 'line')})"
                control = controls.choice(label, MEANINGS, is_serious(word))
                self.meanings[word] = control
            controls.watch(self.meanings.values(), self.refresh)
            shown.append(controls.group("What the words mean", list(self.meanings.values())))
        self._choices.children = tuple(shown)
        self.refresh()

    def loops(self) -> Loops:
        """Return the loops of the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        if self.export is None:
            raise ExportError("Choose a file first.")
        chosen = {role: control.value for role, control in self.columns.items()}
        if chosen[GRADE] and not self.meanings:
            different = len(self.export.words(chosen[GRADE]))
            raise ExportError(
                f"“{chosen[GRADE]}” holds {different:,} different values, too many for a grade: "
                "choose another column, or none."
            )
        serious = [word for word, control in self.meanings.items() if control.value]
        return reported_loops(self.export, self.kind.value, chosen, serious)

    def refresh(self) -> None:
        """Follow the loops of the file, or say in a sentence what is in the way."""
        try:
            made = self.loops()
        except ExportError as problem:
            self._say(str(problem))
            return
        self._say(self._sentence(made), self._tables(made))

    def _say(self, sentence: str, results: str = "") -> None:
        self.message.value = says(sentence)
        self.results.value = results

    def _sentence(self, made: Loops) -> str:
        found = made.counts()
        lacking = [
            NAMES[step.name].lower()
            for step in STEPS[self.kind.value]
            if self.columns[step.name].value is None
        ]
        without = f" Without a column, and left out: {', '.join(lacking)}." if lacking else ""
        return (
            f"In {self.name}, as of {made.as_of:%B} {made.as_of.day}, {made.as_of.year}, its last "
            f"day: of {count(len(made), 'loop')}, {found['closed']:,} closed, {found['open']:,} "
            f"open and in time, {found['overdue']:,} overdue, {found['lost']:,} lost.{without}"
        )

    def _list(self, made: Loops) -> list[list[str]]:
        return [
            [
                loop.id,
                loop.what,
                loop.grade,
                loop.missing,
                f"{loop.days_late:,}" + (" (lost)" if loop.state == LOST else ""),
                loop.owner,
            ]
            for loop in made.work_list()[:LONGEST_LIST]
        ]

    def _tables(self, made: Loops) -> str:
        late = len(made.work_list())
        more = f"the first {LONGEST_LIST} of " if late > LONGEST_LIST else ""
        caption = f"Work list: {more}{count(late, 'late loop')}"
        return wide_table(caption, HEADINGS, self._list(made), of_words=True)

    def still(self) -> str:
        """Return the present state as HTML."""
        sample = f"<p>The example file:</p><pre>{escape(SAMPLE)}</pre>"
        message = self.message.value.replace(' role="status"', "")
        return RESULTS_STYLE + own_file.steps(STEPS_TO_TAKE) + sample + message + self.results.value

    def in_words(self) -> str:
        """Return the present state as plain text."""
        try:
            made = self.loops()
        except ExportError as problem:
            return str(problem)
        return f"{self._sentence(made)}\n\n{plain_table(HEADINGS, self._list(made))}"
