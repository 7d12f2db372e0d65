"""The exams a reader can practice: what each is like, and how many items of each domain it asks.

They are described in ``book/_data/exams.yml``, their domains in ``book/_data/certification.yml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from medoffice.questions.bank import BANK

CODES = BANK.parent / "book" / "_data"
WHOLE = 100  # what the shares of an exam's domains come to, in percent


class ExamError(ValueError):
    """An exam is not described as it must be. The message names the file, the exam and the key."""


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam as its publisher describes it, but for what is ours.

    Parameters
    ----------
    key : str
        Its name in ``exams.yml``.
    name : str
        As the reader sees it.
    outline : str
        The certification whose domains it asks: ``cmm`` or ``cmpe``.
    items, minutes : int
        How many items it has, and how long it takes.
    shares : mapping of str to int
        The share of each domain, in percent, in the order of the outline.
    published : bool
        Whether the publisher gives these shares; otherwise they are ours.
    pass_mark : str
        What is known of the pass mark, as a sentence.
    scenarios : bool
        Whether its items are parts of scenarios.
    """

    key: str
    name: str
    outline: str
    items: int
    minutes: int
    shares: Mapping[str, int]
    published: bool
    pass_mark: str
    scenarios: bool = False


@dataclass(frozen=True, slots=True)
class Blueprint:
    """How many items of each domain one sitting of an exam asks.

    Parameters
    ----------
    wanted : mapping of str to int
        What the shares come to.
    asked : mapping of str to int
        What the bank can give without asking an item twice: at most what is wanted.
    minutes : int
        The time for the items asked: that of the exam, less in proportion where items lack.
    """

    wanted: Mapping[str, int]
    asked: Mapping[str, int]
    minutes: int

    @property
    def items(self) -> int:
        """How many items are asked."""
        return sum(self.asked.values())

    @property
    def lacking(self) -> dict[str, int]:
        """How many items the bank lacks, for each domain in which it lacks any."""
        lacks = {code: self.wanted[code] - self.asked[code] for code in self.wanted}
        return {code: count for code, count in lacks.items() if count}


def exams(folder: Path = CODES) -> dict[str, Exam]:
    """Return the exams by their keys, in the order of ``exams.yml``.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Where ``exams.yml`` and ``certification.yml`` are.

    Raises
    ------
    ExamError
        If an exam lacks a key, has one that is not known, or a value that cannot be.
    """
    described = yaml.safe_load((folder / "exams.yml").read_text(encoding="utf-8"))
    outlines = yaml.safe_load((folder / "certification.yml").read_text(encoding="utf-8"))
    return {key: _exam(key, entry, outlines) for key, entry in described.items()}


def apportion(items: int, shares: Mapping[str, int]) -> dict[str, int]:
    """Divide items among domains by the method of largest remainders.

    Each domain gets the whole part of its share. What is left goes, one each, to the largest
    remainders; of equal ones to the domain named first.

    Parameters
    ----------
    items : int
        How many there are.
    shares : mapping of str to int
        The share of each domain; they need not come to 100.

    Returns
    -------
    dict
        Items of each domain; together exactly `items`.

    Notes
    -----
    Also known as Hamilton's method. All is reckoned in whole numbers, so that no rounding decides.

    Examples
    --------
    >>> apportion(10, {"a": 1, "b": 1, "c": 1})
    {'a': 4, 'b': 3, 'c': 3}
    """
    whole = sum(shares.values())
    if items < 0 or whole <= 0 or min(shares.values()) < 0:
        raise ValueError(f"cannot divide {items} items by the shares {dict(shares)}")
    counts = {code: items * share // whole for code, share in shares.items()}
    by_remainder = sorted(shares, key=lambda code: -(items * shares[code] % whole))
    for code in by_remainder[: items - sum(counts.values())]:
        counts[code] += 1
    return counts


def half(exam: Exam) -> tuple[int, int]:
    """Return items and minutes of half an exam, halves rounded up."""
    return (exam.items + 1) // 2, (exam.minutes + 1) // 2


def blueprint(exam: Exam, held: Mapping[str, int], *, halved: bool = False) -> Blueprint:
    """Return what a sitting of an exam asks.

    Parameters
    ----------
    exam : Exam
        The exam.
    held : mapping of str to int
        How many items of each domain the bank has.
    halved : bool, default False
        Whether it is the exam at half its length.
    """
    items, minutes = half(exam) if halved else (exam.items, exam.minutes)
    wanted = apportion(items, exam.shares)
    asked = {code: min(count, held.get(code, 0)) for code, count in wanted.items()}
    # Rounded up: nobody loses time to a rounding.
    return Blueprint(wanted, asked, -(-minutes * sum(asked.values()) // items))


def _exam(key: str, entry: Any, outlines: Mapping[str, Any]) -> Exam:
    def refuse(field: str, value: object, expected: str) -> ExamError:
        return ExamError(f"exams.yml: {key}: {field}: expected {expected}, found {value!r}")

    if not isinstance(entry, dict):
        raise refuse("the exam", entry, "its keys with values")
    entry = {"scenarios": False, **entry}
    forms = {
        "name": (str, "a name"),
        "outline": (str, f"one of {', '.join(outlines)}"),
        "items": (int, "a whole number above 0"),
        "minutes": (int, "a whole number above 0"),
        "shares": (dict, "a share for each domain of the outline"),
        "published": (bool, "true or false"),
        "pass_mark": (str, "a sentence"),
        "scenarios": (bool, "true or false"),
    }
    for field in sorted(forms.keys() ^ entry.keys()):
        expected = forms[field][1] if field in forms else f"one of {', '.join(forms)}"
        raise refuse(field, entry.get(field, "nothing"), expected)
    for field, (form, expected) in forms.items():
        # To Python, True is a whole number.
        if type(entry[field]) is not form or (form is not bool and not entry[field]):
            raise refuse(field, entry[field], expected)
    for field in ("items", "minutes"):
        if entry[field] < 1:
            raise refuse(field, entry[field], forms[field][1])
    if entry["outline"] not in outlines:
        raise refuse("outline", entry["outline"], forms["outline"][1])
    shares, domains = entry["shares"], outlines[entry["outline"]]["domains"]
    if list(shares) != list(domains):
        raise refuse("shares", list(shares), f"the domains {', '.join(domains)}, in this order")
    if any(type(share) is not int or share < 1 for share in shares.values()):
        raise refuse("shares", shares, "whole numbers above 0")
    if sum(shares.values()) != WHOLE:
        raise refuse("shares", sum(shares.values()), f"{WHOLE} in all")
    return Exam(key=key, **entry)
