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
from medoffice.labs.wording import in_words, long_date, sentence

MONDAY = willow_bend.MONDAY
SIZE, SEED = 60, 2026
LOOK_BEGINS, LOOK_ENDS = date(2026, 1, 5), date(2026, 3, 2)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_names(), **_money(), **_clock()}


@cache
def _hits() -> list[Hit]:
    return screen(willow_bend.everybody(), willow_bend.exclusion_list())


def _count(verdict: str) -> str:
    return in_words(sum(hit.verdict == verdict for hit in _hits()))


def _names() -> dict[str, str]:
    exact = [hit for hit in _hits() if hit.exact]
    late = {name: made for name, made in willow_bend.hired_in_2025() if not made.before_start}
    ((name, made),) = late.items()
    started = {row["name"]: row["hired_on"] for row in practice.records("staff")}
    return {
        "looked-up": str(len(willow_bend.everybody())),
        "hits": in_words(len(_hits())),
        "verify": _count(VERIFY),
        "ask": _count(ASK),
        "clear": _count(ANOTHER),
        "exact": in_words(len(exact)),
        "exact-found": in_words(found(exact, willow_bend.PLANTED)[0]),
        "planted": in_words(len(willow_bend.PLANTED)),
        "late-name": name,
        "late-started": long_date(started[name]),
        "late-checked": long_date(made.last),
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
        "monday": long_date(MONDAY),
        "due": long_date(without.due),
        "look-begins": long_date(LOOK_BEGINS),
        "look-ends": long_date(LOOK_ENDS),
        "paused": str(looked.paused),
        "due-looked": long_date(looked.due),
        "pause-ends": long_date(endless.last_day_of_pause),
        "due-endless": long_date(endless.due),
        "tasks": in_words(len(PLAN)),
    }


def hits() -> Table:
    """Return the hits: how the names agree, and what the second look says."""
    return Table(
        f"Near a name on the list, {long_date(MONDAY)}",
        [
            {
                "Ours": hit.ours.name,
                "On the list": hit.listed.name.title().replace(" Llc", " LLC"),
                "How the names agree, and the second look": f"{hit.why}. {sentence(hit.because)}",
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
                "Next": long_date(task.due(BEGINS)),
            }
            for task in sorted(PLAN, key=lambda task: (-task.risk, task.due(BEGINS)))
        ],
    )


def _dollars(cents: float) -> str:
    return f"${cents / 100:,.0f}"
