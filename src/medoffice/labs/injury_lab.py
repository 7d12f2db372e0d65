"""The injury lab: which reports count, and what a rate says in a small office, without code."""

from __future__ import annotations

from dataclasses import replace

from medoffice.compliance.safety import willow_bend
from medoffice.compliance.safety.injury_rates import Injury, Rates, chance_of_at_least, rates
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, percent, plain_table, short_day, wide_table

YEARS = {"2024": (2024,), "2025": (2025,), "both years": (2024, 2025)}
LAW, ALL, LOST = "law", "all", "lost"
METHODS = {
    "what counts by the rule": LAW,
    "every report": ALL,
    "only those with days away": LOST,
}
SIZES = {"Willow Bend": 1, "an office ten times as large": 10}
# The course's usual rate for offices of physicians lies from 1.5 to 2.5; see benchmarks.csv.
USUAL = 2.0
LISTED = ["Report", "Day", "What happened", "Counts?"]
FIGURES = ["Figure", "For each 100 full-time workers"]
TRY_THIS = (
    "Take 2025 and read the list. Which reports count, and why not the others?",
    "Count every report. By how much is the rate wrong? Then count only days away: which injury "
    "disappears that should trouble you most?",
    "Look at the range in which the true rate may lie. Is this office worse than usual?",
    "Now take an office ten times as large, with ten times the cases and the same rate. What "
    "happens to the range?",
)
WHAT_TO_NOTICE = (
    "A rate says nothing unless it says what was counted.",
    "A stick with no lost day counts. An injury on the way home does not.",
    "In an office of this size a single case moves the rate by more than four. So count cases, "
    "read each of them, and leave rates to large employers.",
    "The same rate in a large office means something: its range is narrow.",
)


class InjuryLab(ChoiceLab):
    """Count the injuries of a year by a method, and see what the rate is worth."""

    def __init__(self) -> None:
        self.years = controls.choice("Reports of", YEARS, (2025,))
        self.method = controls.choice("Count", METHODS, LAW)
        self.size = controls.choice("As if it were", SIZES, 1)
        chosen = [self.years, self.method, self.size]
        self._lay_out(
            controls.group("Injuries and exposures of staff", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        years = self.years.value
        self.reports = [
            row for row in willow_bend.reports().values() if row["happened_on"].year in years
        ]
        injuries = [_counted(willow_bend.injury(row), self.method.value) for row in self.reports]
        made = rates(injuries, sum(willow_bend.hours(year) for year in years))
        times = self.size.value
        self.rates = Rates(
            made.cases * times, made.dart_cases * times, made.days * times, made.hours * times
        )

    def _expected(self) -> float:
        return USUAL * self.rates.hours / 200_000

    def _sentence(self) -> str:
        made = self.rates
        low, high = made.interval
        return (
            f"{count(made.cases, 'case')} in {made.hours:,.0f} hours: a rate of {made.total:.1f}, "
            f"and the true rate may lie anywhere from {low:.1f} to {high:.1f}. One case more or "
            f"less moves it by {made.one_more:.1f}. At a usual rate of {USUAL:.0f}, a time with at "
            f"least so many has a chance of "
            f"{percent(chance_of_at_least(made.cases, self._expected()))}."
        )

    def _picture(self) -> Picture:
        low, high = self.rates.interval
        return bars(
            (("lowest it may be", low), ("as counted", self.rates.total),
             ("highest it may be", high), ("usual, by this course", USUAL)),
            "Cases for each 100 full-time workers in a year",
            "injury-bars",
            lambda rate: f"{rate:.1f}",
        )  # fmt: skip

    def _report_rows(self) -> list[list[str]]:
        rows = []
        for row in self.reports:
            made = willow_bend.injury(row)
            no = "no: first aid or less" if made.work_related else "no: work did not cause it"
            why = f"yes: {', '.join(made.reasons)}" if made.counts else no
            rows.append(
                [row["incident_id"], short_day(row["happened_on"]), row["what_happened"], why]
            )
        return rows

    def _rate_rows(self) -> list[list[str]]:
        made = self.rates
        return [
            ["All that was counted (TRIR)", f"{made.total:.1f}"],
            ["With days away or restricted (DART)", f"{made.dart:.1f}"],
            ["Days away and restricted (severity)", f"{made.severity:.1f}"],
        ]

    def _tables(self) -> str:
        return wide_table("The rates", FIGURES, self._rate_rows()) + wide_table(
            "The reports, and whether they count by the rule", LISTED, self._report_rows(),
            of_words=True,
        )  # fmt: skip

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(FIGURES, self._rate_rows()),
                plain_table(LISTED, self._report_rows()),
            ]
        )


def _counted(injury: Injury, method: str) -> Injury:
    """Return an injury as a method takes it; what the method counts, counts."""
    if method == ALL:
        return replace(injury, work_related=True, fainted=True)
    if method == LOST:
        return injury if injury.days_away else replace(injury, work_related=False)
    return injury
