"""The figures and tables of the chapter *Training the staff*."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date
from medoffice.people.training import changes
from medoffice.people.training.catalog import PASS, Person, people, trainings
from medoffice.people.training.competence import Observation, SignOff, Step, sign_off
from medoffice.people.training.grounds import LAW_DAY, ground, ground_of_day
from medoffice.people.training.matrix import Item, matrix, share_in_date
from medoffice.people.training.work_list import overdue
from medoffice.people.training.year import (
    Bill,
    Due,
    Session,
    bill,
    dues,
    first_year_minutes,
    minutes_by_month,
    sessions,
)
from medoffice.practice.workdays import Workdays, federal_holidays

TODAY = date(2025, 12, 31)
FIRST, LAST = date(2026, 1, 2), date(2026, 12, 31)
# Changes of the law since the story's day, up to the day this chapter was last read.
SINCE, UNTIL = date(2026, 1, 1), date(2026, 11, 28)
DAPHNE, THELMA, GRAHAM = "Daphne Meriwether", "Thelma Duckworth", "Graham Rosethorn"
BLOOD, INJECTIONS, AUTHORIZATIONS = "T02", "T11", "T16"
EARLY = (0, 30, 60, 90, 180)
TOUCHING_EVERYBODY = (
    "workplace safety",
    "privacy and security",
    "hiring and employment",
    "patient rights and access",
)
# Four invented days of watching; the same steps as in the form to download.
VIAL = Step("Takes the right vial, reads name, dose and last day of use aloud", critical=True)
HANDS = Step("Cleans the hands before and after")
WATCHED = ((VIAL, "yes", "no", "yes", "yes"), (HANDS, "yes", "no", "yes", "yes"))
WATCHED_ON = (date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 8))


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_late(), **_people(), **_year(), **_arrived(), **_changed()}


@cache
def _matrix() -> list[Item]:
    return matrix(TODAY)


@cache
def _late_items() -> list[Item]:
    return overdue(_matrix(), TODAY)


def _item(name: str, training: str) -> Item:
    (found,) = (
        item for item in _matrix() if (item.person.name, item.training.number) == (name, training)
    )
    return found


def _late() -> dict[str, str]:
    late = _late_items()
    minutes = sum(item.training.minutes for item in late)
    pay = sum((item.person.pay(item.training.minutes) for item in late), Fraction(0))
    return {
        "lines": str(len(_matrix())),
        "in-date": str(len(_matrix()) - len(late)),
        "in-date-share": f"{share_in_date(_matrix(), TODAY):.1%}",
        "late": in_words(len(late)),
        "late-law": in_words(sum(ground_of_day(item) == LAW_DAY for item in late)),
        "catch-up-hours": f"{minutes / 60:.1f}",
        "catch-up-pay": _dollars(pay),
    }


def _people() -> dict[str, str]:
    daphne, thelma = _item(DAPHNE, BLOOD), _item(THELMA, BLOOD)
    hired = daphne.person.hired
    working_days = int(practice.rule_value("osha.bbp.hepb", "working_days"))
    vaccine = Workdays(federal_holidays(hired, TODAY)).after(hired, working_days)
    expires = {row["name"]: row["licence_expires"] for row in practice.records("staff")}
    cost = daphne.person.pay(daphne.training.minutes)
    return {
        "daphne-hired": long_date(hired),
        "daphne-days": str(daphne.days_overdue(TODAY)),
        "daphne-signed-off": long_date(_item(DAPHNE, INJECTIONS).last),
        "daphne-cost": _dollars(cost, exact=True),
        "vaccine-by": long_date(vaccine),
        "thelma-last": long_date(thelma.last),
        "thelma-due": long_date(thelma.due),
        "thelma-days": str(thelma.days_overdue(TODAY)),
        "graham-expires": long_date(expires[GRAHAM]),
    }


@cache
def _dues() -> list[Due]:
    return dues(_matrix(), FIRST, LAST)


@cache
def _held(early: int) -> list[Session]:
    return sessions(_dues(), early)


@cache
def _trainer() -> Person:
    (found,) = (p for p in people() if p.name == GRAHAM)
    return found


@cache
def _bill(early: int) -> Bill:
    return bill(_held(early), _trainer())


def _year() -> dict[str, str]:
    due = _dues()
    plain, together = _bill(0), _bill(60)
    extra = bill(_held(60), _trainer(), extra=True)
    new = [p for p in people() if p.hired.year == TODAY.year]
    minutes = sum(first_year_minutes(trainings(), person.role) for person in new)
    by_month = minutes_by_month(due, FIRST)
    return {
        "due": str(len(due)),
        "due-hours": f"{sum(by_month) / 60:.0f}",
        "due-pay": _dollars(plain.attending),
        "alone-sessions": str(len(_held(0))),
        "together-sessions": str(len(_held(60))),
        "together-trainer": _dollars(together.training),
        "together-saves": _dollars(_shown(plain.training) - _shown(together.training)),
        "together-lost": _dollars(together.given_away),
        "together-all": _dollars(_shown(together.attending) + _shown(together.training)),
        "extra-adds": _dollars(extra.attending - together.attending),
        "new": in_words(len(new)),
        "new-hours": f"{minutes / 60:.0f}",
        "assistant-hours": f"{first_year_minutes(trainings(), 'medical-assistant') / 60:.1f}",
        "january-hours": f"{by_month[0] / 60:.0f}",
        "november-hours": f"{by_month[10] / 60:.0f}",
    }


def _arrived() -> dict[str, str]:
    (change,) = changes.payer_changes(date(TODAY.year, 1, 1), TODAY)
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    months = changes.refused_since(change, TODAY)
    worst = max(months, key=lambda each: each.count)
    scores = [
        row["score"]
        for row in practice.records("training_completions")
        if row["training_id"] == AUTHORIZATIONS and change.on <= row["completed_on"] <= TODAY
    ]
    assert min(scores) >= PASS
    signed = changes.signatures(TODAY)
    asked = sum(len(each.asked) for each in signed)
    missing = sum(len(each.missing) for each in signed)
    return {
        "payer": names[change.payer],
        "payer-on": long_date(change.on),
        "payer-services": in_words(len(change.services)),
        "refused": str(sum(each.count for each in months)),
        "refused-amount": _dollars(sum(each.amount for each in months)),
        "worst-month": f"{worst.month:%B}",
        "worst-count": str(worst.count),
        "told": in_words(len(scores)),
        "lowest-score": str(min(scores)),
        "signed-policies": str(len(signed)),
        "signed-asked": str(asked),
        "signed-missing": str(missing),
    }


def _changed() -> dict[str, str]:
    found = changes.changes(SINCE, UNTIL)
    return {
        "changes": str(len(found)),
        "changes-watch": in_words(sum(each.to_do == changes.WATCH for each in found)),
    }


def plan() -> Table:
    """Return the plan of trainings: who, how soon, how often, and on what ground."""
    return Table(
        f"The {len(trainings())} trainings of Willow Bend",
        [
            {
                "Training": training.title,
                "Who": _who(training.due_days),
                "First, within": _days(max(training.due_days.values())),
                "Again after": f"{training.repeat_months} months"
                if training.repeat_months
                else "no set time",
                "On what ground": ground(training),
            }
            for training in trainings()
        ],
    )


def late() -> Table:
    """Return what is overdue, in the order to act."""
    return Table(
        f"Overdue on {long_date(TODAY)}, in the order to act",
        [
            {
                "Who": item.person.name,
                "Training": item.training.title,
                "Last done": long_date(item.last) if item.last else "never",
                "Days late": f"{item.days_overdue(TODAY)}",
                "On what ground": ground_of_day(item),
            }
            for item in _late_items()
        ],
    )


def watched() -> Table:
    """Return the invented days of watching."""
    return Table(
        "Watched on four days: was the step done as written?",
        [
            {
                "Step": f"{'Critical: ' if step.critical else ''}{step.name}",
                **{f"Jan {day.day}": word for day, word in zip(WATCHED_ON, words, strict=True)},
                "Counts": f"{signed().counts(step)} of {signed().needed}",
            }
            for step, *words in WATCHED
        ],
    )


@cache
def signed() -> SignOff:
    """Return where the person stands after the days of watching."""
    seen = [
        Observation(step.name, day, word == "yes", GRAHAM)
        for step, *words in WATCHED
        for day, word in zip(WATCHED_ON, words, strict=True)
    ]
    return sign_off(DAPHNE, (VIAL, HANDS), seen, assessors=[GRAHAM])


def plans() -> Table:
    """Return what the year's sessions cost, by how early people may come."""
    return Table(
        "All trainings of 2026, if the nurse lead gives every session",
        [
            {
                "People come": "on their last day" if early == 0 else f"up to {early} days early",
                "Sessions": f"{len(_held(early))}",
                "Trainer": _dollars(_bill(early).training),
                "Days given away": f"{sum(each.days_given_away for each in _held(early)):,}",
                "Worth": _dollars(_bill(early).given_away),
                "Trainer and days": _dollars(
                    _shown(_bill(early).training) + _shown(_bill(early).given_away)
                ),
            }
            for early in EARLY
        ],
    )


