"""The figures and tables of the chapter *Billing compliance*."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.compliance.integrity import false_claims, willow_bend
from medoffice.compliance.integrity.exclusion import ANOTHER, ASK, VERIFY, Hit, found, screen
from medoffice.compliance.integrity.extrapolation import Extrapolation, extrapolate
from medoffice.compliance.integrity.first_plan import BEGINS, PLAN
from medoffice.compliance.integrity.overpayment_clock import Overpayment
from medoffice.explorers.tables import Table

MONDAY = willow_bend.MONDAY
SIZE, SEED = 60, 2026
LOOK_BEGINS, LOOK_ENDS = date(2026, 1, 5), date(2026, 3, 2)
AREA, CHANGED_SINCE = "fraud and compliance", date(2025, 1, 1)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_names(), **_money(), **_clock()}


@cache
def _hits() -> list[Hit]:
    return screen(willow_bend.everybody(), willow_bend.exclusion_list())


def _count(verdict: str) -> str:
    return _word(sum(hit.verdict == verdict for hit in _hits()))


def _names() -> dict[str, str]:
    exact = [hit for hit in _hits() if hit.exact]
    late = {name: made for name, made in willow_bend.hired_in_2025() if not made.before_start}
    ((name, made),) = late.items()
    started = {row["name"]: row["hired_on"] for row in practice.records("staff")}
    return {
        "looked-up": str(len(willow_bend.everybody())),
        "hits": _word(len(_hits())),
        "verify": _count(VERIFY),
        "ask": _count(ASK),
        "clear": _count(ANOTHER),
        "exact": _word(len(exact)),
        "exact-found": _word(found(exact, willow_bend.PLANTED)[0]),
        "planted": _word(len(willow_bend.PLANTED)),
        "late-name": name,
        "late-started": _day(started[name]),
        "late-checked": _day(made.last),
    }


@cache
def _sample() -> Extrapolation:
    return extrapolate(willow_bend.sample(SIZE, SEED))


def _money() -> dict[str, str]:
    made, group = _sample(), willow_bend.sample(SIZE, SEED)
    wrong = sum(willow_bend.overpaid(visit) > 0 for visit in willow_bend.audited_visits())
    least, most = false_claims.cost(wrong, willow_bend.whole() // 100, MONDAY)
    return {
        "size": str(SIZE),
        "seed": str(SEED),
        "visits": str(made.items),
        "in-error": str(made.in_error),
        "error-rate": f"{made.in_error / made.reviewed:.0%}",
        "average": f"${group.mean / 100:.2f}",
        "point": _dollars(made.point),
        "low": _dollars(made.low),
        "high": _dollars(made.high),
        "reach": f"{made.reach:.3f}",
        "error": _dollars(made.error),
        "fca-claims": str(wrong),
        "fca-least": f"${least / 1e6:.1f} million",
        "fca-most": f"${most / 1e6:.1f} million",
    }


def _clock() -> dict[str, str]:
    without = Overpayment(MONDAY)
    looked = Overpayment(MONDAY, LOOK_BEGINS, LOOK_ENDS)
    endless = Overpayment(MONDAY, LOOK_BEGINS)
    assert endless.last_day_of_pause is not None
    return {
        "monday": _day(MONDAY),
        "due": _day(without.due),
        "look-begins": _day(LOOK_BEGINS),
        "look-ends": _day(LOOK_ENDS),
        "paused": str(looked.paused),
        "due-looked": _day(looked.due),
        "pause-ends": _day(endless.last_day_of_pause),
        "due-endless": _day(endless.due),
        "tasks": _word(len(PLAN)),
    }


def hits() -> Table:
    """Return the hits: how the names agree, and what the second look says."""
    return Table(
        f"Near a name on the list, {_day(MONDAY)}",
        [
            {
                "Ours": hit.ours.name,
                "On the list": hit.listed.name.title().replace(" Llc", " LLC"),
                "How the names agree, and the second look": f"{hit.why}. {_sentence(hit.because)}",
                "What to do": hit.verdict,
            }
            for hit in _hits()
        ],
    )


def plan() -> Table:
    """Return the tasks of the work plan, the riskiest first."""
    return Table(
        "The first work plan, the riskiest first",
        [
            {
                "Task": task.what,
                "Owner": task.owner,
                "Every": f"{task.every} months" if task.every > 1 else "month",
                "Risk": f"{task.risk}",
                "Next": _day(task.due(BEGINS)),
            }
            for task in sorted(PLAN, key=lambda task: (-task.risk, task.due(BEGINS)))
        ],
    )


def lately() -> Table:
    """Return what changed lately in this area, and what is only proposed."""
    rules = [
        rule
        for rule in practice.rules().values()
        if rule.area == AREA
        and (rule.status == "proposed" or (rule.changed_on and rule.changed_on >= CHANGED_SINCE))
    ]
    return Table(
        f"Changed since {_day(CHANGED_SINCE)}, or only proposed",
        [
            {
                "Rule": rule.title,
                "On": _day(rule.changed_on) if rule.changed_on else "–",
                "What happened": rule.changed or "",
                "Now": rule.status,
            }
            for rule in sorted(rules, key=lambda rule: rule.changed_on or CHANGED_SINCE)
        ],
    )


def _day(day: date | None) -> str:
    assert day is not None
    return f"{day:%B} {day.day}, {day.year}"


def _word(number: int) -> str:
    words = (
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen",
    )  # fmt: skip
    return words[number] if number < len(words) else str(number)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _dollars(cents: float) -> str:
    return f"${cents / 100:,.0f}"
