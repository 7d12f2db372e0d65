"""Check the question bank and the scenarios: ``python -m medoffice.questions.lint``."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

import yaml

from medoffice import command_line, practice
from medoffice.operations.patient_experience.reading_level import reading_grade
from medoffice.questions import (
    changes,
    duplicates,
    form_only,
    overview,
    scenario_writing,
    writing,
)
from medoffice.questions.bank import BANK, BankError, Question, load
from medoffice.questions.scenarios import Scenario, load_scenarios
from medoffice.questions.writing import Finding

CODES = BANK.parent / "book" / "_data"


@dataclass(frozen=True, slots=True)
class Known:
    """What a question may name: exam domains, parts of the job, rules and benchmarks."""

    cmm: frozenset[str]
    cmpe: frozenset[str]
    duties: frozenset[str]
    sources: frozenset[str]
    lint_rules: frozenset[str] = scenario_writing.rule_names()

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
            "allow": (question.allow, known.lint_rules),
        }
        for key, (values, possible) in named.items():
            for value in values:
                if value not in possible:
                    message = f"{key}: {value!r} is not known"
                    yield Finding("unknown-name", "error", question.file, question.id, message)


def unknown_chapters(scenarios: Sequence[Scenario], chapters: Collection[str]) -> Iterator[Finding]:
    """Yield an error for each scenario whose chapter no question of the bank has."""
    for scenario in scenarios:
        if scenario.chapter not in chapters:
            message = f"chapter: {scenario.chapter!r} is not known"
            yield Finding("unknown-name", "error", scenario.file, scenario.id, message)


def main(folder: Path = BANK) -> int:
    """Print what is wrong with the bank and its scenarios, and return the exit status."""
    try:
        questions = load(folder=folder)
        # A bank may have none.
        beside = folder / "scenarios"
        scenarios = load_scenarios(beside) if beside.is_dir() else ()
    except BankError as error:
        print(error)
        return 1
    parts = [part for scenario in scenarios for part in scenario.as_questions()]
    asked = [*questions, *_with_situations(scenarios)]
    findings = [
        *writing.check(questions),
        *scenario_writing.check(scenarios),
        *unknown_chapters(scenarios, {question.chapter for question in questions}),
        *unknown_names([*questions, *parts], Known.of_the_course()),
        *duplicates.check(asked),
        *form_only.check(questions),
    ]
    for finding in findings:
        print(finding)
    errors = sum(finding.level == "error" for finding in findings)
    print(
        f"{len(questions)} questions, and {len(scenarios)} scenarios with {len(parts)} parts: "
        f"{errors} errors, {len(findings) - errors} warnings."
    )
    print("\n".join(overview.lines(questions)))
    _print_guesses(questions)
    found = changes.touched([*questions, *parts], changes.facts_now(), changes.read_file())
    if found:
        print(f"Changed rules touch {len(found)} questions: python -m medoffice.questions.changes")
    print("Nearest: " + "; ".join(map(str, duplicates.nearest(asked, 3))) + ".")
    _print_grades("stems", {question.id: question.stem for question in questions})
    if scenarios:
        _print_grades("situations", {each.id: " ".join(each.situation) for each in scenarios})
    return 1 if errors else 0


def _with_situations(scenarios: Sequence[Scenario]) -> Iterator[Question]:
    """Yield the parts as questions that say what they are about."""
    for scenario in scenarios:
        for part in scenario.as_questions():
            yield replace(part, stem=" ".join([*scenario.situation, part.stem]))


def _print_guesses(questions: Sequence[Question]) -> None:
    """Print what somebody gets who sees only the form of the options."""
    if len({question.file for question in questions}) > 1:
        for guesses in form_only.guess(questions):
            print(f"From the form alone, {guesses}.")


def _print_grades(kind: str, texts: dict[str, str]) -> None:
    grades = {name: reading_grade(text) for name, text in texts.items()}
    hardest = max(grades, key=grades.get)
    print(
        f"Reading grade of the {kind}: {mean(grades.values()):.1f} on average, "
        f"{grades[hardest]:.1f} at most ({hardest})."
    )


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    sys.exit(main())
