"""The pivot lab: filter, group and count the quarter's bookings without code."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.lab import Lab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import RESULTS_STYLE, plain_table, points, says, wide_table
from medoffice.operations.bookings import Booking, bookings
from medoffice.operations.pivots import ALL, Measure, Pivot, pivot

PERIOD = "July to September 2025"
GROUPS = {
    "month": "month",
    "weekday": "weekday",
    "clinician": "clinician",
    "kind of visit": "visit_type",
    "how it was booked": "booked_by",
    "payer": "payer",
    "outcome": "outcome",
}
NOTHING = ""
EVERYBODY = ""
KEEP: dict[str, tuple[str, ...]] = {
    "every booking": (),
    "completed visits": ("completed",),
    "expected visits (completed and no-shows)": ("completed", "no-show"),
    "canceled visits": ("cancelled", "cancelled-late", "bumped"),
}
MEASURES: dict[str, Measure] = {
    "number of bookings": Measure("appointment_id", "count"),
    "number of different patients": Measure("patient_id", "nunique"),
    "share who did not come": Measure("missed", "mean"),
    "days from booking to visit, on average": Measure("lead_days", "mean"),
}
_IN_EXCEL = {"count": "Count", "nunique": "Distinct Count", "mean": "Average"}

TRY_THIS = (
    "Read the table: bookings by month. Then keep only <em>completed visits</em>. The figures "
    "fall. Both are right; they answer different questions.",
    "Choose <em>clinician</em> for the lines and <em>month</em> for the columns. That is a pivot "
    "table.",
    "Work out the <em>number of different patients</em> by month. Add up the months, and compare "
    "with <em>All</em>.",
    "Work out the <em>share who did not come</em> with every booking, then with expected visits "
    "only.",
)
WHAT_TO_NOTICE = (
    "A pivot table has four parts: what to keep, what goes down the side, what goes across, and "
    "what to work out. Excel and pandas ask for the same four.",
    "<em>All</em> is the sum of the groups when you count bookings. It is not when you count "
    "patients or take an average.",
)


class PivotLab(Lab):
    """Build a pivot table of the quarter's bookings."""

    def __init__(self) -> None:
        self.rows: list[Booking] = bookings()
        clinicians = sorted({str(row["clinician"]) for row in self.rows})
        everybody = [("all clinicians", EVERYBODY), *((name, name) for name in clinicians)]
        self.keep = controls.choice("Keep", [(name, name) for name in KEEP], "every booking")
        self.whose = controls.choice("Whose", everybody, EVERYBODY)
        self.down = controls.choice("Down the side", GROUPS, "month")
        self.across = controls.choice("Across", {"nothing": NOTHING, **GROUPS}, NOTHING)
        self.measure = controls.choice(
            "Work out", [(name, name) for name in MEASURES], "number of bookings"
        )
        self.sentence = ipywidgets.HTML()
        self.drawing = controls.drawing()
        self.results = controls.results()
        self.elsewhere = ipywidgets.HTML()
        chosen = [self.keep, self.whose, self.down, self.across, self.measure]
        controls.watch(chosen, self.refresh)
        self._widget = controls.panel(
            points("Try this", TRY_THIS),
            controls.group("Your pivot table", chosen),
            self.sentence,
            self.drawing,
            self.results,
            self.elsewhere,
            ipywidgets.HTML(points("What to notice", WHAT_TO_NOTICE)),
        )
        self.refresh()

    def pivot(self) -> Pivot:
        """Return the table the controls stand for.

        Raises
        ------
        ValueError
            If lines and columns are the same.
        """
        if self.down.value == self.across.value:
            raise ValueError("Choose two different things for “Down the side” and “Across”.")
        keep: dict[str, tuple[str, ...]] = {}
        if outcomes := KEEP[self.keep.value]:
            keep["outcome"] = outcomes
        if self.whose.value != EVERYBODY:
            keep["clinician"] = (self.whose.value,)
        return pivot(
            self.rows,
            self.down.value,
            MEASURES[self.measure.value],
            self.across.value or None,
            keep,
        )

    def in_pandas(self) -> str:
        """Return the line of pandas that makes the same table from ``bookings``."""
        measure, conditions = MEASURES[self.measure.value], []
        if outcomes := KEEP[self.keep.value]:
            conditions.append(
                f'bookings["outcome"] == "{outcomes[0]}"'
                if len(outcomes) == 1
                else f'bookings["outcome"].isin({list(outcomes)})'.replace("'", '"')
            )
        if self.whose.value != EVERYBODY:
            conditions.append(f'bookings["clinician"] == "{self.whose.value}"')
        joined = (
            " & ".join(f"({c})" for c in conditions) if len(conditions) > 1 else "".join(conditions)
        )
        kept = f"bookings[{joined}]" if conditions else "bookings"
        across = f', columns="{self.across.value}"' if self.across.value else ""
        return (
            f'{kept}.pivot_table(index="{self.down.value}"{across}, '
            f'values="{measure.column}", aggfunc="{measure.aggregate}", margins=True, '
            'margins_name="All")'
        )

    def _in_excel(self) -> str:
        measure = MEASURES[self.measure.value]
        kept = [f"outcome: {', '.join(KEEP[self.keep.value])}"] if KEEP[self.keep.value] else []
        kept += [f"clinician: {self.whose.value}"] if self.whose.value else []
        return (
            f"Insert > PivotTable. Filters: {'; '.join(kept) or 'none'}. "
            f"Rows: {self.down.value}. Columns: {self.across.value or 'none'}. "
            f"Values: {_IN_EXCEL[measure.aggregate]} of {measure.column}."
        )

    def refresh(self) -> None:
        """Show the table the controls stand for, or say what is in the way."""
        try:
            made = self.pivot()
        except ValueError as problem:
            self.sentence.value = says(str(problem))
            self.drawing.value = self.results.value = self.elsewhere.value = ""
            return
        self.sentence.value = says(self._sentence(made))
        picture = self._picture(made)
        self.drawing.value = picture.inline() if picture else ""
        self.results.value = self._table(made)
        self.elsewhere.value = self._elsewhere()

    def _show(self, value: float | None) -> str:
        if value is None:
            return "–"
        measure = MEASURES[self.measure.value]
        if measure.aggregate != "mean":
            return f"{value:,.0f}"
        return f"{value:.1%}" if measure.column == "missed" else f"{value:.1f}"

    def _sentence(self, made: Pivot) -> str:
        name = next(name for name, column in GROUPS.items() if column == self.down.value)
        if made[ALL, ALL] is None:
            return "Nothing is left to count: keep more."
        whose = self.whose.value or "all clinicians"
        said = (
            f"{self.measure.value.capitalize()}, {self.keep.value}, {whose}, {PERIOD}, by {name}: "
            f"{self._show(made[ALL, ALL])} in all."
        )
        groups = [made[line, ALL] or 0 for line in made.down[:-1]]
        if MEASURES[self.measure.value].aggregate == "nunique" and sum(groups) != made[ALL, ALL]:
            said += (
                f" The lines add up to {self._show(sum(groups))}: whoever is in two groups is "
                "counted in both, and once in All."
            )
        return said

    def _picture(self, made: Pivot) -> Picture | None:
        named = [(line, made[line, ALL]) for line in made.down[:-1]]
        title = f"{self.measure.value.capitalize()}, {self.keep.value}, {PERIOD}"
        return bars(named, title, "pivot-bars", self._show) if named else None

    def _headings(self, made: Pivot) -> list[str]:
        corner = next(name for name, column in GROUPS.items() if column == self.down.value)
        return [corner.capitalize(), *made.across]

    def _rows(self, made: Pivot) -> list[list[str]]:
        return [
            [line, *(self._show(made[line, name]) for name in made.across)] for line in made.down
        ]

    def _table(self, made: Pivot) -> str:
        if not made.down:
            return ""
        caption = f"{self.measure.value.capitalize()}, {PERIOD}"
        return wide_table(caption, self._headings(made), self._rows(made))

    def _elsewhere(self) -> str:
        return (
            f'<div class="lab-text"><p><strong>In Excel:</strong> {escape(self._in_excel())}</p>'
            f"<p><strong>In pandas:</strong> <code>{escape(self.in_pandas())}</code></p></div>"
        )

    def still(self) -> str:
        """Return the present state as HTML."""
        made = self.pivot()
        picture = self._picture(made)
        return (
            RESULTS_STYLE
            + points("Try this", TRY_THIS)
            + self.sentence.value.replace(' role="status"', "")
            + (picture.as_image() if picture else "")
            + self._table(made)
            + self._elsewhere()
            + points("What to notice", WHAT_TO_NOTICE)
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        made = self.pivot()
        return "\n\n".join(
            [self._sentence(made), plain_table(self._headings(made), self._rows(made))]
        )
