"""The cleaning lab: choose a rule for each kind of fault, and see what the counts become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, plain_table, points, says, wide_table
from medoffice.operations.cleaning.findings import Finding, find
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import (
    ALIKE,
    AS_EXPORTED,
    BEST,
    BY_MEANING,
    BY_TIMES,
    EVERY_FORMAT,
    IGNORE_CAPITALS,
    LEAVE_OUT,
    LINES_AROUND,
    PROBABLE,
    Counted,
    Rules,
    one_by_one,
)

MOST_SHOWN = 8


@dataclass(frozen=True)
class Fault:
    """How a kind of fault is put to the reader: its name, and what may be done about it."""

    name: str
    rules: Mapping[str, str]


FAULTS: Mapping[str, Fault] = MappingProxyType(
    {
        "remarks": Fault(
            "Titles and totals", {"count them as lines": AS_EXPORTED, "leave them out": LEAVE_OUT}
        ),
        "repeats": Fault(
            "Lines that stand twice", {"count both": AS_EXPORTED, "count one": LEAVE_OUT}
        ),
        "tests": Fault("Test patients", {"count them": AS_EXPORTED, "leave them out": LEAVE_OUT}),
        "words": Fault(
            "Other words for “Completed”",
            {
                "only “Completed”, to the letter": AS_EXPORTED,
                "capitals and blanks do not matter": IGNORE_CAPITALS,
                "all words that mean it": BY_MEANING,
            },
        ),
        "blanks": Fault(
            "Empty status",
            {
                "no visit": AS_EXPORTED,
                "a visit, if checked in and out": BY_TIMES,
            },
        ),
        "dates": Fault(
            "Dates",
            {
                "only dates like 07/01/2025": AS_EXPORTED,
                "dates in every format": EVERY_FORMAT,
                "also by the lines around": LINES_AROUND,
            },
        ),
        "times": Fault(
            "Times that cannot be",
            {"use all times": AS_EXPORTED, "leave these visits out of the time": LEAVE_OUT},
        ),
        "patients": Fault(
            "Patients with two records",
            {
                "each account is a patient": AS_EXPORTED,
                "same name and birth date are one": ALIKE,
                "probable duplicates are one": PROBABLE,
            },
        ),
    }
)
HEADINGS = ["Step", "Bookings", "Completed visits", "Patients seen", "Minutes in office"]
LINES = ["Where", "What stands there"]
CAPTION = "What each rule changes, one after the other"
BY_CLINICIAN = ["Clinician", "As it stands", "By your rules", "Change"]

TRY_THIS = (
    "At its foot the report counts {appointments:,} appointments. Read the sentence under the "
    "rules: how many completed visits does it hold, as it stands?",
    "Choose a fault under <em>Show me lines with</em> and look at what stands there.",
    "Choose a rule for each fault, one after the other. Watch which column of the table moves.",
    "Choose <em>all words that mean it</em>, and read the second table. Who was missing?",
)
WHAT_TO_NOTICE = (
    "Each rule moves its own column: repeated lines the bookings, words the visits, second records "
    "the patients, times the minutes.",
    "No rule is free. “By the lines around” is a guess, though a good one; “probable duplicates” "
    "must be looked at by a person before two charts are merged.",
    "Write the rules down. A count without its rules cannot be repeated by anybody.",
)


class CleaningLab(Lab):
    """Clean the quarter's appointment report by rules the reader chooses."""

    def __init__(self) -> None:
        self.quarter = quarter()
        self.found: dict[str, list[Finding]] = find(self.quarter)
        self.rules = {
            name: controls.choice(
                f"{fault.name} ({len(self.found[name]):,})", fault.rules, AS_EXPORTED
            )
            for name, fault in FAULTS.items()
        }
        self.look_at = controls.choice(
            "Show me lines with", {fault.name: name for name, fault in FAULTS.items()}, "remarks"
        )
        self.sentence = ipywidgets.HTML()
        self.results = controls.results()
        self.examples = controls.results()
        self._changing_many = False
        controls.watch(self.rules.values(), self.refresh)
        controls.watch([self.look_at], self._show_lines)
        self._widget = self._arranged()
        self._show_lines()
        self.refresh()

    def _arranged(self) -> ipywidgets.VBox:
        buttons = [
            controls.button(
                "Strictest rules", "Choose the last rule for each fault", lambda: self.choose(BEST)
            ),
            controls.button(
                "As it stands", "Do nothing about any fault", lambda: self.choose(Rules())
            ),
        ]
        return controls.panel(
            self._try_this(),
            controls.group("What is in the report", [self.look_at]),
            self.examples,
            controls.group("Your rules", list(self.rules.values())),
            ipywidgets.Box(buttons, layout=ipywidgets.Layout(flex_flow="row wrap")),
            self.sentence,
            self.results,
            ipywidgets.HTML(points("What to notice", WHAT_TO_NOTICE)),
        )

    @property
    def chosen(self) -> Rules:
        """The rules the controls stand for."""
        return Rules(**{name: control.value for name, control in self.rules.items()})

    def choose(self, rules: Rules) -> None:
        """Set all controls at once."""
        self._changing_many = True
        try:
            for name, control in self.rules.items():
                control.value = getattr(rules, name)
        finally:
            self._changing_many = False
        self.refresh()

    def refresh(self) -> None:
        """Count by the chosen rules."""
        if self._changing_many:
            return
        self.sentence.value = says(self._sentence())
        self.results.value = self._tables()

    def _try_this(self) -> str:
        appointments = len(self.quarter.bookings)
        return points("Try this", [step.format(appointments=appointments) for step in TRY_THIS])

    def _show_lines(self) -> None:
        self.examples.value = self._lines()

    def _lines(self) -> str:
        name = self.look_at.value
        found = self.found[name]
        # From all over the report, not only from its first page.
        shown = found[:: max(1, len(found) // MOST_SHOWN)][:MOST_SHOWN]
        caption = f"{FAULTS[name].name}: {len(shown)} of {len(found):,}"
        if not shown:
            return f"<p>{escape(caption)}</p>"
        rows = [[finding.where, finding.what] for finding in shown]
        return wide_table(caption, LINES, rows, of_words=True)

    def _sentence(self) -> str:
        stands, counted = self.quarter.count(Rules()), self.quarter.count(self.chosen)
        if self.chosen == Rules():
            return (
                f"As it stands, the report holds {stands.lines:,} lines and "
                f"{stands.completed:,} completed visits of {stands.patients:,} patients."
            )
        return (
            f"By your rules: {counted.completed:,} completed visits of {counted.patients:,} "
            f"patients. As it stands, the report holds {stands.completed:,} of "
            f"{stands.patients:,}."
        )

    def _steps(self) -> list[list[str]]:
        steps = [("As it stands", Rules())]
        steps += [
            (f"{FAULTS[name].name}: {_rule(name, rules)}", rules)
            for name, rules in one_by_one(self.chosen)
        ]
        return [[name, *_figures(self.quarter.count(rules))] for name, rules in steps]

    def _clinicians(self) -> list[list[str]]:
        stands, counted = self.quarter.count(Rules()), self.quarter.count(self.chosen)
        names = sorted({*stands.by_clinician, *counted.by_clinician})
        rows = []
        for name in names:
            before, after = stands.by_clinician.get(name, 0), counted.by_clinician.get(name, 0)
            rows.append(
                [name, f"{before:,}", f"{after:,}", f"{after - before:+,}".replace("-", "−")]
            )
        return rows

    def _tables(self) -> str:
        steps = wide_table(CAPTION, HEADINGS, self._steps())
        return steps + wide_table("Completed visits by clinician", BY_CLINICIAN, self._clinicians())

    def still(self) -> str:
        """Return the present state as HTML."""
        return (
            RESULTS_STYLE
            + self._try_this()
            + self._lines()
            + self.sentence.value.replace(' role="status"', "")
            + self._tables()
            + points("What to notice", WHAT_TO_NOTICE)
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        found = [f"{FAULTS[name].name}: {len(lines):,}" for name, lines in self.found.items()]
        return "\n\n".join(
            [
                self._sentence(),
                "\n".join(found),
                plain_table(HEADINGS, self._steps()),
                plain_table(BY_CLINICIAN, self._clinicians()),
            ]
        )


def _rule(name: str, rules: Rules) -> str:
    return next(
        words for words, choice in FAULTS[name].rules.items() if choice == getattr(rules, name)
    )


def _figures(counted: Counted) -> list[str]:
    minutes = "–" if counted.minutes is None else f"{counted.minutes:.1f}"
    return [f"{counted.lines:,}", f"{counted.completed:,}", f"{counted.patients:,}", minutes]
