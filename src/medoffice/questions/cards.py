"""Flashcards for spaced repetition: terms, rules and formulas, from the course's lists of them.

The site deals them (``book/assets/card-desk.js``), and the Anki deck holds the same. A card's id
never changes its meaning: what a reader has learned is kept under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from medoffice import practice
from medoffice.practice import Rule
from medoffice.questions.bank import BANK

ROOT = BANK.parent
CODES = ROOT / "book" / "_data"

TERMS, RULES, FORMULAS = "terms", "rules", "formulas"
GENERAL = "General"
# Struck down, expired, or only proposed: nothing to learn by heart.
LEARNED = ("in-force", "guidance", "custom")
NOT_LAW = {"guidance": "This is guidance, not law.", "custom": "This is custom, not law."}
UNSURE = "Look up the citation before you rely on it."
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
_PAGE = re.compile(r"\bfile: (book/([\w-]+)/([\w-]+))\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Deck:
    """A pile of cards: what it is called, and what a card of it asks."""

    name: str
    asks: str


DECKS = {
    TERMS: Deck("Terms", "What does this mean?"),
    RULES: Deck("Rules", "What does the rule say?"),
    FORMULAS: Deck("Formulas", "How is it worked out?"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard, in plain text.

    Parameters
    ----------
    id : str
        Its name for good, such as ``rule-hipaa.access.deadline``.
    deck : str
        One of ``DECKS``.
    topic : str
        The part of the deck it belongs to, such as "Scheduling".
    front, back : str
        What is asked, and the answer.
    more : str
        An example, other names or the citation; may be empty.
    link : str
        Where the course explains it: a page without suffix, and often the place on it, as in
        ``book/billing/receivables#collection-rates``.
    """

    id: str
    deck: str
    topic: str
    front: str
    back: str
    more: str
    link: str


@cache
def cards() -> tuple[Card, ...]:
    """Return all cards, deck by deck; terms and formulas in the order of the book.

    Raises
    ------
    ValueError
        If two cards have one id, or a term names a chapter that the contents lack.
    """
    made = (*_terms(), *_rules(practice.rules().values()), *_formulas())
    seen: set[str] = set()
    for card in made:
        if card.id in seen:
            raise ValueError(f"card {card.id!r} is there twice: expected one for each id")
        seen.add(card.id)
    return made


def slug(text: str) -> str:
    """Return a text as part of an id or an address: "A/R aging" is ``a-r-aging``."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def _terms() -> list[Card]:
    pages = _pages()
    order = {chapter: place for place, chapter in enumerate(pages)}
    terms: dict[str, dict[str, Any]] = _read("glossary.yml")
    made = []
    for term, entry in terms.items():
        chapter = entry.get("chapter")
        if chapter is not None and chapter not in pages:
            raise ValueError(f"glossary.yml: {term!r}: chapter {chapter!r} is not in _toc.yml")
        page = pages.get(chapter, "book/glossary")
        also = ", ".join(entry.get("also", ()))
        card = Card(
            id=f"term-{slug(term)}",
            deck=TERMS,
            topic=_topic(page),
            front=term,
            back=" ".join(entry["definition"].split()),
            more=f"Also called: {also}." if also else "",
            link=page,
        )
        made.append((order.get(chapter, len(order)), card))
    return [card for _, card in sorted(made, key=lambda one: one[0])]


def _rules(rules: Iterable[Rule]) -> Iterator[Card]:
    for rule in rules:
        if rule.status not in LEARNED or (rule.ends or date.max) < rule.checked_on:
            continue
        sentences = [
            f"Applies to: {rule.applies}." if rule.applies else "",
            f"Source: {rule.citation}.",
            NOT_LAW.get(rule.status, ""),
            UNSURE if rule.standing == "check-citation" else "",
            f"Often told wrong: “{rule.trap}”" if rule.trap else "",
        ]
        yield Card(
            id=f"rule-{rule.rule_id}",
            deck=RULES,
            topic=rule.area[:1].upper() + rule.area[1:],
            front=rule.title,
            back=rule.statement,
            more=" ".join(sentence for sentence in sentences if sentence),
            link=f"book/reference/rules#rule-{slug(rule.rule_id)}",
        )


def formulas() -> dict[str, dict[str, Any]]:
    """Return the formulas with what ``book/_data/formulas.schema.json`` says each has, by id."""
    return _read("formulas.yml")


def _formulas() -> Iterator[Card]:
    for name, entry in formulas().items():
        watch = entry.get("watch", "")
        yield Card(
            id=f"formula-{name}",
            deck=FORMULAS,
            topic=_topic(entry["page"]),
            front=entry["name"],
            back=entry["formula"],
            more=f"Example: {entry['example']} {watch}".strip(),
            link=entry["page"],
        )


def _read(name: str) -> dict[str, dict[str, Any]]:
    return yaml.safe_load((CODES / name).read_text(encoding="utf-8"))


@cache
def _pages() -> dict[str, str]:
    """Return the pages of the book by their slugs, in the order of the contents."""
    contents = (ROOT / "_toc.yml").read_text(encoding="utf-8")
    return {name: page for page, _, name in _PAGE.findall(contents) if name != "index"}


def parts() -> dict[str, str]:
    """Return the pages of the book's parts in their order, each with what its part is called.

    Of the pages, no more than this decides what the cards are, and how they are ordered.
    """
    in_parts = (page for page in _pages().values() if _index(page).is_file())
    return {page: _topic(page) for page in in_parts}


@cache
def _topic(page: str) -> str:
    """Return what the part of the book is called in which a page stands."""
    index = _index(page)
    found = _HEADING.search(index.read_text(encoding="utf-8"))
    return found[1] if found and index.parent.name != "book" else GENERAL


def _index(page: str) -> Path:
    return Path(ROOT, page.partition("#")[0]).with_name("index.md")