def changes_that_touch_everybody() -> Table:
    """Return the changes since the story's day in areas that touch the whole staff."""
    return Table(
        f"Changes from {long_date(SINCE)} to {long_date(UNTIL)} that touch the staff",
        [
            {
                "On": f"{change.on:%b} {change.on.day}",
                "Rule": change.rule.title,
                "What happened": change.rule.changed or "",
                "First thought": change.to_do,
                "Who hears of it": "everybody"
                if len(change.roles) >= len(changes.ROLES) - 1
                else _who(dict.fromkeys(change.roles, 0)),
            }
            for change in changes.changes(SINCE, UNTIL)
            if change.rule.area in TOUCHING_EVERYBODY
        ],
    )


def refused() -> Table:
    """Return what the payer refused since its change, month by month."""
    (change,) = changes.payer_changes(date(TODAY.year, 1, 1), TODAY)
    return Table(
        "Refused by the payer for want of an authorization, 2025",
        [
            {
                "Month": f"{each.month:%B}",
                "Claim lines": f"{each.count}",
                "Charges": _dollars(each.amount),
            }
            for each in changes.refused_since(change, TODAY)
        ],
    )


def _who(roles: dict[str, int]) -> str:
    if len(roles) == len(changes.ROLES):
        return "everybody"
    return ", ".join(role.replace("-", " ") for role in roles)


def _days(number: int) -> str:
    return f"{number} days" if number else "before the work begins"


def _shown(cents: Fraction) -> int:
    """Return an amount as the page shows it, so that the reader's own sum comes out."""
    return round(cents / 100) * 100


def _dollars(cents: Fraction | int, *, exact: bool = False) -> str:
    return f"${float(cents) / 100:,.{2 if exact else 0}f}"
