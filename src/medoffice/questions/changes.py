"""Which questions a change of law touches: ``python -m medoffice.questions.changes``.

``questions/as_read.csv`` holds each rule and benchmark that questions rest on, as it read when
somebody last held the questions against it: a fingerprint of its statement, and the numbers in it.
When the statement changes, all questions that rest on it are listed, and those first that still
hold a number it no longer says. Who has looked at them runs the command with ``--read``.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from medoffice import command_line, practice
from medoffice.practice import Benchmark, Rule
from medoffice.questions.bank import BANK, Question, load
from medoffice.questions.scenarios import load_scenarios

AS_READ = BANK / "as_read.csv"
COLUMNS = ("fact_id", "fingerprint", "numbers")


@dataclass(frozen=True)
class AsRead:
    """A statement as it read when the questions were held against it.

    Parameters
    ----------
    fingerprint : str
        Changes with the statement.
    numbers : frozenset of str
        The numbers in it, without commas.
    """

    fingerprint: str
    numbers: frozenset[str]

    @classmethod
    def of(cls, statement: str) -> AsRead:
        """Read a statement."""
        digest = hashlib.sha256(" ".join(statement.split()).encode()).hexdigest()
        return cls(digest[:12], numbers(statement))


@dataclass(frozen=True)
class Touched:
    """A question that a change touches: its id and file, the rule or benchmark, and why."""

    question: str
    file: str
    fact: str
    why: str

    def __str__(self) -> str:
        """Return the line of the report."""
        return f"{self.file}: question {self.question!r}: {self.fact}: {self.why}"


def touched(
    questions: Sequence[Question],
    facts: Mapping[str, Rule | Benchmark],
    read: Mapping[str, AsRead],
) -> list[Touched]:
    """Return the questions that a change of a rule or benchmark touches.

    Parameters
    ----------
    questions : sequence of Question
        Questions, and parts of scenarios as questions.
    facts : mapping of str to Rule or Benchmark
        As they read now. An id that is not in it is passed over; the lint tells of it.
    read : mapping of str to AsRead
        As they read when the questions were held against them. One that is not in it is new, and
        was read when its question was written.

    Returns
    -------
    list of Touched
        Those with a number that no longer stands first.
    """
    found = [
        (not_there, Touched(question.id, question.file, name, why))
        for question in questions
        for name in question.rests_on
        if name in facts
        for not_there, why in _reasons(question, facts[name], read.get(name))
    ]
    return [each for _, each in sorted(found, key=lambda pair: not pair[0])]


def _reasons(
    question: Question, fact: Rule | Benchmark, read: AsRead | None
) -> Iterator[tuple[bool, str]]:
    now = AsRead.of(fact.statement)
    if read is not None and read.fingerprint != now.fingerprint:
        gone = (read.numbers - now.numbers) & _said(question)
        if gone:
            yield True, f"no longer says {', '.join(sorted(gone))}"
        else:
            yield False, "reads otherwise than when the question was held against it"
    latest = max(day for day in (fact.checked_on, getattr(fact, "changed_on", None)) if day)
    if latest.year > question.reviewed:
        yield (
            False,
            f"was checked or changed on {latest}; the question was reviewed in "
            + str(question.reviewed),
        )


def _said(question: Question) -> frozenset[str]:
    explained = (f"{option.text} {option.why}" for option in question.options)
    return numbers(" ".join([question.stem, *explained]))


def numbers(text: str) -> frozenset[str]:
    """Return the numbers of a text, without commas: "14308" for "$14,308"."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return frozenset(number.replace(",", "") for number in found)


def all_asked() -> list[Question]:
    """Return the questions of the bank and the parts of the scenarios."""
    parts = (part for scenario in load_scenarios() for part in scenario.as_questions())
    return [*load(), *parts]


def facts_now() -> dict[str, Rule | Benchmark]:
    """Return all rules and benchmarks as they read now."""
    return {**practice.rules(), **practice.benchmarks()}


def read_file(file: Path = AS_READ) -> dict[str, AsRead]:
    """Return what was written down when the questions were last held against their facts."""
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as rows:
        return {
            row["fact_id"]: AsRead(row["fingerprint"], frozenset(row["numbers"].split()))
            for row in csv.DictReader(rows)
        }


def write_file(
    questions: Sequence[Question], facts: Mapping[str, Rule | Benchmark], file: Path = AS_READ
) -> int:
    """Write down how the facts read now that questions rest on, and return how many they are."""
    used = sorted({name for question in questions for name in question.rests_on} & set(facts))
    with file.open("w", encoding="utf-8", newline="") as rows:
        writer = csv.writer(rows, lineterminator="\n")
        writer.writerow(COLUMNS)
        for name in used:
            now = AsRead.of(facts[name].statement)
            writer.writerow([name, now.fingerprint, " ".join(sorted(now.numbers))])
    return len(used)


def main(arguments: Sequence[str] | None = None) -> int:
    """List what a change touches, or write down that somebody has looked."""
    parser = command_line.parser(__spec__, __doc__)
    parser.add_argument(
        "--read", action="store_true", help="the questions were held against the rules as they are"
    )
    asked = parser.parse_args(arguments)
    questions, facts = all_asked(), facts_now()
    if asked.read:
        print(f"{write_file(questions, facts)} rules and benchmarks, as the questions know them.")
        return 0
    found = touched(questions, facts, read_file())
    print(f"{len(found)} questions to hold against a rule or benchmark that changed.")
    for each in found:
        print(each)
    return 0


if __name__ == "__main__":
    sys.exit(main())
