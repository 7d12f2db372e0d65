"""The figures and tables of the chapter *What a medical office manager does*."""

from __future__ import annotations

from datetime import date

from medoffice import practice
from medoffice.explorers import the_job as explorer
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date
from medoffice.people.postings import examples, pay, profiles, wording, written
from medoffice.people.postings.resumes import MOST, Resume, months_led, resumes, sheet

TODAY = date(2025, 12, 1)
TRAP, SCORED = "R3", "R4"
HOURS_A_YEAR = 2_080


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_office(), **_pay(), **_posting(), **_people()}


def _managers() -> tuple[dict, dict]:
    rows = [row for row in practice.records("staff") if row["role"] == "office-manager"]
    (mine,) = [row for row in rows if row["left_on"] is None]
    (before,) = [row for row in rows if row["left_on"] is not None]
    return mine, before


def _office() -> dict[str, str]:
    mine, before = _managers()
    there = [
        row
        for row in practice.records("staff")
        if row["hired_on"] <= TODAY
        and (row["left_on"] is None or row["left_on"] > TODAY)
        and row["role"] != "office-manager"
    ]
    return {
        "began": long_date(mine["hired_on"]),
        "before-left": long_date(before["left_on"]),
        "before-years": str(before["left_on"].year - before["hired_on"].year),
        "staff": str(len(there)),
        "clinicians": in_words(len(list(practice.records("providers")))),
    }


def _pay() -> dict[str, str]:
    mine, before = _managers()
    managers, supervisors = pay.jobs()
    own, average = float(mine["annual_salary"]), explorer.average()
    low, high = explorer.TEMPLATE
    known = practice.benchmarks()
    quarter = known["pay.managers.quarters-2019"].high
    tenths = known["pay.managers.tenths-2019"]
    then = known["pay.managers.region-2022"].value
    shape = pay.JobPay(
        "", "2019", ((10, tenths.low), (50, tenths.value), (90, tenths.high)), ((pay.ALL, 1.0),), ()
    )
    return {
        "my-pay": f"${own:,.0f}",
        "my-week": f"${own / 52:,.0f}",
        "before-pay": f"${float(before['annual_salary']):,.0f}",
        "template-low": f"${low:,}",
        "template-high": f"${high:,}",
        "average": f"${average:,.0f}",
        "my-among-managers": _nth(managers.percentile(own, pay.OFFICES)),
        "my-among-supervisors": f"{supervisors.published[-1][0]}th",
        "average-among-supervisors": _nth(supervisors.percentile(average, pay.OFFICES)),
        "offices-ratio": f"{dict(managers.settings)[pay.OFFICES]:.1%}",
        "offices-median": f"${managers.at(50, pay.OFFICES):,.0f}",
        "median": f"${managers.at(50):,.0f}",
        "tenth-in-offices": f"${managers.at(10, pay.OFFICES):,.0f}",
        "supervisors-year": supervisors.year,
        "managers-rise": f"{(managers.at(50) / (then or 1)) - 1:.0%}",
        "worst-miss": f"{shape.at(75) / (quarter or 1) - 1:.0%}",
    }


def _posting() -> dict[str, str]:
    posting = profiles.profile(profiles.STANDARD)
    short = profiles.profile(profiles.SHORT)
    marks = wording.marks(examples.COPIED)
    unlawful = [mark for mark in marks if mark.entry.kind == wording.UNLAWFUL]
    low, high = short.pay.a_year()
    threshold = practice.rule_value("flsa.threshold", "weekly")
    return {
        "tasks": in_words(len(posting.job.tasks)),
        "essential": in_words(len(posting.job.essential())),
        "unlawful": in_words(len(unlawful)),
        "unwise": in_words(len(marks) - len(unlawful)),
        "not-said": in_words(len(wording.gaps(examples.COPIED))),
        "short-range": written.money(short.pay),
        "short-low-year": f"${low / 100:,.0f}",
        "short-high-year": f"${high / 100:,.0f}",
        "short-low-hour": f"${short.pay.low / 100:,.0f}",
        "hours-a-year": f"{HOURS_A_YEAR:,}",
        "threshold": f"${threshold:,.0f}",
        "short-desk": f"{float(short.job.share(short.job.tasks[0])):.0%}",
    }


