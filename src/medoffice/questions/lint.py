"""Check the question bank: ``python -m medoffice.questions.lint``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import yaml

from medoffice import practice
from medoffice.operations.patient_experience.reading_level import reading_grade
from medoffice.questions import writing
from medoffice.questions.bank import BANK, BankError, Question, load
from medoffice.questions.writing import Finding

CODES = BANK.parent / "book" / "_data"


@dataclass(frozen=True, slots=True)
class Known:
    """What a question may name: exam domains, parts of the job, rules and benchmarks."""

    cmm: frozenset[str]
    cmpe: frozenset[str]
    duties: frozenset[str]
    sources: frozenset[str]

    @classmethod
    def of_the_course(cls, codes: Path = CODES) -> Known:
        """Read the course's own lists."""
        domains = yaml.safe_load((codes / "certification.yml").read_text(encoding="utf-8"))
        duties = yaml.safe_load((codes / "duties.yml").read_text(encoding="utf-8"))
        return cls(
            cmm=frozenset(domains["cmm"]["domains"]),
            cmpe=frozenset(domains["cmpe"]["domains"]),
            duties=frozenset(code for group in duties for code in group["items"]),
            sources=frozenset(practice.rules()) | frozenset(practice.benchmarks()),
        )


def unknown_names(questions: Sequence[Question], known: Known) -> Iterator[Finding]:
    """Yield an error for each code, source or lint rule that does not exist."""
    for question in questions:
        named = {
            "cmm": ((question.cmm,), known.cmm),
            "cmpe": ((question.cmpe,), known.cmpe),
            "duties": (question.duties, known.duties),
            "rests_on": (question.rests_on, known.sources),
            "allow": (question.allow, writing.rule_names()),
        }
        for key, (values, possible) in named.items():
            for value in values:
                if value not in possible:
                    message = f"{key}: {value!r} is not known"
                    yield Finding("unknown-name", "error", question.file, question.id, message)


def main(folder: Path = BANK) -> int:
    """Print what is wrong with the bank, and return the exit status."""
    try:
        questions = load(folder=folder)
    except BankError as error:
        print(error)
        return 1
    findings = [*writing.check(questions), *unknown_names(questions, Known.of_the_course())]
    for finding in findings:
        print(finding)
    grades = {question.id: reading_grade(question.stem) for question in questions}
    hardest = max(grades, key=grades.get)
    errors = sum(finding.level == "error" for finding in findings)
    print(
        f"{len(questions)} questions, {errors} errors, {len(findings) - errors} warnings. "
        f"Reading grade of the stems: {mean(grades.values()):.1f} on average, "
        f"{grades[hardest]:.1f} at most ({hardest})."
    )
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
