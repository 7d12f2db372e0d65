"""The template task: read the student's morning, try it out, and say how it does.

The student writes one line for each time at which patients are asked to come::

    start   kind       patients
    08:00   ahead      2
    08:20   same-day   1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist

from medoffice.grading.check import NOT_ANSWERED, Task
from medoffice.grading.compare import Unfit
from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import Summary, simulate
from medoffice.scheduling.templates import Slot, Template

OPENS, MINUTES, VISIT = 8 * 60, 240, 20
"""Dr. Renwick's morning: when it begins, how long it lasts, and a place in it, in minutes."""

KINDS = ("ahead", "same-day")

FEWEST_SAME_DAY = 4
"""People who call for a visit that morning, on a usual day."""

FEWEST_BOOKED = 12
"""Patients a morning must have places for, or the wait for a visit grows longer still."""


@dataclass(frozen=True)
class Aims:
    """What Dr. Castellane wants of an average morning.

    Parameters
    ----------
    seen : float
        Patients seen, at least.
    wait : float
        Minutes a patient waits on average, at most.
    overtime : float
        Minutes the morning runs over, at most.
    """

    seen: float
    wait: float
    overtime: float


TODAY = "start   kind    patients\n" + "\n".join(
    f"{8 + place // 3:02}:{place % 3 * VISIT:02}   ahead   1" for place in range(MINUTES // VISIT)
)
"""Dr. Renwick's template as it is: a stream, with nothing held for the day itself."""

WISH = TODAY.replace("ahead   1", "ahead   2", 6)
"""What he asks for: two patients in every slot from 8 to 10."""


def clinic(no_show: float) -> Clinic:
    """Return Dr. Renwick's morning, apart from the template.

    Parameters
    ----------
    no_show : float
        Share of the visits booked ahead that are missed. Few same-day visits are.
    """
    return Clinic(
        no_show={"ahead": no_show, "same-day": min(0.03, no_show)},
        visit_minutes={"ahead": 20.0, "same-day": 18.0},
        visit_cv=0.36,
        lateness=NormalDist(-5, 6),
    )


def read(text: object) -> Template:
    """Read a morning as the student wrote it.

    Parameters
    ----------
    text : str
        Lines of start, kind and patients. Commas, tabs, capitals, a heading, comments and
        empty lines do not matter.

    Returns
    -------
    Template

    Raises
    ------
    Unfit
        If it cannot be a morning. The message is for the student.
    """
    if not isinstance(text, str):
        raise Unfit("The template is not text any more. Keep the three quotes around the lines.")
    slots: list[Slot] = []
    previous = -VISIT
    for line in text.splitlines():
        plain = line.split("#")[0].strip(" \t,;|").lower().replace("same day", "same-day")
        words = re.split(r"[\s,;|]+", plain)
        if words[0] in ("", "...", "start"):
            continue
        start, kind, patients = _parts(words, line.strip())
        where = f"In the line “{line.strip()}”"
        if not 0 <= start <= MINUTES - VISIT:
            raise Unfit(
                f"{where} the visit does not fit in the morning, which goes from eight to noon."
            )
        if start - previous < VISIT:
            raise Unfit(
                f"{where} the start is less than a visit after the line before, or out of order. "
                "To ask two people to come at one time, write two under “patients”."
            )
        slots.append(Slot(start, VISIT, booked=patients, kind=kind, held=kind == "same-day"))
        previous = start
    if not slots:
        raise Unfit(NOT_ANSWERED)
    return Template("your morning", MINUTES, tuple(slots))


def _parts(words: list[str], line: str) -> tuple[int, str, int]:
    if len(words) != 3:
        raise Unfit(f"The line “{line}” does not have three parts: start, kind, patients.")
    start, kind, patients = words
    clock = re.fullmatch(r"(\d{1,2})[:.](\d\d)", start)
    if not clock:
        raise Unfit(f"In the line “{line}” the start is not a time of day with a colon in it.")
    if kind not in KINDS:
        raise Unfit(f"In the line “{line}” the kind is neither “ahead” nor “same-day”.")
    if not patients.isdigit():
        raise Unfit(f"In the line “{line}” the patients are not a whole number.")
    return int(clock[1]) * 60 + int(clock[2]) - OPENS, kind, int(patients)


def try_out(text: object, no_show: float, seed: int = 1) -> None:
    """Print how a morning goes, on average.

    Parameters
    ----------
    text : str
        The morning, as :func:`read` takes it.
    no_show : float
        Share of the visits booked ahead that are missed.
    seed : int, default 1
        Mornings with one seed bring the same patients.
    """
    try:
        template = read(text)
    except Unfit as verdict:
        print(verdict)
        return
    summary = simulate(template, clinic(no_show), seed=seed)
    print(f"Places: {template.booked}, of them same-day: {template.held}")
    print(f"Patients seen: {summary.seen.mean:.1f}")
    print(f"Average wait: {summary.mean_wait.mean:.0f} minutes")
    print(f"Overtime: {summary.overtime.mean:.0f} minutes")
    print(f"Clinician without a patient: {summary.idle.mean:.0f} minutes")


def check_plan(task: Task) -> None:
    """Check that the morning can be worked, and keeps room for the day itself.

    Parameters
    ----------
    task : Task
        The task; its answer is the text of the morning.
    """
    try:
        template = _template(task)
    except Unfit as verdict:
        task.step("for the layout of the morning", str(verdict), worth=2)
        return
    task.step("for the layout of the morning", None)
    task.step("for same-day visits", _same_day_problem(template))


def check_morning(task: Task, when: str, no_show: float, aims: Aims, seed: int = 1) -> None:
    """Check what the morning does to patients and to Dr. Renwick.

    Nothing can be earned with a morning that cannot be read or that turns people away: an empty
    book has no waits.

    Parameters
    ----------
    task : Task
        The task; its answer is the text of the morning.
    when : str
        Which mornings these are, such as "with as many no-shows as now".
    no_show : float
        Share of the visits booked ahead that are missed.
    aims : Aims
        What is wanted.
    seed : int, default 1
        For the simulation.
    """
    try:
        template = _template(task)
    except Unfit as verdict:
        task.step(when, str(verdict), worth=3)
        return
    if template.booked < FEWEST_BOOKED:
        task.step(
            when,
            "The morning has places for too few patients. The book would fill up further ahead, "
            "and the wait for a visit would grow.",
            worth=3,
        )
        return
    for what, problem in _problems(simulate(template, clinic(no_show), seed=seed), aims):
        task.step(f"for {what}, {when}", problem)


def _template(task: Task) -> Template:
    if task.answer is None:
        raise Unfit(task.not_found)
    return read(task.answer)


def _same_day_problem(template: Template) -> str | None:
    if template.held < FEWEST_SAME_DAY:
        return (
            "There are fewer same-day places than people who call on a usual morning. Where else "
            "would they be seen?"
        )
    if any(slot.held and slot.booked > 1 for slot in template.slots):
        return (
            "A same-day place is booked twice. People who call today nearly all come, so book one "
            "in each."
        )
    return None


def _problems(summary: Summary, aims: Aims) -> Iterator[tuple[str, str | None]]:
    yield (
        "the number of patients seen",
        "Fewer patients are seen than Dr. Castellane asks for. Some who are booked will not come: "
        "how many more would make up for them?"
        if summary.seen.mean < aims.seen
        else None,
    )
    yield (
        "the wait",
        "Patients wait too long on average. Look at the times at which several are asked to come "
        "at once, and at how many are booked in all."
        if summary.mean_wait.mean > aims.wait
        else None,
    )
    yield (
        "the overtime",
        "The morning runs too far past noon. An extra patient early in the morning can still be "
        "caught up with, one near the end cannot."
        if summary.overtime.mean > aims.overtime
        else None,
    )
