"""The audit lab: draw a sample of visits, see what a reviewer finds, and how sure the rate is."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.coding.coded_visits import CodedVisit, coded_visits, reviewed
from medoffice.billing.coding.coding_audit import (
    AGREES,
    NOT_SUPPORTED,
    TOO_HIGH,
    TOO_LOW,
    Finding,
    Score,
    draw_each,
    score,
    score_by_provider,
)
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.interval_picture import Interval, intervals
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, wide_table

QUARTERS = {
    "October to December 2025": (date(2025, 10, 1), date(2025, 12, 31)),
    "July to September 2025": (date(2025, 7, 1), date(2025, 9, 30)),
    "April to June 2025": (date(2025, 4, 1), date(2025, 6, 30)),
    "January to March 2025": (date(2025, 1, 1), date(2025, 3, 31)),
}
EVERYBODY = "all seven"
SIZES = (10, 20, 30, 60, 100, 200)
SEEDS = (2026, 2027, 2028, 2029, 2030)
CONFIDENCE = {"95%": 0.95, "90%": 0.90, "99%": 0.99}
LONGEST_LIST = 12
HEADINGS = ["Clinician", "Reviewed", "Agree", "Too high", "Too low", "No note", "Wrong", "Net ($)"]
LIST_HEADINGS = ["Visit", "Day", "Clinician", "Billed", "Note supports", "Difference ($)"]
TRY_THIS = (
    "Read the picture for a sample of 30 visits each. Whose line stands apart from the others?",
    "Draw again: choose another seed. The dots move. Does your answer change?",
    "Find somebody with no wrong visit. How high may the true rate be all the same?",
    "Take 10 visits of each, and then 200. What does the larger sample buy?",
    "Last, show what nobody knows in life: the diamonds are the rates of all visits of the "
    "quarter. How many lines hold their diamond?",
)
WHAT_TO_NOTICE = (
    "A rate without its line says little. With 30 visits the line is wide, and still it tells one "
    "clinician from the others.",
    "Four times as many visits make a line about half as long. Decide how sure you need to be, and "
    "then count.",
    "About one line in twenty misses its diamond. That is what 95% means. Whoever draws again "
    "until the answer pleases has no sample any more.",
    "Money can go both ways: visits coded too low are money you missed. The net is of the sample, "
    "and of nothing else.",
)


@cache
def _visits(quarter: str) -> dict[str, CodedVisit]:
    return {visit.visit: visit for visit in coded_visits(*QUARTERS[quarter])}


@cache
def _truth(quarter: str) -> dict[str, Score]:
    return score_by_provider(reviewed(visit) for visit in _visits(quarter).values())


class AuditLab(ChoiceLab):
    """Draw an audit sample of the practice's visits and score it."""

    def __init__(self) -> None:
        self.names = {row["provider_id"]: row["name"] for row in practice.records("providers")}
        self.quarter = controls.choice(
            "Visits of", [(name, name) for name in QUARTERS], next(iter(QUARTERS))
        )
        whose = [(EVERYBODY, EVERYBODY), *((name, key) for key, name in self.names.items())]
        self.whose = controls.choice("Clinician", whose, EVERYBODY)
        self.size = controls.choice("Visits of each", [(f"{n}", n) for n in SIZES], 30)
        self.seed = controls.choice("Seed", [(f"{n}", n) for n in SEEDS], SEEDS[0])
        self.confidence = controls.choice("Interval", CONFIDENCE, 0.95)
        self.truth = controls.choice(
            "What nobody knows in life", {"hidden": False, "shown": True}, False
        )
        chosen = [
            self.quarter, self.whose, self.size, self.seed, self.confidence, self.truth,
        ]  # fmt: skip
        self._lay_out(
            controls.group("The sample", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        visits = _visits(self.quarter.value)
        frames: dict[str, list[str]] = {}
        for visit in visits.values():
            if self.whose.value in (EVERYBODY, visit.provider):
                frames.setdefault(visit.provider, []).append(visit.visit)
        self.drawn = draw_each(frames, self.size.value, self.seed.value)
        self.findings = [reviewed(visits[visit]) for visit in self.drawn]
        self.scores = score_by_provider(self.findings)
        self.total = score(self.findings)
        self.frame = sum(map(len, frames.values()))

    def _sentence(self) -> str:
        low, high = self.total.exact(self.confidence.value)
        said = (
            f"Drawn with seed {self.seed.value}: {self.total.reviewed:,} of {self.frame:,} visits. "
            f"The note disagrees with the code of {self.total.wrong:,}, or {self.total.rate:.1%}"
        )
        if len(self.scores) > 1:
            return f"{said}. Look at each clinician, not at the average."
        return f"{said}; {self.confidence.value:.0%} interval {low:.1%} to {high:.1%}."

    def _picture(self) -> Picture:
        truth = _truth(self.quarter.value) if self.truth.value else {}
        shown = [
            Interval(
                self.names[provider],
                made.rate,
                *made.exact(self.confidence.value),
                truth[provider].rate if provider in truth else None,
            )
            for provider, made in self.scores.items()
        ]
        title = f"Visits whose code disagrees with the note, {self.confidence.value:.0%} interval"
        return intervals(shown, title, "audit-intervals")

    def _rows(self) -> list[list[str]]:
        return [
            [
                self.names[provider],
                f"{made.reviewed:,}",
                *(
                    f"{made.outcomes[kind]:,}"
                    for kind in (AGREES, TOO_HIGH, TOO_LOW, NOT_SUPPORTED)
                ),
                f"{made.rate:.0%}",
                _dollars(made.net),
            ]
            for provider, made in self.scores.items()
        ]

    def _wrong(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.outcome != AGREES]

    def _list(self) -> list[list[str]]:
        visits = _visits(self.quarter.value)
        return [
            [
                finding.visit,
                f"{visits[finding.visit].day:%b} {visits[finding.visit].day.day}",
                self.names[finding.provider],
                finding.coded,
                finding.supported or "no signed note",
                _dollars(finding.difference),
            ]
            for finding in self._wrong()[:LONGEST_LIST]
        ]

    def _caption(self) -> str:
        wrong = len(self._wrong())
        if wrong > LONGEST_LIST:
            return f"The first {LONGEST_LIST} of {count(wrong, 'visit')} that disagree"
        return f"{count(wrong, 'visit').capitalize()} that disagree"

    def _tables(self) -> str:
        listed = self._list()
        return wide_table("The findings of the sample", HEADINGS, self._rows()) + (
            wide_table(self._caption(), LIST_HEADINGS, listed, of_words=True) if listed else ""
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                self._picture().words,
                plain_table(HEADINGS, self._rows()),
                self._caption(),
                plain_table(LIST_HEADINGS, self._list()),
            ]
        )


def _dollars(cents: int) -> str:
    return f"{'−' if cents < 0 else ''}{abs(cents) / 100:,.2f}"
