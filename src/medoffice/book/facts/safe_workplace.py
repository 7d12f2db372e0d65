"""The figures and tables of the chapter *A safe workplace*."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from medoffice import practice
from medoffice.compliance.safety import walk_through, willow_bend
from medoffice.compliance.safety.cases import cases
from medoffice.compliance.safety.clia_log import Control, Every, Instructions, Line, check
from medoffice.compliance.safety.exposure import Exposure, Way, timeline
from medoffice.compliance.safety.injury_rates import Rates, chance_of_at_least
from medoffice.compliance.safety.walk_through import ITEMS, Answer
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month, in_words

YEAR, BEFORE = 2025, 2024
STICK = "I043"
USUAL = 2
SHOWN = (
    "vaccine-two-holidays",
    "plan-own-date",
    "training-again",
    "opinion",
    "sample",
    "own-records",
    "record-thirty-years",
    "citation-november",
)
# An invented log of four working days: sugar needs controls daily, strep with each new lot.
MAKERS = {"blood sugar": Instructions(Every.DAY, 15, 30), "strep": Instructions(Every.LOT, 15, 30)}
MAY = {"blood sugar": {"Audrey", "Thelma"}, "strep": {"Audrey"}}
END = date(2026, 3, 31)
LOG = (
    Line(date(2025, 12, 1), "blood sugar", "G7", END, 21, Control.PASSED, 4, "Audrey"),
    Line(date(2025, 12, 2), "blood sugar", "G7", END, 22, Control.NOT_RUN, 5, "Audrey"),
    Line(date(2025, 12, 2), "strep", "S2", END, 22, Control.PASSED, 2, "Audrey"),
    Line(date(2025, 12, 3), "strep", "S2", END, 22, Control.NOT_RUN, 3, "Thelma"),
    Line(date(2025, 12, 4), "blood sugar", "G7", END, 31, Control.PASSED, 3, "Thelma"),
)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_year(), **_walk(), **_logged()}


@cache
def _rates(year: int) -> Rates:
    return willow_bend.of_year(year)


def _year() -> dict[str, str]:
    made, before = _rates(YEAR), _rates(BEFORE)
    low, high = made.interval
    reports = [row for row in willow_bend.reports().values() if row["happened_on"].year == YEAR]
    expected = USUAL * made.hours / 200_000
    return {
        "reports": in_words(len(reports)),
        "cases": in_words(made.cases),
        "cases-before": in_words(before.cases),
        "days": str(made.days),
        "hours": f"{made.hours:,.0f}",
        "rate": f"{made.total:.1f}",
        "dart": f"{made.dart:.1f}",
        "severity": f"{made.severity:.1f}",
        "one-more": f"{made.one_more:.1f}",
        "low": f"{low:.1f}",
        "high": f"{high:.1f}",
        "expected": f"{expected:.2f}",
        "times": f"{made.total / USUAL:.0f}",
        "chance": f"{chance_of_at_least(made.cases, expected):.0%}",
        "stick-on": day_and_month(willow_bend.reports()[STICK]["happened_on"]),
        "stick-said": willow_bend.reports()[STICK]["what_happened"],
    }


def _walk() -> dict[str, str]:
    answers = {item.key: Answer.YES for item in ITEMS} | {"exits": Answer.NO}
    made = walk_through.score(answers)
    return {
        "items": str(len(ITEMS)),
        "items-today": str(sum(item.danger for item in ITEMS)),
        "walk-yes": str(made.yes),
        "walk-share": f"{made.share:.0%}",
    }


def _logged() -> dict[str, str]:
    found = check(LOG, MAKERS, MAY)
    return {
        "log-lines": in_words(len(LOG)),
        "log-faults": in_words(len(found)),
        "log-review": str(sum(one.to_review for one in found)),
    }


def what_follows() -> Table:
    """Return what follows a stick, in order, with the law."""
    rules = practice.rules()
    of = Exposure(datetime(YEAR, 9, 3), Way.STICK, evaluated=date(YEAR, 9, 3))
    return Table(
        "A stick on September 3, from the first minute to the file",
        [
            {
                "Step": step.words,
                "By": "at once" if step.at_once else _short(step.due),
                "Ground": rules[step.rule].citation if step.rule else "good practice",
            }
            for step in timeline(of)
        ],
    )


def what_counts() -> Table:
    """Return the reports of the year, and whether each counts."""
    rows = []
    for number, row in willow_bend.reports().items():
        if row["happened_on"].year != YEAR:
            continue
        made = willow_bend.injury(row)
        no = "no: first aid or less" if made.work_related else "no: work did not cause it"
        rows.append(
            {
                "Report": number,
                "What happened": row["what_happened"],
                "Counts?": f"yes: {', '.join(made.reasons)}" if made.counts else no,
                "Days": str(made.days),
            }
        )
    return Table(f"Injuries and exposures of staff, {YEAR}", rows)


def clocks() -> Table:
    """Return cases of the clocks, worked out by hand, with the law."""
    found = {case.id: case for case in cases()}
    return Table(
        "Eight clocks, worked out by hand",
        [
            {
                "Case": case.title,
                "Day": " and ".join(_short(day) for day in case.expected.values()),
                "How": f"{case.by_hand} ({case.cite})",
            }
            for case in (found[name] for name in SHOWN)
        ],
    )


def the_log() -> Table:
    """Return an invented log of waived tests, with what is wrong."""
    wrong = {one.line: one for one in check(LOG, MAKERS, MAY)}
    return Table(
        "A log of waived tests (invented)",
        [
            {
                "Day and test": f"{_short(line.day, year=False)}, {line.test}",
                "Control": line.control.value,
                "Degrees C": str(line.degrees),
                "Who": line.operator,
                "Results": str(line.patients),
                "What is wrong": "; ".join(wrong[line].faults) if line in wrong else "nothing",
            }
            for line in LOG
        ],
    )


def dangers() -> Table:
    """Return what on a walk can hurt somebody today."""
    return Table(
        "On the walk-through: a no to one of these is mended before you walk on",
        [{"Where": item.area.value, "Look at": item.words} for item in ITEMS if item.danger],
    )


def _short(day: date | None, *, year: bool = True) -> str:
    if day is None:
        return "no day set"
    return f"{day:%b} {day.day}, {day.year}" if year else f"{day:%b} {day.day}"
