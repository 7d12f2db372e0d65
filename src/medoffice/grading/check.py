"""What a test cell needs: try an answer, say in a sentence what is wrong, and count the points.

A test cell reads::

    task = check.Task("no_show_rate", points=3, slips=slips.NO_SHOW_RATE)
    task.case("on the six visits above", six_visits, answer=1 / 4)
    task.points()

The cases that a student must not see stand between them, as hidden tests. Each case that passes
earns its worth; :meth:`Task.points` turns what was earned into the points of the cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from medoffice.grading import compare, expected, written
from medoffice.grading.expected import Slips

if TYPE_CHECKING:
    from medoffice.grading.classes.names import Names

NOT_ANSWERED = (
    "This task is not answered yet. Write your lines in the cell above, in place of the three "
    "dots, and run it."
)

NOT_FOUND = (
    "Python does not find {} yet. Run the cell above. If it turns red, look at the line it points "
    "to: often a bracket, a colon or a quote is missing."
)

LINES_OF_BEFORE = (
    "The cell above turned red when you last ran it, so this looks at your lines of before. Mend "
    "the line that the red message points to, and run the cell again."
)

ALWAYS_THE_SAME = (
    "Your function gives the same answer whatever data it is given. Work the answer out from the "
    "names in the brackets of its “def” line: no figure typed in, and no other table."
)

OF_OTHER_DATA = (
    "That is the answer for other data than yours: your class has figures of its own. Work the "
    "answer out from the names in the brackets of your “def” line, and from nothing else."
)

OF_OTHER_NAMES = (
    "Your cell makes {}, and this notebook asks for {}. Each class has names of its own, for its "
    "functions and for the columns of its tables, so an answer to another class's notebook does "
    "not work here. Begin with the line that stood in this cell, and with the columns of your "
    "table."
)

NO_SUCH_NAME = (
    "Your class has no “{}”: that is a name in another class's notebook. What its columns are "
    "called here is said below the tables at the beginning, and what your function is given, in "
    "the brackets of its “def” line."
)


class NotYet(Exception):  # noqa: N818 - the name is shown to students
    """Nothing of the task is right yet. It is shown as its sentences alone."""

    def _render_traceback_(self) -> list[str]:
        # Jupyter shows this in place of a traceback through code that is not the student's.
        return str(self).split("\n")


class Task:
    """One task of an assignment, while it is being checked.

    Parameters
    ----------
    name : str
        Name of the function or table the student writes. It is looked up by name, so that a
        cell that was never run gets a sentence and not an error.
    points : float
        Points of the test cell.
    slips : mapping of str to callable, optional
        Likely mistakes. Each function takes what the student's function takes and returns the
        mistaken answer; its sentence is shown when the student's answer is that one.
    within : float, default 0.0005
        Largest difference that counts as rounding, in the unit of the answer.
    names : Names, optional
        What the class calls the things of the assignment, if not as the course does.
    """

    def __init__(
        self,
        name: str,
        points: float,
        slips: Slips | None = None,
        within: float = 0.0005,
        names: Names | None = None,
    ) -> None:
        self.name = name
        self.total = points
        self.slips = slips or {}
        self._names = names
        self.within = within
        self.worth = 0.0
        self.earned = 0.0
        self.right: list[str] = []
        self.wrong: list[tuple[str, tuple[str, ...]]] = []
        self._pairs: list[tuple[compare.Answer, compare.Answer]] = []
        self._elsewhere: Mapping[str, object] = {}
        self.written = written.find(name)

    @property
    def answer(self) -> Any:
        """The student's answer, if it is data and no function."""
        return self.written.value

    def case(
        self, where: str, *given: Any, answer: object, worth: float = 1, within: float | None = None
    ) -> None:
        """Try the student's function on some data.

        Parameters
        ----------
        where : str
            Which data, in words that complete "Right …", such as "on the six visits above".
        *given : object
            What the function is given. It gets a copy.
        answer : object or callable
            The right answer, or a function of the data that returns it.
        worth : float, default 1
            Points the case is worth, in relation to the others.
        within : float, optional
            Largest difference that counts as rounding, if not the task's.
        """
        within = self.within if within is None else within
        case = expected.expect(self.name, where, given, answer, self.slips)
        self._record(where, self._problems(where, case, within), worth)

    def elsewhere(self, answers: Mapping[str, object]) -> None:
        """Say what the right answers are on other data than these, so that they are known again.

        Parameters
        ----------
        answers : mapping of str to object
            By the words of the case that has another answer here.
        """
        self._elsewhere = answers

    def step(self, where: str, problem: str | None, worth: float = 1) -> None:
        """Record one step of the task.

        Parameters
        ----------
        where : str
            What was looked at, in words that complete "Right …".
        problem : str or None
            What is wrong, in whole sentences; None if it is right.
        worth : float, default 1
            Points the step is worth, in relation to the others.
        """
        self._record(where, () if problem is None else (problem,), worth)

    def _record(self, where: str, problems: tuple[str, ...], worth: float) -> None:
        self.worth += worth
        if problems:
            self.wrong.append((where, problems))
        else:
            self.earned += worth
            self.right.append(where)

    def points(self) -> float:
        """Tell the student how it went and return the points, as the last line of the cell.

        Returns
        -------
        float
            Between 0 and the points of the task.

        Raises
        ------
        NotYet
            If nothing was right: Jupyter marks the cell, and nbgrader gives 0 points.
        """
        if self._always_the_same():
            raise NotYet(ALWAYS_THE_SAME)
        if not self.earned:
            raise NotYet(self._told())
        print(self._told())
        return round(self.total * self.earned / self.worth, 2)

    def _always_the_same(self) -> bool:
        """Tell whether the function ignores its data, as a typed-in number does."""
        if len(self._pairs) < 2:
            return False
        (mine, right), *others = self._pairs
        # Nothing found to count, or one mistake that explains everything, is something else.
        explained = set(self.slips).intersection(*(problems for _, problems in self.wrong))
        if compare.same(mine, 0, 0) or (self.wrong and explained):
            return False
        return all(compare.same(other, mine, 0) for other, _ in others) and not all(
            compare.same(other, right, self.within) for _, other in others
        )

    @property
    def not_found(self) -> str:
        """What to tell a student whose answer is not there."""
        for other in self._names.others(self.name) if self._names else ():
            if written.find(other).is_there:
                return OF_OTHER_NAMES.format(other, self.name)
        return NOT_FOUND.format(self.name)

    def _said(self, stop: written.Stopped) -> str:
        """Say why a function gave no answer."""
        if self._names and stop.mishap:
            key = str(stop.mishap.key or "").removeprefix("Column not found: ")
            for name in (key, stop.mishap.name, *re.findall(r"'([^']+)'", key)):
                if self._names.is_elsewhere(name):
                    return NO_SUCH_NAME.format(name)
        return str(stop)

    def _told(self) -> str:
        # On one set of data two mistakes may give one answer: the one that explains the most
        # sets is told, and told once.
        explains = Counter(problem for _, problems in self.wrong for problem in problems)
        wheres: dict[str, list[str]] = {}
        for where, problems in self.wrong:
            wheres.setdefault(max(problems, key=explains.__getitem__), []).append(where)
        lines = [LINES_OF_BEFORE] if self.written.is_of_before else []
        lines += [f"Right {where}." for where in self.right]
        for problem, spoiled in wheres.items():
            if problem == NOT_ANSWERED:
                lines.append(problem)
            else:
                lines.append(f"Not yet right {', or '.join(spoiled)}. {problem}")
        return "\n".join(lines)

    def _problems(self, where: str, case: expected.Expected, within: float) -> tuple[str, ...]:
        """Say what is wrong with what the function gives: each mistake it may be, or nothing."""
        if not self.written.is_there:
            return (self.not_found,)
        if not self.written.is_function:
            return (
                f"{self.name} is no longer a function. Keep the line that starts with “def”, and "
                "do not use its name for something else.",
            )
        if self.written.is_blank:
            return (NOT_ANSWERED,)
        try:
            mine = self.written.call(case.given)
        except written.Stopped as stop:
            return (NOT_ANSWERED if stop.is_blank else self._said(stop),)
        if mine is None:
            return (
                "Your function worked something out but gave nothing back. Does its last line "
                "start with “return”, indented like the lines above it?",
            )
        mine = compare.Answer(mine)
        self._pairs.append((mine, case.right_answer))
        problem = compare.problem(mine, case.right_answer, within)
        if problem is None:
            return ()
        if where in self._elsewhere and compare.same(mine, self._elsewhere[where], within):
            return (OF_OTHER_DATA,)
        slips = tuple(
            sentence
            for sentence, wrong in case.mistaken_answers.items()
            if compare.same(mine, wrong, within)
            and not compare.same(case.right_answer, wrong, within)
        )
        return slips or (problem,)


