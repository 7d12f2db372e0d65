"""Rules of good item writing that a program can check.

They follow the list of flaws that the National Board of Medical Examiners teaches its writers
to avoid; the thresholds are ours. What no program can judge (is every distractor plausible? can
an expert answer with the options covered?) is for a reviewer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from medoffice.questions.bank import Option, Question

KEY_LENGTH = 1.25
"""A key may be this many times as long as its distractors are on average."""

KEY_LONGEST_SHARE = 0.35
"""Share of a bank's questions whose key may be the longest option."""

KEY_POSITION_LIMIT = 7.815
"""Chi-square above which the keys' positions are uneven: 5% level, 4 positions (3 d.f.)."""

SMALLEST_BANK = 12
"""Below this many questions the rules for a whole bank say nothing."""

SHORTEST_STEM = 8
"""Words a stem needs to pose a problem."""

SHORTEST_CLANG = 5
"""Letters of a word whose echo in the key gives it away."""

ABSOLUTE = {"always", "never", "all", "none", "only", "must", "every", "completely"}
VAGUE = {"usually", "often", "may", "sometimes", "frequently", "generally", "seldom", "rarely"}
# Payers and credentialing bodies a fictional practice should not be tied to.
REAL_NAMES = (
    "Aetna", "Anthem", "Blue Cross", "Blue Shield", "Centene", "Cigna", "Humana",
    "Kaiser Permanente", "MGMA", "Molina Healthcare", "PAHCOM", "UnitedHealth",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a question or, with an empty `question`, with the bank.

    Parameters
    ----------
    rule : str
        Name of the rule, to be listed under ``allow`` if a reviewer lets it pass.
    level : {"error", "warning"}
        Errors fail the build.
    file, question : str
        Where it is.
    message : str
        What was found and what was expected.
    """

    rule: str
    level: str
    file: str
    question: str
    message: str

    def __str__(self) -> str:
        """Return the line a writer sees."""
        where = f"{self.file}: question {self.question!r}" if self.question else "the bank"
        return f"{self.level}: {where}: {self.message} [{self.rule}]"


_ITEM_RULES: dict[str, tuple[str, Callable[[Question], Iterator[str]]]] = {}
_BANK_RULES: dict[str, tuple[str, Callable[[Sequence[Question]], Iterator[str]]]] = {}


def _rule(name: str, level: str, table: dict) -> Callable:
    def register(check: Callable) -> Callable:
        table[name] = level, check
        return check

    return register


def _item(name: str, level: str = "error") -> Callable:
    return _rule(name, level, _ITEM_RULES)


def _bank(name: str, level: str = "error") -> Callable:
    return _rule(name, level, _BANK_RULES)


def rule_names() -> frozenset[str]:
    """Name every rule for a single question."""
    return frozenset(_ITEM_RULES)


def check(questions: Sequence[Question]) -> list[Finding]:
    """Check how questions are written, one by one and as a bank.

    Parameters
    ----------
    questions : sequence of Question
        The whole bank, for the rules on keys to mean something.

    Returns
    -------
    list of Finding
        In the order of the questions; the bank's own come last.
    """
    return [
        *(finding for question in questions for finding in check_item(question)),
        *check_bank(questions),
    ]


def check_item(question: Question, skip: Collection[str] = ()) -> Iterator[Finding]:
    """Yield what is wrong with one question, but for the rules in `skip` and those it may break."""
    for name, (level, rule) in _ITEM_RULES.items():
        if name not in question.allow and name not in skip:
            for message in rule(question):
                yield Finding(name, level, question.file, question.id, message)


def check_bank(questions: Sequence[Question]) -> Iterator[Finding]:
    """Yield what is wrong with questions taken together, if they are enough to tell."""
    if len(questions) >= SMALLEST_BANK:
        for name, (level, rule) in _BANK_RULES.items():
            for message in rule(questions):
                yield Finding(name, level, "", "", message)


# What the rules look at ---------------------------------------------------------------------


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower().replace("'s", ""))


def _normal(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9.%$]+", text.lower())).rstrip(".")


def _lead_in(question: Question) -> str:
    """Return the stem's last sentence, which asks the question."""
    return re.split(r"(?<=[.?!:])\s+(?=[A-Z])", question.stem)[-1]


def _join(words: Sequence[str]) -> str:
    return ", ".join(repr(word) for word in sorted(set(words)))


@dataclass(frozen=True, slots=True)
class _Number:
    """An option that is a number or a range: "7.0%", "1 day", "$5 to $10"."""

    low: float
    high: float | None
    decimals: frozenset[int]
    unit: str


_NUMBER = re.compile(
    r"(?P<sign>\$?)(?P<low>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s*(?:to|-|–)\s*\$?(?P<high>\d[\d,]*(?:\.\d+)?))?"
    r"\s*(?P<unit>[^\d]*)"
)


def _number(option: Option) -> _Number | None:
    found = _NUMBER.fullmatch(option.text)
    if not found:
        return None
    written = [found[part].replace(",", "") for part in ("low", "high") if found[part]]
    values = [float(number) for number in written]
    return _Number(
        low=values[0],
        high=values[1] if len(values) == 2 else None,
        decimals=frozenset(len(number.partition(".")[2]) for number in written),
        unit=found["sign"] + " ".join(word.removesuffix("s") for word in found["unit"].split()),
    )


def _numbers(question: Question) -> list[_Number]:
    """Return the options as numbers, or nothing if one of them is not a number."""
    numbers = [_number(option) for option in question.options]
    return [] if None in numbers else numbers


# One question -------------------------------------------------------------------------------


@_item("combined-option")
def _combined_option(question: Question) -> Iterator[str]:
    for option in question.options:
        text = option.text
        if re.search(r"\b[A-D] (and|or) [A-D]\b", text) or "of the above" in text.lower():
            yield f"option {option.letter}: {option.text!r} refers to other options"


@_item("absolute-word", "warning")
def _absolute_word(question: Question) -> Iterator[str]:
    for option in question.options:
        if found := ABSOLUTE.intersection(_words(option.text)):
            yield f"option {option.letter}: {_join(found)} gives it away as wrong"


@_item("vague-word", "warning")
def _vague_word(question: Question) -> Iterator[str]:
    for option in question.options:
        # "May" with a capital is the month.
        text = re.sub(r"\bMay\b", "", option.text)
        if found := VAGUE.intersection(_words(text)):
            yield f"option {option.letter}: {_join(found)} means something else to each reader"


@_item("negative-stem")
def _negative_stem(question: Question) -> Iterator[str]:
    if re.search(r"\b(not|except|least)\b|n't\b", _lead_in(question), re.IGNORECASE):
        yield "the stem asks for what is not so; turn it around, or write NOT and allow it"


@_item("quiet-negative")
def _quiet_negative(question: Question) -> Iterator[str]:
    if "negative-stem" in question.allow and not re.search(
        r"\b(NOT|EXCEPT|LEAST)\b", _lead_in(question)
    ):
        yield "a negative stem is allowed here, but the negative is not in capitals"


@_item("long-key")
def _long_key(question: Question) -> Iterator[str]:
    usual = mean(len(option.text) for option in question.distractors)
    ratio = len(question.key.text) / usual
    # A few characters more, as in "9.5%" and "10.5%", give nothing away.
    if ratio > KEY_LENGTH and len(question.key.text) - usual > 5:
        yield f"the key is {ratio:.2f} times as long as the others; expected {KEY_LENGTH} at most"


@_item("unsorted-numbers")
def _unsorted_numbers(question: Question) -> Iterator[str]:
    lows = [number.low for number in _numbers(question)]
    if lows != sorted(lows):
        yield f"the options are the numbers {lows}; expected them to ascend"


@_item("mixed-units")
def _mixed_units(question: Question) -> Iterator[str]:
    units = {number.unit for number in _numbers(question)}
    if len(units) > 1:
        yield f"the options have the units {_join(list(units))}; expected one"


@_item("mixed-precision")
def _mixed_precision(question: Question) -> Iterator[str]:
    decimals = {number.decimals for number in _numbers(question)}
    if len(decimals) > 1:
        yield "the options have different numbers of decimals; expected the same in each"


@_item("overlapping-ranges")
def _overlapping_ranges(question: Question) -> Iterator[str]:
    ranges = sorted(
        (number.low, number.high) for number in _numbers(question) if number.high is not None
    )
    for (low, high), (next_low, next_high) in pairwise(ranges):
        if next_low <= high:
            yield f"the ranges {low:g} to {high:g} and {next_low:g} to {next_high:g} overlap"


@_item("article-cue")
def _article_cue(question: Question) -> Iterator[str]:
    if re.search(r"\ban?\s*[:?]?$", question.stem, re.IGNORECASE):
        yield "the stem ends in 'a' or 'an', which fits some options and not others"


@_item("clang", "warning")
def _clang(question: Question) -> Iterator[str]:
    def long(text: str) -> set[str]:
        return {w.removesuffix("s") for w in _words(text) if len(w) >= SHORTEST_CLANG}

    elsewhere = set().union(*(long(option.text) for option in question.distractors))
    if echo := (long(question.stem) & long(question.key.text)) - elsewhere:
        yield f"{_join(list(echo))} stands in the stem and in no option but the key"


@_item("same-option")
def _same_option(question: Question) -> Iterator[str]:
    letters: dict[str, str] = {}
    for option in question.options:
        text = _normal(option.text)
        if text in letters:
            yield f"options {letters[text]} and {option.letter} say the same"
        letters[text] = option.letter


@_item("stem-ending")
def _stem_ending(question: Question) -> Iterator[str]:
    if not question.stem.endswith(("?", ":")):
        yield f"the stem ends in {question.stem[-1]!r}; expected a question mark or a colon"


@_item("short-stem")
def _short_stem(question: Question) -> Iterator[str]:
    if (count := len(question.stem.split())) < SHORTEST_STEM:
        yield f"the stem has {count} words; expected {SHORTEST_STEM} or more, to pose a problem"


@_item("blank", "warning")
def _blank(question: Question) -> Iterator[str]:
    if re.search(r"__+", question.stem):
        yield "the stem has a blank to fill in; ask a question"


@_item("convergence", "warning")
def _convergence(question: Question) -> Iterator[str]:
    elements = {
        option.letter: {_normal(part) for part in re.split(r",| and |;", option.text)} - {""}
        for option in question.options
    }
    if min(len(parts) for parts in elements.values()) < 2:
        return
    count = Counter(part for parts in elements.values() for part in parts)
    shared = {letter: sum(count[p] - 1 for p in parts) for letter, parts in elements.items()}
    key = shared.pop(question.key.letter)
    if key > max(shared.values()):
        yield "the key shares the most elements with the other options, so it can be guessed"


@_item("chained")
def _chained(question: Question) -> Iterator[str]:
    pattern = r"\b(previous|preceding|next|last) question\b|\bquestion (above|below|\d+)\b"
    if found := re.search(pattern, question.stem, re.IGNORECASE):
        yield f"{found[0]!r}: a question must stand by itself"


@_item("real-name")
def _real_name(question: Question) -> Iterator[str]:
    text = " ".join([question.stem, *(f"{o.text} {o.why}" for o in question.options)])
    if found := [name for name in REAL_NAMES if name.lower() in text.lower()]:
        yield f"{_join(found)} is real; the practice and its payers are fictional"


# The whole bank -----------------------------------------------------------------------------


@_bank("long-keys")
def _long_keys(questions: Sequence[Question]) -> Iterator[str]:
    longest = [
        question.id
        for question in questions
        if len(question.key.text) > max(len(option.text) for option in question.distractors)
    ]
    share = len(longest) / len(questions)
    if share > KEY_LONGEST_SHARE:
        yield (
            f"the key is the longest option in {share:.0%} of the questions; "
            f"expected {KEY_LONGEST_SHARE:.0%} at most ({', '.join(longest)})"
        )


@_bank("key-positions")
def _key_positions(questions: Sequence[Question]) -> Iterator[str]:
    counts = {letter: 0 for letter in "ABCD"}
    for question in questions:
        counts[question.key.letter] += 1
    expected = len(questions) / len(counts)
    chi_square = sum((count - expected) ** 2 / expected for count in counts.values())
    if chi_square > KEY_POSITION_LIMIT:
        listed = ", ".join(f"{letter} {count}" for letter, count in counts.items())
        yield f"the keys are uneven ({listed}); expected about {expected:.0f} each"
