"""A posting as text: its parts in order, once, for Markdown, for HTML, and for Word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from medoffice.people.hiring.job_analysis import Task
from medoffice.people.hiring.job_description import ACCOMMODATION, EQUAL, OTHER
from medoffice.people.postings.posting import Certificate, Degree, Pay, Posting, Unit

EMPLOYER_IS_EQUAL = "We are an equal opportunity employer."
WORK_HERE = (
    "You must be authorized to work in the United States. After the hire you choose which of the "
    "listed documents to show."
)
AFTER_AN_OFFER = (
    "After an offer we search the federal and state exclusion lists and check references and, with "
    "your written consent, your background."
)
HOW_TO_APPLY = (
    "Tell us in a letter of one page about two things you did that are like the tasks above. Leave "
    "out your photograph, your age and what you earn now."
)
WHAT_HAPPENS = (
    "Two of us read each application against the same list. Whom we meet is asked the same "
    "questions as everybody else. You hear from us either way."
)


@dataclass(frozen=True)
class Part:
    """A part of a posting.

    Parameters
    ----------
    heading : str
        Empty for the first part.
    sentences : tuple of str
        Paragraphs.
    points : tuple of str
        A list after them.
    """

    heading: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def parts(posting: Posting) -> list[Part]:
    """Return a posting's parts, in order; what is empty is left out.

    Parameters
    ----------
    posting : Posting

    Returns
    -------
    list of Part
        Employer and terms, essential functions, other work, what somebody brings along, what is
        taught, pay and benefits, working conditions, how to apply, how we choose.
    """
    job = posting.job
    other = _tasks(posting, job.other())
    made = [
        Part(
            "", (f"{posting.employer}, {posting.place}. {posting.about}".strip(), _terms(posting))
        ),
        Part("Essential functions", points=_tasks(posting, job.essential())),
        Part("Other work", (OTHER,) if other else (), other),
        Part("What you bring on the first day", points=tuple(_brought(posting))),
        Part("What we teach you", points=tuple(map(_need, job.to_teach()))),
        Part("Pay and benefits", (_pay(posting),), posting.benefits),
        Part("Working conditions", points=posting.conditions),
        Part("More about the job", tuple(posting.more.splitlines())),
        Part("How to apply", _applying(posting)),
        Part("How we choose", (f"{EMPLOYER_IS_EQUAL} {EQUAL}", ACCOMMODATION, WORK_HERE)),
    ]
    return [part for part in made if part.sentences or part.points]


def _terms(posting: Posting) -> str:
    status = "exempt from overtime" if posting.overtime.exempt else "non-exempt: overtime is paid"
    return (
        f"Reports to: {posting.reports_to}. Hours: {posting.hours}. "
        f"Pay: {money(posting.pay)}, {status}."
    )


def _tasks(posting: Posting, tasks: Iterable[Task]) -> tuple[str, ...]:
    return tuple(
        f"{task.name} ({float(posting.job.share(task)):.0%} of the week)" for task in tasks
    )


def _need(task: Task) -> str:
    return task.needs or task.name


def _brought(posting: Posting) -> Iterable[str]:
    yield from map(_need, posting.job.to_ask())
    if years := experience(posting):
        yield years
    if posting.certificate is Certificate.PLUS:
        yield "A certificate such as the CMM or the CMPE counts in your favor; it is no condition"
    if posting.certificate is Certificate.REQUIRED:
        yield "CMM or CMPE required"


def experience(posting: Posting) -> str:
    """Return what a posting says on years and degrees, as one line; empty if it asks for none."""
    years = posting.experience
    did = f"{_counted(years)} in which you ran an office, a shift or a team" if years else ""
    if posting.degree is Degree.OR_EXPERIENCE:
        more = f"or {_counted(years + 2)} without it"
        return (
            f"A degree in a related field and {did}, {more}" if did else "A degree, or experience"
        )
    if posting.degree is Degree.REQUIRED:
        return f"Bachelor's degree required{f', and {did}' if did else ''}"
    return did[:1].upper() + did[1:]


def _counted(years: int) -> str:
    return "1 year" if years == 1 else f"{years} years"


def _pay(posting: Posting) -> str:
    status = (
        "The post is exempt from overtime by the federal tests of pay and duties."
        if posting.overtime.exempt
        else "The post is non-exempt: work over 40 hours in a week is paid at one and a half times."
    )
    return f"{money(posting.pay)}, by experience. {status}"


def _applying(posting: Posting) -> tuple[str, ...]:
    return (
        f"Send your résumé to {posting.apply_to} by {day(posting.apply_by)}. {HOW_TO_APPLY}",
        WHAT_HAPPENS,
        AFTER_AN_OFFER,
    )


def money(pay: Pay) -> str:
    """Return a range of pay as a reader sees it."""
    if pay.unit is Unit.HOUR:
        return f"${pay.low / 100:.2f} to ${pay.high / 100:.2f} an hour"
    return f"${pay.low / 100:,.0f} to ${pay.high / 100:,.0f} a year"


def day(day: date) -> str:
    """Return a day such as ``January 30, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"


def markdown(posting: Posting) -> str:
    """Return a posting in Markdown."""
    blocks = [f"# {posting.title}"]
    for part in parts(posting):
        if part.heading:
            blocks.append(f"## {part.heading}")
        blocks += part.sentences
        if part.points:
            blocks.append("\n".join(f"- {point}" for point in part.points))
    return "\n\n".join(blocks) + "\n"


def html(posting: Posting) -> str:
    """Return a posting in the plain HTML that job boards take: paragraphs and lists."""
    made = []
    for part in parts(posting):
        if part.heading:
            made.append(f"<p><strong>{escape(part.heading)}</strong></p>")
        made += [f"<p>{escape(sentence)}</p>" for sentence in part.sentences]
        if part.points:
            points = "".join(f"<li>{escape(point)}</li>" for point in part.points)
            made.append(f"<ul>{points}</ul>")
    return "".join(made)


def text(posting: Posting) -> str:
    """Return a posting as the words that are checked, a line for each sentence or point."""
    lines = [posting.title]
    for part in parts(posting):
        lines += [part.heading, *part.sentences, *part.points]
    return "\n".join(filter(None, lines))
