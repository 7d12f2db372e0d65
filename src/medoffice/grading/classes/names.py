"""What a class calls the functions, columns and arguments of an assignment.

No two offices get their tables from the same software, and each software has names of its own for
the same columns. So each class, or each student, works with other names: what a task asks for
stays the same, and an answer to somebody else's notebook stops at the first name. The package of
an assignment says in its module `names` which names there are to choose from; the names of the
course itself are never among those of a class.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from random import Random
from typing import Any

Words = Mapping[str, str]


@dataclass(frozen=True)
class Choices:
    """The names to choose from. Each maps a name of the course to others, with commas between.

    Parameters
    ----------
    functions : mapping of str to str
        What a student writes.
    columns : mapping of str to str
        Columns of the tables, and texts that name a column.
    arguments : mapping of str to str, optional
        What a function is given. Needed where a task rests on no column.
    """

    functions: Words
    columns: Words
    arguments: Words = field(default_factory=dict)

    def all(self) -> dict[str, tuple[str, ...]]:
        """Return the other names by the name of the course, in an order that does not change."""
        every = {**self.functions, **self.columns, **self.arguments}
        return {name: tuple(re.split(r",\s*", others)) for name, others in every.items()}

    def draw(self, rng: Random) -> str:
        """Choose one other name for each, and return the choice as a text of letters."""
        # Only random() is promised to give the same numbers in each version of Python.
        return "".join(
            chr(ord("a") + int(rng.random() * len(others))) for others in self.all().values()
        )

    def chosen(self, letters: str) -> Names:
        """Return the names of a choice.

        Raises
        ------
        ValueError
            If the choice is not one among these names.
        """
        every = self.all()
        try:
            here = {
                name: others[ord(letter) - ord("a")]
                for (name, others), letter in zip(every.items(), letters, strict=True)
            }
        except (ValueError, IndexError):
            raise ValueError(
                f"{letters!r} chooses no names: expected {len(every)} letters, one for each name"
            ) from None
        return Names(
            *(
                {name: here[name] for name in part}
                for part in (self.functions, self.columns, self.arguments)
            ),
            letters=letters,
            choices=self if every else None,
        )


@dataclass(frozen=True)
class Names:
    """The names of one class, by the names of the course.

    Parameters
    ----------
    functions, columns, arguments : mapping of str to str
        As in :class:`Choices`, with one other name each.
    letters : str
        The choice.
    choices : Choices, optional
        What was chosen from.
    """

    functions: Words = field(default_factory=dict)
    columns: Words = field(default_factory=dict)
    arguments: Words = field(default_factory=dict)
    letters: str = ""
    choices: Choices | None = None

    @property
    def back(self) -> Names:
        """The way back, from the names of the class to those of the course."""
        functions, columns, arguments = (
            {here: name for name, here in part.items()}
            for part in (self.functions, self.columns, self.arguments)
        )
        return replace(self, functions=functions, columns=columns, arguments=arguments)

    def others(self, name: str) -> tuple[str, ...]:
        """Return what the course and other classes call what this class calls `name`."""
        for course, names in (self.choices.all() if self.choices else {}).items():
            if name in names:
                return course, *(one for one in names if one != name)
        return ()

    def is_elsewhere(self, name: object) -> bool:
        """Tell whether something is called so in the course or another class, and not here."""
        every = self.choices.all() if self.choices else {}
        known = {*every, *(one for names in every.values() for one in names)}
        here = {*self.functions.values(), *self.columns.values(), *self.arguments.values()}
        return name in known - here

    def of_course(self, function: Callable) -> Callable:
        """Let a function that knows the names of the course work on tables of the class."""
        there, here = self.back, self

        @functools.wraps(function)
        def translated(*given: object) -> object:
            return here.rename(function(*(there.rename(one) for one in given)))

        return translated

    def rename(self, data: Any) -> Any:
        """Give the columns of a table their other names; and what names a column, too."""
        if isinstance(data, str):
            return self.columns.get(data, data)
        if isinstance(data, list | tuple | set):
            return type(data)(self.rename(one) for one in data)
        if isinstance(data, dict):
            return {self.rename(key): value for key, value in data.items()}
        if hasattr(data, "columns"):
            table = data.rename(columns=self.columns)
            return table.rename_axis(index=self.columns, columns=self.columns)
        if hasattr(data, "to_frame") and hasattr(data, "rename_axis"):
            renamed = data.rename_axis(index=self.columns)
            named = isinstance(data.name, str)
            return renamed.rename(self.columns.get(data.name, data.name)) if named else renamed
        return data

    def told(self, sentence: str) -> str:
        """Say a sentence about the columns of the course with the names of the class."""
        every = {**self.functions, **self.columns, **self.arguments}
        spoken = "|".join(re.escape(name) for name in sorted(every, key=len, reverse=True))
        if not spoken:
            return sentence
        # A name that is a word of English, too, is only meant where it stands in quotes or code.
        quoted = re.sub(rf"(?<=[“`])({spoken})(?=[”`])", lambda hit: every[hit[0]], sentence)
        return re.sub(
            rf"(?<![\w“`])({spoken})(?![\w”`])",
            lambda hit: every[hit[0]] if "_" in hit[0] else hit[0],
            quoted,
        )


AS_IN_COURSE = Names()
"""No other names than those of the course."""


def choices(assignment: str) -> Choices:
    """Return the names that the classes of an assignment choose from; none if it has no `names`."""
    module = f"medoffice.grading.assignments.{assignment.replace('-', '_')}.names"
    try:
        return import_module(module).NAMES
    except ModuleNotFoundError:  # an assignment of somebody else's, outside the course
        return Choices({}, {})
