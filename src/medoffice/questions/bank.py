"""Read the question bank from its YAML files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from medoffice.questions import strict
from medoffice.questions.strict import BankError, one_line

BANK = Path(__file__).resolve().parents[3] / "questions"
RETIRED = "retired.txt"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers offered.

    Parameters
    ----------
    letter : str
        A, B, C or D, as the reader sees it.
    text : str
        The answer.
    why : str
        Why it is right, or why not.
    right : bool
        Whether it is the key.
    """

    letter: str
    text: str
    why: str
    right: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A multiple-choice question; ``questions/schema.json`` explains the fields.

    The field `file` is the name of the file the question stands in, for messages.
    """

    id: str
    chapter: str
    stem: str
    options: tuple[Option, ...]
    cmm: str
    cmpe: str
    duties: tuple[str, ...]
    difficulty: str
    level: str
    rests_on: tuple[str, ...]
    passage: str
    reviewed: int
    allow: tuple[str, ...]
    file: str

    @property
    def key(self) -> Option:
        """The right option."""
        return next(option for option in self.options if option.right)

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The other options."""
        return tuple(option for option in self.options if not option.right)


def load(chapter: str | None = None, folder: Path = BANK) -> tuple[Question, ...]:
    """Return the questions of the bank, in the order of its files.

    Parameters
    ----------
    chapter : str, optional
        Slug of a chapter; by default the whole bank.
    folder : pathlib.Path, optional
        Where the ``*.yml`` files and ``schema.json`` are.

    Returns
    -------
    tuple of Question

    Raises
    ------
    BankError
        If a file cannot be read or does not fit the schema, if two questions have one id or an id
        was retired, or if the chapter has no question.
    """
    questions = _whole(folder, _state(folder))
    if chapter is None:
        return questions
    chosen = tuple(question for question in questions if question.chapter == chapter)
    if not chosen:
        known = ", ".join(sorted({question.chapter for question in questions}))
        raise BankError(f"chapter {chapter!r} has no question; the bank has questions for: {known}")
    return chosen


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a file of the bank does."""
    files = sorted([*folder.glob("*.yml"), folder / "schema.json", folder / RETIRED])
    looks = [(file.name, file.stat()) for file in files if file.is_file()]
    return tuple((name, look.st_mtime_ns, look.st_size) for name, look in looks)


@lru_cache(maxsize=4)
def _whole(folder: Path, state: tuple) -> tuple[Question, ...]:
    """Read the bank. It is read once for as long as it is in one state: each page asks for it."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise BankError(f"{folder}: expected at least one .yml file with questions")
    validate = strict.validator(folder / "schema.json", _place)
    questions: list[Question] = []
    seen = dict.fromkeys(_retired(folder), RETIRED)
    for file in files:
        entries = strict.read(file)
        validate(entries, file.name)
        for entry in entries:
            if entry["id"] in seen:
                raise BankError(
                    f"{file.name}: question {entry['id']!r}: id: also used in "
                    f"{seen[entry['id']]}; expected an id of its own"
                )
            seen[entry["id"]] = file.name
            questions.append(_question(entry, file.name))
    return tuple(questions)


def _retired(folder: Path) -> list[str]:
    """Return the ids of questions that were taken out: readers' answers are kept under them."""
    file = folder / RETIRED
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [line for line in lines if line and not line.startswith("#")]


def _question(entry: dict, file: str) -> Question:
    options = tuple(
        Option(letter, one_line(option["text"]), one_line(option["why"]), letter == entry["key"])
        for letter, option in sorted(entry["options"].items())
    )
    plain = {key: value for key, value in entry.items() if key not in {"options", "key"}}
    plain |= {key: tuple(entry.get(key, ())) for key in ("duties", "rests_on", "allow")}
    plain["stem"] = one_line(entry["stem"])
    return Question(**plain, options=options, file=file)


def _place(entries: object, path: Sequence) -> list[str]:
    """Say in words where in a file of the bank something is."""
    if not path:
        return []
    return [strict.named("question", entries[path[0]], path[0]), *strict.dotted(path[1:])]
