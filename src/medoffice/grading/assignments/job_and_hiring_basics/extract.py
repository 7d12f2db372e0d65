"""The data of the assignment `job-and-hiring-basics`: a week, five résumés, posted pay, jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.people.postings import profiles
from medoffice.people.postings.resumes import resumes, sheet

if TYPE_CHECKING:
    import pandas as pd

# The week of the posting, with what is seldom, and what takes time and matters little.
MORE = (
    ("Stop and ask when a form or a child does not look right", 40, 5),
    ("Sort the mail and water the plants", 150, 1),
    ("Keep the website up to date", 60, 3),
)
# Made up: people of an earlier opening, postings of other practices, and jobs of a clinic.
EARLIER = (
    ("E1", 40, 0.71), ("E2", 12, 0.93), ("E3", 24, 0.64), ("E4", 61, 0.58), ("E5", 23, 0.81),
    ("E6", 96, 0.77), ("E7", 30, 0.49), ("E8", 0, 0.35), ("E9", 27, 0.88), ("E10", 18, 0.52),
)  # fmt: skip
POSTED = (
    ("P1", "managers", 82_000, 104_000, "year"), ("P2", "supervisors", 27, 34, "hour"),
    ("P3", "managers", 75_000, 125_000, "year"), ("P4", "supervisors", 22, 25, "hour"),
    ("P5", "managers", 95_000, 99_000, "year"), ("P6", "supervisors", 58_000, 71_000, "year"),
    ("P7", "managers", 41, 52, "hour"), ("P8", "supervisors", 30, 38, "hour"),
)  # fmt: skip
JOBS = (
    ("practice manager", "salary", 1_769, "yes", 9, "yes"),
    ("manager of a small office", "hour", 1_220, "yes", 5, "yes"),
    ("billing lead", "salary", 910, "yes", 2, "yes"),
    ("front desk lead", "salary", 684, "yes", 4, "yes"),
    ("scheduler with a manager's title", "salary", 1_050, "no", 0, "no"),
    ("nurse lead", "salary", 1_480, "yes", 6, "no"),
    ("site lead", "salary", 660, "yes", 3, "yes"),
    ("records lead", "salary", 980, "yes", 1, "yes"),
)  # fmt: skip


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``week``, ``jobs``, ``points``, ``sheet``, ``earlier``, ``posted``, ``medians``, ``posts``.
    """
    import pandas as pd

    known = practice.benchmarks()
    return {
        "week": pd.DataFrame(
            [
                (task.name, task.minutes, task.importance)
                for task in profiles.profile(profiles.SHORT).job.tasks
            ]
            + list(MORE),
            columns=["task", "minutes", "importance"],
        ),
        "jobs": pd.DataFrame(
            [
                (
                    each.number,
                    job.employer,
                    job.title,
                    f"{job.start}-01",
                    f"{job.end}-01",
                    "yes" if job.led else "no",
                )
                for each in resumes()
                for job in each.jobs
            ],
            columns=["candidate", "employer", "title", "start", "end", "led"],
        ),
        "points": pd.DataFrame(
            [
                (each.number, reader, line, points)
                for each in resumes()
                for reader, given in each.points.items()
                for line, points in given.items()
            ],
            columns=["candidate", "reader", "line", "points"],
        ),
        "sheet": pd.DataFrame(
            [(line.name, line.asks, line.weight) for line in sheet()],
            columns=["line", "asks", "weight"],
        ),
        "earlier": pd.DataFrame(EARLIER, columns=["candidate", "months", "score"]),
        "posted": pd.DataFrame(POSTED, columns=["posting", "job", "low", "high", "per"]),
        "medians": pd.DataFrame(
            [
                ("managers", known["pay.managers.offices"].value),
                ("supervisors", known["pay.office-supervisors"].value),
            ],
            columns=["job", "median"],
        ).astype({"median": int}),
        "posts": pd.DataFrame(
            JOBS, columns=["post", "paid_by", "a_week", "runs", "directs", "hires"]
        ),
    }
