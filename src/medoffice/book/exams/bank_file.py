"""The questions as the browser is given them: one file, fetched by a reader who starts.

What it holds:

``items``
    Single questions and parts of scenarios alike. Each has ``id``, ``edition`` (it changes with the
    wording or the key, and marks an older answer as one to another question), ``form``,
    ``chapter``, ``cmm``, ``cmpe``, ``asks``, and ``passage``: title and address, from the root of
    the site, of the section that answers it, or null. A part has ``scenario``.
    By form: ``options`` (letter, text, reason) and ``keys`` for "single" and "multiple"; ``steps``
    (text, reason) in the right order for "order"; ``answer``, ``tolerance``, ``unit``, ``why`` and
    ``mistakes`` (answer, reason) for "number".
``scenarios``
    By id: ``title``, ``situation`` (paragraphs), ``exhibit`` (``caption``, ``columns``, ``rows``)
    or null.
``exams``
    By key: ``outline``, ``shares``, ``passMark``, ``scenarios``, and ``lengths``: of "full" and
    "half", how many items of each domain are ``asked``, in how many ``minutes``.
``domains``, ``chapters``
    The name of each domain; title and address of each chapter with items.
``beside``
    By address: the title of each page beside a chapter that has passages which answer items.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from medoffice import questions
from medoffice.questions.bank import Option, Question
from medoffice.questions.exams import Blueprint, Exam, blueprint
from medoffice.questions.scenarios import Choice, Number, Order, Part, Scenario

LENGTHS = {"full": False, "half": True}
# Title and address of a passage or a chapter, by its name in the bank.
Lead = Callable[[str], tuple[str, str] | None]


def contents(
    single: Iterable[Question],
    scenarios: Iterable[Scenario],
    exams: Mapping[str, Exam],
    domains: Mapping[str, str],
    *,
    passage: Lead,
    chapter: Lead,
    beside: Mapping[str, str],
) -> dict[str, Any]:
    """Return what the file holds.

    Parameters
    ----------
    single : iterable of Question
        The questions of the bank.
    scenarios : iterable of Scenario
        The scenarios.
    exams : mapping of str to Exam
        The exams a reader can take.
    domains : mapping of str to str
        Name of each domain, by its code.
    passage, chapter : callable
        Give title and address for the name of a passage and the slug of a chapter.
    beside : mapping of str to str
        The title of each page beside a chapter, by its address.
    """
    scenarios = list(scenarios)
    items = [_question(one, passage) for one in single]
    items += [_part(part, of, passage) for of in scenarios for part in of.parts]
    slugs = dict.fromkeys(item["chapter"] for item in items)
    chapters = {slug: chapter(slug) for slug in slugs}
    return {
        "items": items,
        "scenarios": {one.id: _scenario(one) for one in scenarios},
        "exams": {key: _exam(exam, items) for key, exam in exams.items()},
        "domains": dict(domains),
        "chapters": chapters,
        "beside": {address: beside[address] for address in answering(items) if address in beside},
    }


def answering(items: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """Return how many items of the file each page answers, by its address."""
    return Counter(item["passage"][1].split("#")[0] for item in items if item["passage"])


def digest(text: str) -> str:
    """Return what changes with the file, for its address: a browser then keeps what it has."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def blueprints(exam: Exam, items: Sequence[Mapping[str, Any]]) -> dict[str, Blueprint]:
    """Return what an exam asks at each of its lengths.

    Parameters
    ----------
    exam : Exam
        The exam.
    items : sequence of mapping
        Those of the file.
    """
    held = Counter(item[exam.outline] for item in items if ("scenario" in item) == exam.scenarios)
    return {name: blueprint(exam, held, halved=halved) for name, halved in LENGTHS.items()}


def _exam(exam: Exam, items: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "outline": exam.outline,
        "shares": dict(exam.shares),
        "passMark": exam.pass_mark,
        "scenarios": exam.scenarios,
        "lengths": {
            name: {"asked": dict(one.asked), "minutes": one.minutes}
            for name, one in blueprints(exam, items).items()
        },
    }


def _question(one: Question, passage: Lead) -> dict[str, Any]:
    return {
        "id": one.id,
        "edition": questions.edition(one),
        "form": "single",
        "chapter": one.chapter,
        "cmm": one.cmm,
        "cmpe": one.cmpe,
        "asks": one.stem,
        "passage": passage(one.passage) if one.passage else None,
        **_options(one.options),
    }


def _options(options: Iterable[Option]) -> dict[str, Any]:
    options = list(options)
    return {
        "options": [[option.letter, option.text, option.why] for option in options],
        "keys": [option.letter for option in options if option.right],
    }


def _part(part: Part, of: Scenario, passage: Lead) -> dict[str, Any]:
    form = _form(part)
    return {
        "id": f"{of.id}/{part.id}",
        "edition": _edition(of, part, form),
        "form": part.form,
        "chapter": of.chapter,
        "cmm": part.cmm,
        "cmpe": part.cmpe,
        "asks": part.asks,
        "passage": passage(part.passage),
        "scenario": of.id,
        **form,
    }


def _form(part: Part) -> dict[str, Any]:
    if isinstance(part, Choice):
        return _options(part.options)
    if isinstance(part, Order):
        return {"steps": [[step.text, step.why] for step in part.steps]}
    if isinstance(part, Number):
        return {
            "answer": part.answer,
            "tolerance": part.tolerance,
            "unit": part.unit,
            "why": part.why,
            "mistakes": [[wrong.answer, wrong.why] for wrong in part.mistakes],
        }
    raise TypeError(f"part {part.id!r} has the form {part.form!r}, which no page can show")


def _edition(of: Scenario, part: Part, form: Mapping[str, Any]) -> str:
    """Return what marks a part's wording. As for a question, reasons may change without it."""
    asked = {
        "options": [option[:2] for option in form.get("options", ())],
        "steps": [step[:1] for step in form.get("steps", ())],
        **{key: form.get(key) for key in ("keys", "answer", "tolerance", "unit")},
    }
    said = [of.situation, of.exhibit and [of.exhibit.columns, of.exhibit.rows], part.asks, asked]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:8]


def _scenario(one: Scenario) -> dict[str, Any]:
    exhibit = one.exhibit
    return {
        "title": one.title,
        "situation": list(one.situation),
        "exhibit": exhibit
        and {
            "caption": exhibit.caption,
            "columns": list(exhibit.columns),
            "rows": [list(row) for row in exhibit.rows],
        },
    }
