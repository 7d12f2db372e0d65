"""What a chapter says about itself in its front matter, read and checked."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from medoffice.book.places import CODES, ROOT

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
OUR_BLOCK = re.compile(r"^(chapter|beside):.*(?:\n[ \t].*)*", re.MULTILINE)


class ChapterError(ValueError):
    """A page's front matter is not what a chapter's must be."""


@dataclass(frozen=True)
class Objective:
    """One thing a reader can do after the chapter, and what of the job and the exams it serves."""

    text: str
    duties: tuple[str, ...]
    cmm: tuple[str, ...]
    cmpe: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter's own account of itself. Times are in minutes."""

    slug: str
    part: str
    title: str
    summary: str
    read_minutes: int
    lab_minutes: int
    assignment_minutes: int
    requires: tuple[str, ...]
    duties: tuple[str, ...]
    cmm: tuple[str, ...]
    cmpe: tuple[str, ...]
    objectives: tuple[Objective, ...]
    lab: str
    assignment: str
    reviewed_on: datetime.date


@dataclass(frozen=True)
class DutyGroup:
    """A group of the job's items: code to text, in the order of the list."""

    name: str
    items: dict[str, str]


@dataclass(frozen=True)
class Certification:
    """A certification and the domains its body publishes: code to name."""

    name: str
    domains: dict[str, str]


@cache
def duty_groups() -> tuple[DutyGroup, ...]:
    """Return the items of the job, grouped, from ``book/_data/duties.yml``."""
    groups = yaml.safe_load((CODES / "duties.yml").read_text(encoding="utf-8"))
    return tuple(DutyGroup(group["group"], group["items"]) for group in groups)


@cache
def certifications() -> dict[str, Certification]:
    """Return ``cmm`` and ``cmpe`` with their domains, from ``book/_data/certification.yml``."""
    text = (CODES / "certification.yml").read_text(encoding="utf-8")
    return {key: Certification(**value) for key, value in yaml.safe_load(text).items()}


@cache
def _known_codes() -> dict[str, frozenset[str]]:
    exams = {key: frozenset(exam.domains) for key, exam in certifications().items()}
    return {"duties": frozenset(code for g in duty_groups() for code in g.items), **exams}


@cache
def _schema() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("chapter.schema.json").read_text(encoding="utf-8"))


def front_matter(page: str, text: str) -> dict[str, Any]:
    """Return a Markdown page's front matter.

    Parameters
    ----------
    page : str
        The page's path, for the error message.
    text : str
        The page's text.

    Raises
    ------
    ChapterError
        When the page has no front matter, or it is not valid YAML.
    """
    match = FRONT_MATTER.match(text)
    if match is None:
        raise ChapterError(
            f"{page}: no front matter. Every page starts with '---', a 'chapter:' key "
            "(or 'chapter: false' for a page that is not a chapter) and '---'."
        )
    try:
        return yaml.safe_load(match[1]) or {}
    except yaml.YAMLError as error:
        raise ChapterError(f"{page}: the front matter is not valid YAML: {error}") from error


@lru_cache(maxsize=256)
def read_chapter(page: str, text: str) -> Chapter | None:
    """Return the chapter a page declares, or None when it declares that it is not one.

    Parameters
    ----------
    page : str
        The page's path from the root of the course, with its suffix.
    text : str
        The page's text.

    Raises
    ------
    ChapterError
        When the declaration is missing or wrong. The message names the page and the key.
    """
    declared = front_matter(page, text).get("chapter")
    if declared is False:
        return None
    if not isinstance(declared, dict):
        raise ChapterError(
            f"{page}: key 'chapter' must hold the chapter's facts, or false; got {declared!r}."
        )
    declared = {
        key: value.isoformat() if isinstance(value, datetime.date) else value
        for key, value in declared.items()
    }
    problems = faults(page, "chapter", declared) or _misplaced(page, declared)
    if problems:
        raise ChapterError("\n".join(problems))
    return _chapter(declared)


def without_chapter(text: str) -> str:
    """Return a page's text with the blocks on chapters emptied and every line where it was.

    The blocks are ours. Jupyter reads the same front matter as notebook metadata and would refuse
    its dates.
    """
    match = FRONT_MATTER.match(text)
    if match is None:
        return text
    head = OUR_BLOCK.sub(lambda block: f"{block[1]}: true" + "\n" * block[0].count("\n"), match[0])
    return head + text[match.end() :]


def chapters_of_the_book(root: Path = ROOT) -> dict[str, Chapter]:
    """Return every chapter under ``book/``: the page's path without suffix, and the chapter."""
    found: dict[str, Chapter] = {}
    for path in sorted((root / "book").rglob("*.md")):
        page = path.relative_to(root)
        chapter = read_chapter(page.as_posix(), path.read_text(encoding="utf-8"))
        if chapter is not None:
            found[page.with_suffix("").as_posix()] = chapter
    return found


def contents(root: Path = ROOT) -> str:
    """Return the table of contents as it is written in ``_toc.yml``."""
    return (root / "_toc.yml").read_text(encoding="utf-8")


def faults(page: str, key: str, declared: dict[str, Any]) -> list[str]:
    """Return what is wrong with a block of a page's front matter, a sentence for each fault.

    Parameters
    ----------
    page : str
        The page's path, for the sentences.
    key : str
        The block: ``chapter`` or ``beside``, as ``chapter.schema.json`` describes them.
    declared : dict
        What it holds.
    """
    schema = _schema()
    described = {"$ref": f"#/$defs/{key}", "$defs": schema["$defs"]}
    problems = jsonschema.Draft202012Validator(described).iter_errors(declared)
    return [
        f"{page}: key '{'.'.join([key, *map(str, error.path)])}': {error.message}"
        for error in sorted(problems, key=lambda error: [str(part) for part in error.path])
    ] or _unknown_codes(page, key, declared)


def _unknown_codes(page: str, key: str, declared: dict[str, Any]) -> list[str]:
    holders = [(key, declared)]
    holders += [
        (f"{key}.objectives.{number}", objective)
        for number, objective in enumerate(declared["objectives"])
    ]
    return [
        f"{page}: key '{where}.{kind}': there is no code {code!r}; "
        f"known are {', '.join(sorted(known))}."
        for where, holder in holders
        for kind, known in _known_codes().items()
        for code in holder.get(kind, ())
        if code not in known
    ]


def objectives(declared: dict[str, Any]) -> tuple[Objective, ...]:
    """Return the objectives of a block that has no faults."""
    return tuple(
        Objective(each["text"], *(tuple(each[kind]) for kind in ("duties", "cmm", "cmpe")))
        for each in declared["objectives"]
    )


def _misplaced(page: str, declared: dict[str, Any]) -> list[str]:
    expected = f"book/{declared['part']}/{declared['slug']}.md"
    if page == expected:
        return []
    return [f"{page}: keys 'chapter.part' and 'chapter.slug' say the page is {expected}."]


def _chapter(declared: dict[str, Any]) -> Chapter:
    minutes = declared["minutes"]
    return Chapter(
        slug=declared["slug"],
        part=declared["part"],
        title=declared["title"],
        summary=declared["summary"],
        read_minutes=minutes["read"],
        lab_minutes=minutes["lab"],
        assignment_minutes=minutes["assignment"],
        requires=tuple(declared["requires"]),
        duties=tuple(declared["duties"]),
        cmm=tuple(declared["cmm"]),
        cmpe=tuple(declared["cmpe"]),
        objectives=objectives(declared),
        lab=declared["lab"],
        assignment=declared["assignment"],
        reviewed_on=datetime.date.fromisoformat(declared["reviewed_on"]),
    )
