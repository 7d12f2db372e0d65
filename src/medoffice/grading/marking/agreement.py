"""How far two markers agree, by the statistics that the course teaches for ratings of staff.

Points are an ordered scale, so the coefficients are the weighted kappa with quadratic weights and
the intraclass correlation for absolute agreement of single markers; neither is shown without the
share of equal points and the mean difference, which says who is the stricter one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from statistics import fmean, stdev

from medoffice.grading.marking.rounds import Marked
from medoffice.grading.tasks import Task
from medoffice.people.evaluations import agreement as kappas
from medoffice.people.evaluations.reliability import ABSOLUTE, mean_squares

STEP = Fraction(1, 2)
"""Points are given in halves."""

FEW = 30
"""With fewer answers in common, the coefficients are uncertain."""


@dataclass(frozen=True)
class Pair:
    """What two markers gave for the same answer.

    Parameters
    ----------
    code, student, task : str
        Which answer.
    first, second : float
        Points.
    """

    code: str
    student: str
    task: str
    first: float
    second: float

    @property
    def difference(self) -> float:
        """The second marker's points, less the first marker's."""
        return self.second - self.first


@dataclass(frozen=True)
class Agreement:
    """How far two markers agree on a task, or on one row of its rubric.

    Parameters
    ----------
    name : str
        Of the task or the row.
    of : float
        Points that can be had.
    answers : int
        How many both marked.
    same : float
        Share with the same points, from 0 to 1.
    difference : float
        Mean of the second marker's points less the first marker's.
    interval : tuple of float or None
        Where that difference lies with 95% confidence, by Student's t; None for one answer.
    kappa : float or None
        Weighted kappa; None where both gave the same points throughout.
    icc : float or None
        Intraclass correlation (2,1); None for one answer, or where all points are the same.
    icc_interval : tuple of float or None
        Its 95% interval, where there is one.
    """

    name: str
    of: float
    answers: int
    same: float
    difference: float
    interval: tuple[float, float] | None
    kappa: float | None
    icc: float | None
    icc_interval: tuple[float, float] | None


def pairs(first: dict[tuple[str, str], float], second: Sequence[Marked]) -> list[Pair]:
    """Set what two markers gave side by side.

    Parameters
    ----------
    first : dict of tuple of str to float
        The first marker's points, by student and task.
    second : sequence of Marked
        The second marker's.

    Returns
    -------
    list of Pair
        Of the answers that both marked.
    """
    return [
        Pair(one.code, one.student, one.task, first[place], one.points)
        for one in second
        if (place := (one.student, one.task)) in first
    ]


def agree(name: str, of: float, first: Sequence[float], second: Sequence[float]) -> Agreement:
    """Work out how far two markers agree.

    Parameters
    ----------
    name : str
        Of the task or the row.
    of : float
        Points that can be had.
    first, second : sequence of float
        Points by answer.

    Raises
    ------
    ValueError
        If there is no answer, one marked more than the other, or points are out of range.
    """
    scale = [STEP * place for place in range(int(of / STEP) + 1)]
    compared = kappas.compare([_half(it) for it in first], [_half(it) for it in second], scale)
    kappa = compared.kappa(kappas.QUADRATIC)
    differences = [b - a for a, b in zip(first, second, strict=True)]
    icc, icc_interval = _icc(list(zip(first, second, strict=True)))
    return Agreement(
        name,
        of,
        len(differences),
        sum(not it for it in differences) / len(differences),
        fmean(differences),
        _interval(differences),
        None if kappa is None else float(kappa),
        icc,
        icc_interval,
    )


def by_row(task: Task, first: Sequence[Marked], second: Sequence[Marked]) -> list[Agreement]:
    """Work out how far two markers agree on each row of a rubric.

    Parameters
    ----------
    task : Task
        The task.
    first, second : sequence of Marked
        Their marks. Answers that one of them did not mark are left out.
    """
    mine = {one.student: one for one in first if one.task == task.name}
    both = [
        (mine[one.student], one) for one in second if one.task == task.name and one.student in mine
    ]
    if not both:
        return []
    return [
        agree(
            row.name,
            row.points,
            [one.rows[row.name] for one, _ in both],
            [other.rows[row.name] for _, other in both],
        )
        for row in task.rubric
    ]


def apart(found: Sequence[Pair], tasks: Sequence[Task], limit: float | None = None) -> list[Pair]:
    """Return the answers on which two markers are so far apart that they have to talk.

    Parameters
    ----------
    found : sequence of Pair
        What both gave.
    tasks : sequence of Task
        The tasks.
    limit : float, optional
        Points apart that are still fine; by default a tenth of the task's points, at least 1.

    Returns
    -------
    list of Pair
        The furthest apart first.
    """
    of = {task.name: task.points for task in tasks}

    def fine(pair: Pair) -> float:
        return max(1.0, of[pair.task] / 10) if limit is None else limit

    far = [pair for pair in found if abs(pair.difference) > fine(pair)]
    return sorted(far, key=lambda pair: (-abs(pair.difference), pair.code))


def _half(points: float) -> Fraction:
    """Return points to the nearest half, which the weighted kappa counts by."""
    return round(Fraction(points) / STEP) * STEP


def _interval(differences: Sequence[float]) -> tuple[float, float] | None:
    if len(differences) < 2:
        return None
    from scipy.stats import t

    mean = fmean(differences)
    half = float(t.ppf(0.975, len(differences) - 1)) * stdev(differences) / sqrt(len(differences))
    return mean - half, mean + half


def _icc(
    scores: Sequence[Sequence[float]],
) -> tuple[float | None, tuple[float, float] | None]:
    if len(scores) < 2:
        return None, None
    squares = mean_squares(scores)
    found = squares.icc(ABSOLUTE)
    try:
        return found, squares.interval(ABSOLUTE)
    except ValueError:  # they agree in all, or nobody differs
        return found, None
