"""The figures and tables of the chapter *Policies, procedures and records*."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.compliance.records import (
    information_blocking,
    regulatory_calendar,
    release,
    willow_bend,
)
from medoffice.compliance.records.amendment import Request, decide
from medoffice.compliance.records.cases import cases
from medoffice.compliance.records.policy_register import Entry, State, register
from medoffice.compliance.records.regulatory_calendar import What
from medoffice.compliance.records.retention import StateLaw, Verdict
from medoffice.compliance.records.willow_bend import BOXES, TRUCK, TUESDAY, Box
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date, sentence, short_day
from medoffice.people.training.changes import ROLES
from medoffice.practice.hand_cases import Case

LOOKED_UP = StateLaw(7, minors_until_age=21)
ASKED, TOLD, IN_CHART = date(2025, 12, 1), date(2026, 1, 20), "B05"
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
SHOWN_ROLE, SHOWN_SPAN = "front-desk", (date(2025, 7, 1), date(2026, 6, 30))
SAID = {
    Verdict.HELD: "keep: held",
    Verdict.UNKNOWN: "keep: a day is missing",
    Verdict.KEEP: "keep: a rule asks for it",
    Verdict.ASK_STATE: "keep: read state law",
    Verdict.MAY_GO: "may go",
}
HABITS = (
    "blocking-routine-hold",
    "blocking-one-patient-in-danger",
    "blocking-patient-asks-to-wait",
    "blocking-consent-for-treatment",
    "blocking-part-2-without-consent",
    "blocking-update-on-sunday",
)
REQUESTS = (
    "specialist-asks",
    "plan-asks",
    "employer-with-form",
    "form-without-purpose",
    "lawyer-writes",
    "bare-subpoena",
    "court-order",
    "substance-use-no-consent",
)
CORRECTIONS = (
    "amend-wrong-side",
    "amend-accurate",
    "amend-nobody-asked-the-clinician",
    "amend-from-the-hospital",
    "amend-told-of-delay",
    "amend-by-telephone",
)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_boxes(), **_policies(), **_measured(), **_clocks(), **_calendar()}


def _boxes() -> dict[str, str]:
    unread = Counter(box.answer().verdict(TRUCK) for box in BOXES)
    read = Counter(box.answer(LOOKED_UP).verdict(TRUCK) for box in BOXES)
    child = next(box for box in BOXES if box.number == IN_CHART).answer(LOOKED_UP).winner
    assert child and child.through
    return {
        "tuesday": f"{TUESDAY:%A}, {long_date(TUESDAY)}",
        "truck": f"{TRUCK:%A}, {long_date(TRUCK)}",
        "boxes": in_words(len(BOXES)),
        "go-unread": in_words(unread[Verdict.MAY_GO]),
        "state-decides": in_words(unread[Verdict.ASK_STATE]),
        "held": in_words(unread[Verdict.HELD]),
        "day-missing": in_words(unread[Verdict.UNKNOWN]),
        "asked-for": in_words(unread[Verdict.KEEP]),
        "go-read": in_words(read[Verdict.MAY_GO]),
        "child-through": long_date(child.through),
    }


@cache
def _register() -> list[Entry]:
    return [entry for entry in register(TUESDAY) if not entry.withdrawn]


def _policies() -> dict[str, str]:
    late = [entry for entry in _register() if entry.days_overdue(TUESDAY)]
    longest = max(late, key=lambda entry: entry.days_overdue(TUESDAY))
    states = Counter(entry.state(TUESDAY) for entry in _register())
    return {
        "policies": str(len(_register())),
        "late": in_words(len(late)),
        "longest": longest.title,
        "longest-years": f"{longest.days_overdue(TUESDAY) / 365.25:.0f}",
        "overtaken": in_words(states[State.RULE_GONE] + states[State.RULE_CHANGED]),
        "unsigned": in_words(sum(bool(entry.unsigned) for entry in _register())),
    }


def _measured() -> dict[str, str]:
    before, after = willow_bend.before_and_after()
    first = willow_bend.told_in_time(date(2024, 1, 1), date(2024, 3, 31))
    last = willow_bend.told_in_time(date(2025, 10, 1), date(2025, 12, 31))
    return {
        "rewritten": long_date(willow_bend.rewritten_on()),
        "within": str(willow_bend.WITHIN_DAYS),
        "before": f"{before.share:.1%}",
        "before-results": f"{before.results:,}",
        "after": f"{after.share:.1%}",
        "after-results": f"{after.results:,}",
        "first-quarter": f"{first.share:.0%}",
        "last-quarter": f"{last.share:.0%}",
    }


def _clocks() -> dict[str, str]:
    plain = decide(Request(ASKED)).clock
    longer = decide(Request(ASKED, told_of_delay=TOLD)).clock
    assert plain and longer
    return {
        "asked": long_date(ASKED),
        "amend-due": long_date(plain.due),
        "amend-weekday": f"{plain.due:%A}",
        "told": long_date(TOLD),
        "amend-longer": long_date(longer.due),
        "infeasible-due": long_date(information_blocking.infeasible_answer_by(TUESDAY)),
    }


def _heard(role: str) -> list[regulatory_calendar.Entry]:
    found = regulatory_calendar.calendar(*YEAR, role)
    return [entry for entry in found if entry.what is not What.CHECK]


def _calendar() -> dict[str, str]:
    return {
        "year": str(YEAR[0].year),
        "manager-days": str(len(_heard(ROLES[0]))),
        "desk-days": str(len(_heard(SHOWN_ROLE))),
    }


def boxes() -> Table:
    """Return the boxes, and whether each may go on the truck."""
    return Table(
        f"The boxes, on {TRUCK:%A}, {long_date(TRUCK)}",
        [
            {
                "Box": f"{box.number} {box.label}",
                "State law not read": SAID[box.answer().verdict(TRUCK)],
                "If it says 7 years, children until 21": SAID[box.answer(LOOKED_UP).verdict(TRUCK)],
                "Why": _why(box),
            }
            for box in BOXES
        ],
    )


def _why(box: Box) -> str:
    made = box.answer(LOOKED_UP)
    if box.hold:
        return f"Held: {box.hold}."
    if made.winner is None:
        return "Nothing is known."
    who = practice.rules()[made.winner.rule].title if made.winner.rule else "State law"
    if made.winner.through is None:
        return f"{who}: its clock runs from {made.winner.waits_for}, and nobody knows that day."
    return f"{who}, through {short_day(made.winner.through)}."


def index() -> Table:
    """Return the policies that need a decision, the most pressing first."""
    return Table(
        f"What needs a decision on {long_date(TUESDAY)}",
        [
            {
                "Policy": f"{entry.number} {entry.title}",
                "Owner": entry.owner.replace("-", " "),
                "Due": short_day(entry.due),
                "Days late": f"{entry.days_overdue(TUESDAY):,}",
                "What to say of it": entry.state(TUESDAY).value,
            }
            for entry in _register()
            if entry.state(TUESDAY) is not State.CURRENT
        ],
    )


def requests() -> Table:
    """Return requests for a record, worked out by hand."""
    return Table(
        "Eight requests for a record, worked out by hand",
        [
            {
                "Who asks": case.title,
                "What you do": sentence(release.Verdict[case.expected["verdict"]].value),
                "How much goes out": sentence(release.Extent[case.expected["extent"]].value),
                "Why": f"{sentence(case.by_hand)} ({case.cite})",
            }
            for case in _cases(REQUESTS)
        ],
    )


def corrections() -> Table:
    """Return requests for a correction, worked out by hand."""
    return Table(
        "Six requests of December 1, worked out by hand",
        [
            {
                "The request": case.title,
                "By": short_day(case.expected["due"]) if case.expected["due"] else "–",
                "What to do": f"{sentence(case.by_hand)} ({case.cite})",
            }
            for case in _cases(CORRECTIONS)
        ],
    )


def habits() -> Table:
    """Return what an office does, and whether it stands in the way."""
    verdicts = information_blocking.Verdict
    return Table(
        "Six habits, worked out by hand",
        [
            {
                "What an office does": case.title,
                "What the rule says": sentence(verdicts[case.expected["verdict"]].value),
                "Why": f"{sentence(case.by_hand)} ({case.cite})",
            }
            for case in _cases(HABITS)
        ],
    )


def _cases(names: tuple[str, ...]) -> list[Case]:
    found = {case.id: case for case in cases()}
    return [found[name] for name in names]


def who_hears() -> Table:
    """Return how many days of the calendar concern each role in a year."""
    rows = []
    for role in ROLES:
        found = _heard(role)
        to_do = Counter(entry.to_do for entry in found)
        rows.append(
            {
                "Role": role.replace("-", " "),
                f"Days in {YEAR[0].year}": str(len(found)),
                "To tell them": str(to_do["tell them"]),
                "To watch": str(to_do["watch it"]),
                "To stop, or to find what follows": str(
                    to_do["stop doing it"] + to_do["find what follows it"]
                ),
            }
        )
    return Table(f"Who must hear how often, from the course’s list of rules, {YEAR[0].year}", rows)


def calendar_of_the_desk() -> Table:
    """Return the calendar of one role for a year around the day of the chapter."""
    first, last = SHOWN_SPAN
    return Table(
        f"The calendar of the front desk, {long_date(first)} to {long_date(last)}",
        [
            {
                "On": short_day(entry.on),
                "Rule": entry.rule.title,
                "What happens": entry.rule.changed
                if entry.what is What.CHANGED and entry.rule.changed
                else f"It {entry.what}.",
                "What you do": entry.to_do,
            }
            for entry in regulatory_calendar.calendar(first, last, SHOWN_ROLE)
        ],
    )
