"""Read the scenarios: a situation of a manager, and a few questions on it in four forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from medoffice.questions import strict
from medoffice.questions.bank import BANK, Option, Question
from medoffice.questions.strict import BankError, one_line

SCENARIOS = BANK / "scenarios"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What the four forms of a question in a scenario have in common.

    ``questions/scenarios/schema.json`` explains the fields. A part is one of
    :class:`Choice`, :class:`Order` and :class:`Number`.
    """

    id: str
    form: str
    asks: str
    cmm: str
    cmpe: str
    duties: tuple[str, ...]
    difficulty: str
    level: str
    rests_on: tuple[str, ...]
    passage: str
    allow: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Part):
    """Options to choose one of (form "single") or several of ("multiple")."""

    options: tuple[Option, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Letters of the right options."""
        return tuple(option.letter for option in self.options if option.right)


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, and why it stands where it does."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Part):
    """Steps (form "order"), here in the right order; who shows them shuffles them."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong result that people get, and what went wrong."""

    answer: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Part):
    """A number to work out (form "number"), right if it is within `tolerance` of `answer`."""

    answer: float
    tolerance: float
    unit: str
    why: str
    mistakes: tuple[Mistake, ...]

    def accepts(self, given: float) -> bool:
        """Tell whether a number is near enough to the answer."""
        # A hair more than the tolerance, so that 0.3 is within 0.1 of 0.2 in floating point, too.
        return abs(given - self.answer) <= self.tolerance + 1e-9


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A table that the parts are answered from; cells are text, as they are shown."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation and its parts; ``questions/scenarios/schema.json`` explains the fields.

    `situation` is a tuple of paragraphs. `file` is the name of its file, for messages.
    """

    id: str
    title: str
    chapter: str
    situation: tuple[str, ...]
    exhibit: Exhibit | None
    reviewed: int
    parts: tuple[Part, ...]
    file: str

    def part(self, name: str) -> Part:
        """Return the part with this id.

        Raises
        ------
        KeyError
            If there is none.
        """
        for part in self.parts:
            if part.id == name:
                return part
        raise KeyError(f"scenario {self.id!r} has no part {name!r}")

    def as_questions(self) -> tuple[Question, ...]:
        """Return each part as a question named ``scenario/part``, for what reads questions.

        The options of an order are its steps, all right; a number has no options.
        """
        return tuple(_as_question(self, part) for part in self.parts)


def _as_question(scenario: Scenario, part: Part) -> Question:
    options: tuple[Option, ...] = ()
    if isinstance(part, Choice):
        options = part.options
    elif isinstance(part, Order):
        options = tuple(
            Option(str(place), step.text, step.why, True)
            for place, step in enumerate(part.steps, start=1)
        )
    return Question(
        id=f"{scenario.id}/{part.id}",
        chapter=scenario.chapter,
        stem=part.asks,
        options=options,
        cmm=part.cmm,
        cmpe=part.cmpe,
        duties=part.duties,
        difficulty=part.difficulty,
        level=part.level,
        rests_on=part.rests_on,
        reviewed=scenario.reviewed,
        allow=part.allow,
        file=scenario.file,
        passage=part.passage,
    )


def load_scenarios(folder: Path = SCENARIOS) -> tuple[Scenario, ...]:
    """Return the scenarios, in the order of their ids.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Where the ``*.yml`` files and ``schema.json`` are.

    Returns
    -------
    tuple of Scenario

    Raises
    ------
    BankError
        If a file cannot be read, does not fit the schema or is not named by its id; if two parts
        have one id, a key is no option, or a row of an exhibit has too few or too many cells.
    """
    files = sorted([*folder.glob("*.yml"), folder / "schema.json"])
    looks = [(file.name, file.stat()) for file in files if file.is_file()]
    return _all(folder, tuple((name, look.st_mtime_ns, look.st_size) for name, look in looks))


@lru_cache(maxsize=4)
def _all(folder: Path, state: tuple) -> tuple[Scenario, ...]:
    """Read them. They are read once for as long as the folder is in one state."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise BankError(f"{folder}: expected at least one .yml file with a scenario")
    validate = strict.validator(folder / "schema.json", _place)
    scenarios = []
    for file in files:
        entry = strict.read(file)
        validate(entry, file.name)
        for problem in _beyond_the_schema(entry, file.stem):
            raise BankError(f"{file.name}: {problem}")
        scenarios.append(_scenario(entry, file.name))
    return tuple(scenarios)


def _place(entry: object, path: Sequence) -> list[str]:
    """Say in words where in a scenario something is."""
    if len(path) < 2 or path[0] != "parts":
        return strict.dotted(path)
    part = entry["parts"][path[1]]
    return [strict.named("part", part, path[1]), *strict.dotted(path[2:])]


def _beyond_the_schema(entry: dict, name: str):
    """Yield what is wrong with a scenario and cannot be said in a schema."""
    if entry["id"] != name:
        yield f"id: {entry['id']!r} is not the name of the file; expected {name!r}"
    for number, row in enumerate(entry.get("exhibit", {}).get("rows", ()), start=1):
        if len(row) != len(entry["exhibit"]["columns"]):
            yield (
                f"exhibit: rows: row {number} has {len(row)} cells; "
                f"expected {len(entry['exhibit']['columns'])}, one for each column"
            )
    seen = set()
    for part in entry["parts"]:
        if part["id"] in seen:
            yield f"part {part['id']!r}: id: used twice; expected an id of its own"
        seen.add(part["id"])
        for letter in part.get("keys", ()):
            if letter not in part["options"]:
                yield f"part {part['id']!r}: keys: {letter!r} is none of its options"


def _scenario(entry: dict, file: str) -> Scenario:
    exhibit = entry.get("exhibit")
    return Scenario(
        id=entry["id"],
        title=one_line(entry["title"]),
        chapter=entry["chapter"],
        situation=tuple(map(one_line, entry["situation"].strip().split("\n\n"))),
        exhibit=exhibit
        and Exhibit(
            one_line(exhibit["caption"]),
            tuple(exhibit["columns"]),
            tuple(tuple(map(str, row)) for row in exhibit["rows"]),
        ),
        reviewed=entry["reviewed"],
        parts=tuple(map(_part, entry["parts"])),
        file=file,
    )


def _part(entry: dict) -> Part:
    shared = {
        key: entry[key] for key in ("id", "form", "cmm", "cmpe", "difficulty", "level", "passage")
    } | {key: tuple(entry.get(key, ())) for key in ("duties", "rests_on", "allow")}
    shared["asks"] = one_line(entry["asks"])
    if entry["form"] == "order":
        steps = (Step(one_line(step["text"]), one_line(step["why"])) for step in entry["steps"])
        return Order(**shared, steps=tuple(steps))
    if entry["form"] == "number":
        return Number(
            **shared,
            answer=entry["answer"],
            tolerance=entry["tolerance"],
            unit=entry["unit"],
            why=one_line(entry["why"]),
            mistakes=tuple(
                Mistake(mistake["answer"], one_line(mistake["why"]))
                for mistake in entry["mistakes"]
            ),
        )
    keys = entry["keys"] if entry["form"] == "multiple" else [entry["key"]]
    return Choice(
        **shared,
        options=tuple(
            Option(letter, one_line(said["text"]), one_line(said["why"]), letter in keys)
            for letter, said in sorted(entry["options"].items())
        ),
    )