class OfClass:
    """The checks of a class whose notebook has names of its own: what else is in this module.

    Parameters
    ----------
    names : Names
        The names.
    """

    def __init__(self, names: Names) -> None:
        self._names = names

    def Task(  # noqa: N802 - it stands for the class of that name
        self, name: str, points: float, slips: Slips | None = None, within: float = 0.0005
    ) -> Task:
        """Return a task, as :class:`Task` does."""
        ours = {
            self._names.told(sentence): self._names.of_course(mistake)
            for sentence, mistake in (slips or {}).items()
        }
        return Task(name, points, ours, within, self._names)

    def show(self, title: str, name: str, *given: Any) -> None:
        """Print what a student's function gives, as :func:`show` does."""
        show(title, name, *given)


def of_class(assignment: str, letters: str) -> OfClass:
    """Return the checks of a class whose notebook has names of its own.

    Parameters
    ----------
    assignment : str
        Its slug.
    letters : str
        Which of the names the class has, see :mod:`medoffice.grading.classes.names`.
    """
    from medoffice.grading.classes.names import choices

    return OfClass(choices(assignment).chosen(letters))


def show(title: str, name: str, *given: Any) -> None:
    """Print what a student's function gives for some data, once it is written.

    Parameters
    ----------
    title : str
        What to print in front.
    name : str
        Name of the function.
    *given : object
        What the function is given.
    """
    function = written.find(name)
    if not function.is_function or function.is_blank:
        print(f"{title}: not answered yet")
        return
    try:
        figure = function.call(given)
    except written.Stopped as stop:
        figure = stop
    print(f"{title}:", figure, sep="\n" if compare.is_table(figure) else " ")
