"""The job description that follows from a job analysis, written before the job is posted.

Its essential functions are evidence in law of what the job is (29 CFR 1630.2(n)(3)(ii)).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from medoffice.people.hiring.job_analysis import JobAnalysis, Task

OTHER = "These can be given to somebody else, and nobody is turned down for them."
ACCOMMODATION = (
    "We look for a reasonable accommodation of a disability, of pregnancy and of religion. Ask us."
)
EQUAL = (
    "We choose by the job alone: not by race, color, religion, sex, pregnancy, national origin, "
    "age, disability, genetic information, or whatever else the law of our state protects."
)


@dataclass(frozen=True)
class Terms:
    """What a description says besides the tasks.

    Parameters
    ----------
    title : str
        Of the job.
    reports_to : str
        The supervisor's job.
    hours : str
        Days and shifts, in words.
    pay_from, pay_to : int
        The range, in cents an hour.
    exempt : bool
        Whether the job is exempt from overtime, as the federal tests found.

    Raises
    ------
    ValueError
        If the range of pay begins at nothing or ends before it begins.
    """

    title: str
    reports_to: str
    hours: str
    pay_from: int
    pay_to: int
    exempt: bool = False

    def __post_init__(self) -> None:
        """Refuse a range that is none."""
        if not 0 < self.pay_from <= self.pay_to:
            raise ValueError(
                f"pay of {self.title!r} is from {self.pay_from} to {self.pay_to} cents: expected a "
                "range above 0 whose end is not below its beginning"
            )


def description(analysis: JobAnalysis, terms: Terms) -> str:
    """Return the job description, in Markdown.

    Parameters
    ----------
    analysis : JobAnalysis
        The tasks of the job.
    terms : Terms
        Hours, pay and supervisor.

    Returns
    -------
    str
        Title and terms, essential functions with their share of the week, other work, what must be
        brought along, what is taught, and the two sentences on equal treatment.
    """
    shares = [f"{task.name} ({_percent(analysis, task)})" for task in analysis.essential()]
    status = "exempt from overtime" if terms.exempt else "non-exempt: overtime is paid"
    return "\n".join(
        [
            f"# {terms.title}",
            "",
            f"Reports to: {terms.reports_to}. Hours: {terms.hours}. "
            f"Pay: {_dollars(terms.pay_from)} to {_dollars(terms.pay_to)} an hour, {status}.",
            *_part("Essential functions", shares),
            *_part("Other work", (task.name for task in analysis.other()), OTHER),
            *_part("What you bring on the first day", map(_need, analysis.to_ask())),
            *_part("What we teach you", map(_need, analysis.to_teach())),
            "",
            f"{ACCOMMODATION} {EQUAL}",
        ]
    )


def _part(heading: str, items: Iterable[str], note: str = "") -> list[str]:
    lines = [f"- {item}" for item in items]
    if not lines:
        return []
    return ["", f"## {heading}", "", *([note, ""] if note else []), *lines]


def _need(task: Task) -> str:
    return task.needs or task.name


def _percent(analysis: JobAnalysis, task: Task) -> str:
    return f"{float(analysis.share(task)):.0%} of the week"


def _dollars(cents: int) -> str:
    return f"${cents // 100}.{cents % 100:02}"