def _person(number: str) -> Resume:
    return next(each for each in resumes() if each.number == number)


def _people() -> dict[str, str]:
    trap = _person(TRAP)
    first, second, *_ = (job for job in trap.jobs if job.led)
    scored = _person(SCORED)
    asked = profiles.profile(profiles.SHORT).experience
    points = [sum(given[line.name] for given in scored.points.values()) for line in sheet()]
    weights = [line.weight for line in sheet()]
    got = sum(weight * each for weight, each in zip(weights, points, strict=True))
    most = MOST * len(scored.points) * sum(weights)
    return {
        **{f"weight-{line.name}": str(line.weight) for line in sheet()},
        "minimum": str(12 * asked),
        "trap-first": str(months_led([first])),
        "trap-second": str(months_led([second])),
        "trap-added": str(months_led([first]) + months_led([second])),
        "trap-months": str(months_led(trap.jobs)),
        "meet": in_words(sum(each.meets(asked) for each in resumes())),
        "sum": " + ".join(
            f"{weight} × {each}" for weight, each in zip(weights, points, strict=True)
        ),
        "got": str(got),
        "most": str(most),
        "score": f"{float(scored.score(sheet())):.0%}",
    }


def week() -> Table:
    """Return where the week of Willow Bend's manager goes."""
    job = profiles.profile(profiles.STANDARD).job
    return Table(
        "A week of Willow Bend’s office manager: the course’s own figures",
        [
            {
                "Task": task.name,
                "Of the week": f"{float(job.share(task)):.0%}",
                "Importance": str(task.importance),
                "Essential": "yes" if job.is_essential(task) else "no",
                "New person": "brings it" if task.from_day_one else "is taught",
            }
            for task in sorted(job.tasks, key=lambda task: -task.minutes)
        ],
    )


def settings() -> Table:
    """Return the three profiles beside each other."""
    made = [profiles.profile(key) for key in profiles.names()]
    names = ["A small office", "A practice like ours", "Owned by a hospital"]
    rows = {
        "Clinicians, staff": [f"{each.clinicians}, {each.staff}" for each in made],
        "Reports to": [each.reports_to for each in made],
        "Most of the week": [
            max(each.job.tasks, key=lambda task: task.minutes).name for each in made
        ],
        "Posted pay": [written.money(each.pay) for each in made],
        "Overtime": [
            "none due: exempt" if each.overtime.exempt else "paid: non-exempt" for each in made
        ],
        "Done elsewhere": [
            "accountant, payroll service",
            "accountant",
            "billing, payroll, purchasing",
        ],
    }
    return Table(
        "Three posts that may bear the same title",
        [{"What": what, **dict(zip(names, cells, strict=True))} for what, cells in rows.items()],
    )


def copied() -> Table:
    """Return what is marked in the copied posting, and what to write instead."""
    return Table(
        "The copied posting, word by word",
        [
            {
                "Words": f"“{mark.words}”",
                "Which": mark.entry.kind,
                "Because": mark.entry.title,
                "Instead": mark.entry.instead,
            }
            for mark in wording.marks(examples.COPIED)
        ],
    )


def readings() -> Table:
    """Return the five résumés: months, minimum, and score."""
    asked = profiles.profile(profiles.SHORT).experience
    return Table(
        "Five people, by the minimum and by the sheet",
        [
            {
                "No.": each.number,
                "Months in which they ran something": str(months_led(each.jobs)),
                "Meets the minimum": "yes" if each.meets(asked) else "no",
                "Score": f"{float(each.score(sheet())):.0%}",
            }
            for each in sorted(resumes(), key=lambda each: -each.score(sheet()))
        ],
    )


def _nth(percentile: float | None) -> str:
    assert percentile is not None
    number = round(percentile)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending}"
