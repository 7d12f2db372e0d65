"""The figures and tables of the chapter *Records and case flow*."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from medoffice import practice
from medoffice.book.facts import working_with_numbers
from medoffice.explorers.case_flow import AS_OF, REFERRALS, RESULTS, logs
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month, long_date
from medoffice.operations import waits
from medoffice.operations.loops import (
    ABNORMAL,
    LOST,
    NORMAL,
    OPEN,
    OVERDUE,
    REFERRAL_STEPS,
    RESULT_STEPS,
    ROUTINE,
    URGENT,
    Limits,
    Loop,
    read_log,
)
from medoffice.operations.loops.logs import UNKNOWN

# The two lines behind the two messages of the first page.
UNSENT, UNREAD = "R02294", "T03542"
SUMMER = (date(2025, 7, 7), date(2025, 8, 15))
# The physician assistant whose results nobody read while she was away, and since when.
AWAY, AWAY_SINCE = "LS", date(2025, 2, 1)
# The letter of a patient who asked for records, among the complaints.
LETTER = "K110"
REFERRAL_DONE = {
    "sent": "confirmation of the fax or message, read",
    "booked": "date of the visit, from the specialist or the patient",
    "seen": "a call, or the report",
    "report": "the report, filed in the right record",
    "closed": "signed by the clinician, and the patient told",
}
RESULT_DONE = {
    "resulted": "the result, matched to its order",
    "reviewed": "signed, with what to do next",
    "told": "words in the record: who told whom, when, how",
}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_lines(), **_counts(), **_cover(), **_loops_closed(), **_letter()}


@cache
def _loop(log: str, number: str) -> Loop:
    return next(loop for loop in logs()[log] if loop.id == number)


def _lines() -> dict[str, str]:
    unsent, unread = _loop(REFERRALS, UNSENT), _loop(RESULTS, UNREAD)
    return {
        "as-of": long_date(logs()[REFERRALS].as_of),
        "unsent-ordered": day_and_month(unsent.ordered_on),
        "unsent-limit": _days(URGENT.days["sent"]),
        "unsent-due": day_and_month(unsent.due_on),
        "unsent-late": str(unsent.days_late),
        "unread-resulted": day_and_month(unread.done["resulted"]),
        "unread-limit": _days(ABNORMAL.days["reviewed"]),
        "unread-due": day_and_month(unread.due_on),
        "unread-late": str(unread.days_late),
        "lost-urgent": _days(URGENT.lost_after),
        "lost-routine": _days(ROUTINE.lost_after),
    }


def _counts() -> dict[str, str]:
    referrals, results = logs()[REFERRALS], logs()[RESULTS]
    first, last = SUMMER
    summer = [loop for loop in referrals if loop.serious and first <= loop.ordered_on <= last]
    abnormal = [loop for loop in results if loop.serious and loop.late]
    open_ = [loop for loop in referrals if loop.state != "closed"]
    return {
        "referrals": f"{len(referrals):,}",
        "tests": f"{len(results):,}",
        "summer-urgent": str(len(summer)),
        "summer-unsent": str(sum("sent" not in loop.done for loop in summer)),
        "referrals-open": f"{len(open_):,}",
        "referrals-late": f"{sum(loop.late for loop in referrals):,}",
        "urgent-late": str(sum(loop.late and loop.serious for loop in referrals)),
        "urgent-unsent": str(
            sum(loop.serious and loop.late and loop.step == "sent" for loop in referrals)
        ),
        "abnormal-late": str(len(abnormal)),
        "abnormal-unread": str(sum(loop.step == "reviewed" for loop in abnormal)),
        "abnormal-untold": str(sum(loop.step == "told" for loop in abnormal)),
        "never-came": str(sum(loop.late and loop.step == "resulted" for loop in results)),
        "probable-pairs": working_with_numbers.figures()["probable-pairs"],
        "records": working_with_numbers.figures()["records"],
    }


@cache
def _away() -> dict[bool, list[Loop]]:
    """Return the results of the one who was away, by whether they came on such a day."""
    hers = {row["result_id"] for row in read_log("results") if row["provider_id"] == AWAY}
    closed = {row["date"] for row in practice.records("closures") if row["provider_id"] == AWAY}
    found: dict[bool, list[Loop]] = {True: [], False: []}
    for loop in logs()[RESULTS]:
        came = loop.done.get("resulted")
        if loop.id in hers and came is not None and came >= AWAY_SINCE:
            found[came in closed].append(loop)
    return found


def _unread(loops: Iterable[Loop]) -> int:
    return sum("reviewed" not in loop.done for loop in loops)


def _cover() -> dict[str, str]:
    away, here = _away()[True], _away()[False]
    return {
        "away-since": f"{AWAY_SINCE:%B %Y}",
        "away-came": str(len(away)),
        "away-unread": str(_unread(away)),
        "away-abnormal": str(_unread(loop for loop in away if loop.serious)),
        "here-came": str(len(here)),
        "here-unread": str(_unread(here)),
    }


def _quarters() -> dict[str, list[Loop]]:
    quarters: dict[str, list[Loop]] = {}
    for loop in logs()[REFERRALS]:
        name = f"{loop.ordered_on.year}, quarter {(loop.ordered_on.month + 2) // 3}"
        quarters.setdefault(name, []).append(loop)
    return quarters


def _told(loops: Iterable[Loop]) -> tuple[int, int]:
    """Return how many were closed on time, and of how many that can be told."""
    told = [loop.on_time for loop in loops if loop.on_time is not None]
    return sum(told), len(told)


def _loops_closed() -> dict[str, str]:
    *_, third, last = _quarters().values()
    on_time, told = _told(third)
    everybody = _told(logs()[REFERRALS])
    closed = sum(loop.state == "closed" for loop in third)
    sent = [
        wait for _, wait in waits.between(logs()[REFERRALS], waits.ORDER, "sent")
    ]  # fmt: skip
    return {
        "whole-routine": str(ROUTINE.whole),
        "whole-urgent": str(URGENT.whole),
        "third-ordered": str(len(third)),
        "third-on-time": str(on_time),
        "third-told": str(told),
        "third-share": f"{on_time / told:.0%}",
        "third-closed": str(closed),
        "third-wrong": f"{on_time / closed:.0%}",
        "last-ordered": str(len(last)),
        "last-closed": str(sum(loop.state == "closed" for loop in last)),
        "last-closed-share": f"{sum(loop.state == 'closed' for loop in last) / len(last):.0%}",
        "last-young": str(sum(loop.on_time is None for loop in last)),
        "all-share": f"{everybody[0] / everybody[1]:.0%}",
        "sent-median": _days(waits.median_days(sent) or 0),
        "sent-never": str(sum(not wait.ended and wait.age > 90 for wait in sent)),
    }


def _letter() -> dict[str, str]:
    """Return the clock of the letter: 30 days, and 30 more with a notice in writing."""
    came = next(
        row["received_on"] for row in practice.records("complaints")
        if row["complaint_id"] == LETTER
    )  # fmt: skip
    days = practice.rule_value("hipaa.access.deadline", "days")
    return {
        "letter-came": day_and_month(came),
        "letter-days": f"{days:.0f}",
        "letter-due": long_date(came + timedelta(days=days)),
    }


def two_lines() -> Table:
    """Return the two lines of the two logs, with what is missing."""
    lines = []
    for log, number, what in (
        (REFERRALS, UNSENT, "Referral to cardiology, urgent"),
        (RESULTS, UNREAD, "Metabolic panel, abnormal"),
    ):
        loop = _loop(log, number)
        done = ", ".join(f"{step} {day_and_month(day)}" for step, day in loop.done.items())
        lines.append(
            {
                "Line": number,
                "What": what,
                "Ordered": day_and_month(loop.ordered_on),
                "Steps with a date": done or "none",
                "Missing": loop.missing,
            }
        )
    return Table("One line of the referral log, and one of the results log", lines)


def referral_steps() -> Table:
    """Return the steps of a referral with owner, limits, and what proves each."""
    return Table(
        "The referral loop",
        [
            {
                "Step": step.name,
                "Whose move": step.owner,
                "Limit, urgent": _limit(URGENT, step.name),
                "Limit, routine": _limit(ROUTINE, step.name),
                "Done when you have": REFERRAL_DONE[step.name],
            }
            for step in REFERRAL_STEPS
        ],
    )


def result_steps() -> Table:
    """Return the steps of a test with owner, limits, and what proves each."""
    return Table(
        "The test-result loop",
        [
            {
                "Step": step.name,
                "Whose move": step.owner,
                "Limit, abnormal": _limit(ABNORMAL, step.name),
                "Limit, normal": _limit(NORMAL, step.name),
                "Done when you have": RESULT_DONE[step.name],
            }
            for step in RESULT_STEPS
        ],
    )


def states() -> Table:
    """Return how many loops of each grade are closed, open, overdue and lost."""
    rows = []
    for log, name in ((REFERRALS, "Referrals"), (RESULTS, "Tests")):
        grades = logs()[log].counts_by("grade")
        serious = {loop.grade for loop in logs()[log] if loop.serious}
        for grade in sorted(grades, key=lambda word: (word not in serious, word == UNKNOWN)):
            counts = grades[grade]
            rows.append(
                {
                    "Loops": f"{name}: {grade}",
                    "Closed": f"{counts['closed']:,}",
                    "Open, in time": f"{counts[OPEN]:,}",
                    "Overdue": f"{counts[OVERDUE]:,}",
                    "Lost": f"{counts[LOST]:,}",
                }
            )
    return Table(f"All loops on {long_date(logs()[REFERRALS].as_of)}", rows)


def late_by_step() -> Table:
    """Return where the late referrals wait."""
    return Table(
        "Where referrals stop",
        [
            {
                "Step": step.step,
                "Came so far": f"{step.reached:,}",
                "Waiting, in time": f"{step.in_time:,}",
                "Overdue": f"{step.overdue:,}",
                "Lost": f"{step.lost:,}",
                "Late": f"{(step.overdue + step.lost) / step.reached:.0%}",
            }
            for step in logs()[REFERRALS].by_step()
        ],
    )


def closed_by_quarter() -> Table:
    """Return three shares of referrals closed, by quarter of the order."""
    rows = []
    for quarter, loops in _quarters().items():
        on_time, told = _told(loops)
        closed = sum(loop.state == "closed" for loop in loops)
        rows.append(
            {
                "Ordered in": quarter,
                "Ordered": str(len(loops)),
                "Closed ÷ ordered": f"{closed / len(loops):.0%}",
                "Closed on time ÷ closed": f"{on_time / closed:.0%}",
                "Limit has run out": str(told),
                "Closed on time ÷ limit has run out": f"{on_time / told:.0%}",
            }
        )
    return Table(
        f"Three ways to count closed referrals, on {long_date(date.fromisoformat(AS_OF))}", rows
    )


def _limit(limits: Limits, step: str) -> str:
    return _days(limits.days[step])


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
