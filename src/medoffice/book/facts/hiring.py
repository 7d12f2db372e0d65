"""The figures and tables of the chapter *Hiring and onboarding*."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words
from medoffice.people.hiring import first_weeks, funnel, medical_assistant, willow_bend
from medoffice.people.hiring.adverse_impact import Comparison, compare
from medoffice.people.hiring.false_alarms import chances
from medoffice.people.hiring.interviews import Panel
from medoffice.people.hiring.onboarding import Basis, Due, plan

TODAY = date(2025, 12, 15)
STARTS = date(2026, 1, 12)
OPEN, SUMMER, SPRING = "O3", "O2", "O1"
WITHOUT_LIST = (SPRING, SUMMER)
ROLE = "medical-assistant"


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_office(), **_funnel(), **_interviews(), **_impact(), **_files(), **_weeks()}


def _office() -> dict[str, str]:
    there = [
        row
        for row in practice.records("staff")
        if row["hired_on"] <= TODAY and (row["left_on"] is None or row["left_on"] > TODAY)
    ]
    (post,) = (row for row in practice.records("openings") if row["opening_id"] == OPEN)
    (left,) = (row for row in practice.records("staff") if row["staff_id"] == post["replaces_id"])
    return {
        "staff": str(len(there)),
        "clinicians": in_words(len(list(practice.records("providers")))),
        "fte": f"{post['fte']:g}",
        "left-on": _day(left["left_on"]),
        "pay-from": f"${post['pay_from']:.2f}",
        "pay-to": f"${post['pay_to']:.2f}",
    }


def _screening(opening: str) -> funnel.Step:
    return funnel.funnel(willow_bend.of_openings([opening]))[0]


def _funnel() -> dict[str, str]:
    spring = _screening(SPRING)
    made = {
        "open-applied": str(_screening(OPEN).came),
        "spring-applied": str(spring.came),
        "spring-qualified": str(spring.passed),
    }
    sources = funnel.by_source(willow_bend.applications())
    for source in ("employee referral", "job board"):
        applied, met = sources[source]
        name = source.replace(" ", "-")
        made |= {f"{name}-applied": str(applied), f"{name}-met": in_words(met)}
    posted = {row["opening_id"]: row for row in practice.records("openings")}
    hired = {row["staff_id"]: row["hired_on"] for row in practice.records("staff")}
    for word, opening in (("summer", SUMMER), ("spring", SPRING)):
        row = posted[opening]
        made[f"{word}-days"] = str((hired[row["hired_id"]] - row["posted_on"]).days)
    return made


def _interviews() -> dict[str, str]:
    panel = willow_bend.interviewed(OPEN)
    (first, best), (second, next_best), *_ = panel.ranking()
    left = _summer()
    (tied, _), (rival, _), *_ = left.ranking()
    (difference,) = left.differences()
    one = left.share(left.questions[0]) / len(left.interviewers)
    asked = [question for question in panel.questions if panel.weights[question]]
    return {
        "first": first,
        "first-score": _score(best),
        "first-sum": " + ".join(f"{float(panel.mean(first, each)):.1f}" for each in asked),
        "first-total": f"{float(sum(panel.mean(first, each) for each in asked)):g}",
        "open-lead": _score(best - next_best),
        "second": second,
        "second-score": _score(next_best),
        "open-points": str(panel.points_of_lead()),
        "tied": tied,
        "rival": rival,
        "declined": min(willow_bend.who_declined(SUMMER)),
        "tied-points": in_words(left.points_of_lead()),
        "one-point": f"{float(one):.3f}",
        "talk-who": difference.candidate,
        "talk-low": str(difference.low),
        "talk-high": str(difference.high),
    }


def _summer() -> Panel:
    return willow_bend.interviewed(SUMMER).without(willow_bend.who_declined(SUMMER))


@cache
def _call(openings: tuple[str, ...]) -> tuple[Comparison, int]:
    groups, silent = willow_bend.groups(willow_bend.of_openings(openings), funnel.CALL, "origin")
    (found,) = compare(groups)
    return found, silent


def _impact() -> dict[str, str]:
    found, silent = _call(WITHOUT_LIST)
    other = found.one_person_otherwise()
    assert other is not None and found.ratio is not None and other.ratio is not None
    all_passed = found.group.passed + found.highest.passed
    together = all_passed / (found.group.came + found.highest.came)
    fair = chances(found.group.came, together, found.highest.came, together)
    half = chances(found.group.came, found.highest.rate / 2, found.highest.came,
                   float(found.highest.rate))  # fmt: skip
    listed, quiet = _call((OPEN,))
    return {
        "call-color": f"{found.group.passed} of {found.group.came}",
        "call-color-rate": f"{float(found.group.rate):.1%}",
        "call-white": f"{found.highest.passed} of {found.highest.came}",
        "call-white-rate": f"{float(found.highest.rate):.1%}",
        "call-ratio": f"{float(found.ratio):.2f}",
        "call-luck": f"{100 * float(found.p):.0f}",
        "call-silent": in_words(silent),
        "other-color": f"{other.group.passed} of {other.group.came}",
        "other-white": f"{other.highest.passed} of {other.highest.came}",
        "other-ratio": f"{float(other.ratio):.2f}",
        "fair-warns": f"{100 * fair.four_fifths:.0f}",
        "half-beyond": f"{100 * half.beyond_luck:.0f}",
        "listed-white": f"{listed.group.passed} of {listed.group.came}",
        "listed-color": f"{listed.highest.passed} of {listed.highest.came}",
        "listed-silent": in_words(quiet),
    }


def _files() -> dict[str, str]:
    (late,) = funnel.checked_too_late(willow_bend.applications())
    (post,) = (row for row in practice.records("openings") if row["opening_id"] == late.opening)
    people = {row["staff_id"]: row for row in practice.records("staff")}
    began = people[post["hired_id"]]["hired_on"]
    assert late.checked_on and late.decided_on
    undone = {item.training.number: item for item in willow_bend.never_trained(TODAY)}
    needle = undone.pop(first_weeks.SAFE_NEEDLES)
    (rights,) = undone.values()
    assert rights.due
    return {
        "late-name": people[post["hired_id"]]["name"],
        "late-offered": _day(late.decided_on),
        "late-began": _day(began),
        "late-checked": _day(late.checked_on),
        "late-days": in_words((late.checked_on - began).days),
        "needle-name": needle.person.name,
        "needle-began": _day(needle.person.hired),
        "needle-days": str(needle.days_overdue(TODAY)),
        "rights-name": rights.person.name,
        "rights-due": _day(rights.due),
    }


@cache
def _plan() -> list[Due]:
    year = timedelta(days=366)
    days = willow_bend.open_days(STARTS - year, STARTS + year)
    return plan(first_weeks.steps_for(ROLE), STARTS, days)


def _weeks() -> dict[str, str]:
    due = {each.step.step_id: each for each in _plan()}
    return {
        "starts": _day(STARTS, year=False),
        "steps": str(len(due)),
        "steps-law": in_words(sum(each.step.basis is Basis.LAW for each in due.values())),
        "i9-by": _day(due["i9-2"].on, year=False),
        "hepb-by": _day(due["hepb"].on, year=False),
        "report-by": _day(due["reported"].on, year=False),
        "report-act": _day(due["reported"].act_by, year=False),
        "i9-days": in_words(int(practice.rule_value("i9.timing", "section2_business_days"))),
        "report-days": str(int(practice.rule_value("payroll.newhire", "report_days"))),
        "hepb-days": str(int(practice.rule_value("osha.bbp.hepb", "working_days"))),
        "four-fifths": str(int(practice.rule_value("title7.four_fifths", "percent_of_highest"))),
    }


def tasks() -> Table:
    """Return the tasks of a medical assistant, and what becomes of each."""
    job = medical_assistant.analysis()
    essential, asked = job.essential(), job.to_ask()
    return Table(
        "A medical assistant's week at Willow Bend, task by task",
        [
            {
                "Task": task.name,
                "Share of the week": f"{float(job.share(task)):.0%}",
                "Importance, 1 to 5": str(task.importance),
                "Essential": "yes" if task in essential else "no",
                "We": "ask and score" if task in asked else "teach",
            }
            for task in job.ranked()
        ],
    )


def steps() -> Table:
    """Return the funnel of the three openings."""
    names = {SPRING: "Front desk, spring", SUMMER: "Assistant, summer", OPEN: "Assistant, now"}
    found = {opening: funnel.funnel(willow_bend.of_openings([opening])) for opening in names}
    rows = []
    for at, name in enumerate(step for step, *_ in funnel.STEPS):
        row = {"Step": name}
        for opening, words in names.items():
            step = found[opening][at]
            still_open = opening == OPEN and name in (funnel.OFFER, funnel.HIRED)
            row[words] = "open" if still_open else f"{step.passed} of {step.came}"
        rows.append(row)
    return Table("Three openings of 2025: who passed, of those who came to the step", rows)


def panel_of_summer() -> Table:
    """Return the scores of those left after the first of summer had declined."""
    left = _summer()
    names = willow_bend.questions(SUMMER)
    asked = [question for question in left.questions if left.weights[question]]
    return Table(
        "Medical assistant, summer: means of two interviewers, without who declined",
        [
            {
                "Candidate": name,
                **{names[each]: f"{float(left.mean(name, each)):.1f}" for each in asked},
                "Score": _score(score),
            }
            for name, score in left.ranking()
        ],
    )


def set_by_law() -> Table:
    """Return the steps that the law sets for a medical assistant who begins on the day."""
    return Table(
        f"A medical assistant who begins on {_day(STARTS)}: what the law sets",
        [
            {
                "By": _day(each.on, year=False),
                "Step": each.step.name,
                "Who": each.step.who,
            }
            for each in _plan()
            if each.step.basis is Basis.LAW
        ],
    )


def _score(score: Fraction) -> str:
    return f"{float(score):.3f}".rstrip("0").rstrip(".")


def _day(day: date, *, year: bool = True) -> str:
    return f"{day:%B} {day.day}" + (f", {day.year}" if year else "")
