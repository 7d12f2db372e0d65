"""Rules of good writing for scenarios: those for questions where they fit, and some of their own.

A part with one right option is a question, whose problem stands in the situation. With several
right options, an order or a number, fewer of those rules make sense, and others are needed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from statistics import mean

from medoffice.questions import writing
from medoffice.questions.scenarios import Choice, Number, Order, Part, Scenario
from medoffice.questions.writing import Finding

SITUATION_WORDS = 60, 160
"""Fewest and most words of a situation: enough to be messy, short enough for an exam."""

KEY_LETTERS_LIMIT = 9.488
"""Chi-square above which right letters are uneven: 5% level, 5 letters (4 d.f.)."""

_HOW_MANY = re.compile(r" Choose \w+\.$")
COUNTS = {2: "two", 3: "three", 4: "four"}

_ABOUT_KEY_AND_DISTRACTORS = {"long-key", "clang", "convergence"}
_ABOUT_OPTIONS = {
    "combined-option", "absolute-word", "vague-word", "unsorted-numbers", "mixed-units",
    "mixed-precision", "overlapping-ranges",
}  # fmt: skip
# The situation poses the problem, so what is asked may be short.
_NOT_FOR = {
    "single": {"short-stem"},
    "multiple": {"short-stem"} | _ABOUT_KEY_AND_DISTRACTORS,
    "order": {"short-stem"} | _ABOUT_KEY_AND_DISTRACTORS | _ABOUT_OPTIONS,
    "number": {"short-stem", "same-option"} | _ABOUT_KEY_AND_DISTRACTORS | _ABOUT_OPTIONS,
}

_PART_RULES: dict[str, tuple[type[Part], Callable[[Part], Iterator[str]]]] = {}


def _part_rule(name: str, of: type[Part]) -> Callable:
    def register(check: Callable) -> Callable:
        _PART_RULES[name] = of, check
        return check

    return register


def rule_names() -> frozenset[str]:
    """Name every rule that a part may be allowed to break."""
    return writing.rule_names() | frozenset(_PART_RULES)


def own_rules() -> frozenset[str]:
    """Name the rules for parts that are none for questions."""
    return frozenset(_PART_RULES)


def check(scenarios: Sequence[Scenario]) -> list[Finding]:
    """Check how scenarios are written, part by part and together.

    Parameters
    ----------
    scenarios : sequence of Scenario
        All of them, for the rules on keys to mean something.

    Returns
    -------
    list of Finding
        In the order of the scenarios; those on all together come last. A finding on a part calls
        it ``scenario/part``.
    """
    findings, single = [], []
    for scenario in scenarios:
        findings += [
            Finding(rule, "error", scenario.file, scenario.id, message)
            for rule, message in _whole(scenario)
        ]
        for part, question in zip(scenario.parts, scenario.as_questions(), strict=True):
            question = replace(question, stem=_HOW_MANY.sub("", question.stem))
            findings += writing.check_item(question, skip=_NOT_FOR[part.form])
            for name, (kind, rule) in _PART_RULES.items():
                if isinstance(part, kind) and name not in part.allow:
                    findings += [
                        Finding(name, "error", scenario.file, question.id, message)
                        for message in rule(part)
                    ]
            if part.form == "single":
                single.append(question)
    findings += writing.check_bank(single)
    several = [part for each in scenarios for part in each.parts if part.form == "multiple"]
    if len(several) >= writing.SMALLEST_BANK:
        findings += [
            Finding("key-letters", "error", "", "", message) for message in _key_letters(several)
        ]
    return findings


def _key_letters(several: Sequence[Choice]) -> Iterator[str]:
    """Tell if some letters are right more often than others; F is left out, as few have it."""
    counts = Counter(letter for part in several for letter in part.keys)
    expected = sum(counts[letter] for letter in "ABCDE") / 5
    chi_square = sum((counts[letter] - expected) ** 2 / expected for letter in "ABCDE")
    if chi_square > KEY_LETTERS_LIMIT:
        listed = ", ".join(f"{letter} {counts[letter]}" for letter in "ABCDE")
        yield (
            f"where several options are right, the right letters are uneven ({listed}); "
            f"expected about {expected:.0f} each"
        )


# A scenario ---------------------------------------------------------------------------------


def _whole(scenario: Scenario) -> Iterator[tuple[str, str]]:
    fewest, most = SITUATION_WORDS
    words = sum(len(paragraph.split()) for paragraph in scenario.situation)
    if not fewest <= words <= most:
        yield "situation-length", f"the situation has {words} words; expected {fewest} to {most}"
    forms = {part.form for part in scenario.parts}
    if len(forms) == 1:
        yield "one-form", f"all parts have the form {forms.pop()!r}; expected two forms or more"
    told = [scenario.title, *scenario.situation]
    if scenario.exhibit:
        cells = (cell for row in scenario.exhibit.rows for cell in row)
        told += [scenario.exhibit.caption, *scenario.exhibit.columns, *cells]
    for part in scenario.parts:
        if isinstance(part, Number):
            told += [part.why, *(mistake.why for mistake in part.mistakes)]
    text = " ".join(told).lower()
    if found := [name for name in writing.REAL_NAMES if name.lower() in text]:
        yield "real-name", f"{', '.join(map(repr, found))} is real; all here is fictional"


# A part -------------------------------------------------------------------------------------


@_part_rule("hinges", Part)
def _hinges(part: Part) -> Iterator[str]:
    pattern = (
        r"\b(your|the) (previous |last |earlier |first )?answer\b|\b(previous|earlier|last) part\b"
    )
    if found := re.search(pattern, part.asks, re.IGNORECASE):
        yield f"{found[0]!r}: a part must not depend on the answer to another"


@_part_rule("count-said", Choice)
def _count_said(part: Choice) -> Iterator[str]:
    if part.form == "multiple":
        expected = f"choose {COUNTS[len(part.keys)]}"
        if not re.search(rf"\b{expected}\b", part.asks, re.IGNORECASE):
            yield f"{len(part.keys)} options are right; expected the text to say {expected!r}"


@_part_rule("many-right", Choice)
def _many_right(part: Choice) -> Iterator[str]:
    if part.form == "multiple" and len(part.options) - len(part.keys) < 2:
        yield (
            f"{len(part.keys)} of {len(part.options)} options are right; "
            "expected two or more that are not"
        )


@_part_rule("long-keys", Choice)
def _long_keys(part: Choice) -> Iterator[str]:
    if part.form != "multiple":
        return
    right = mean(len(option.text) for option in part.options if option.right)
    wrong = mean(len(option.text) for option in part.options if not option.right)
    if right / wrong > writing.KEY_LENGTH and right - wrong > 5:
        yield (
            f"the right options are {right / wrong:.2f} times as long as the others; "
            f"expected {writing.KEY_LENGTH} at most"
        )


@_part_rule("place-told", Order)
def _place_told(part: Order) -> Iterator[str]:
    for step in part.steps:
        if found := re.match(
            r"(first|second|third|then|next|finally|last|lastly|afterwards)\b",
            step.text,
            re.IGNORECASE,
        ):
            yield f"step {step.text!r} begins with {found[0]!r}, which tells its place"


@_part_rule("near-mistake", Number)
def _near_mistake(part: Number) -> Iterator[str]:
    seen = set()
    for mistake in part.mistakes:
        if part.accepts(mistake.answer):
            yield (
                f"the mistake {mistake.answer:g} is within {part.tolerance:g} of the answer "
                f"{part.answer:g}; expected it outside"
            )
        if mistake.answer in seen:
            yield f"the mistake {mistake.answer:g} stands twice"
        seen.add(mistake.answer)
