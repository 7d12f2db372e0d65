"""Exam guides: what is known of a credential, and which chapters teach each domain of its exam.

The facts stand in ``book/_data/credentials.yml``, each with its source and the day we looked.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.beside import Beside, all_that_is_taught
from medoffice.book.breadcrumbs import in_order
from medoffice.book.chapters import Chapter, certifications, contents
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.book.places import CODES, ROOT
from medoffice.labs.wording import long_date
from medoffice.questions import bank, exams, scenarios, strict
from medoffice.questions.bank import Question
from medoffice.questions.scenarios import Part

CREDENTIALS = CODES / "credentials.yml"
SURE = {
    "checked": "We read it there",
    "second-hand": "Second-hand: ask the organization",
    "unknown": "Not found",
}
MAIN = 4  # how many chapters of a domain are told with what the reader can do after them


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is known of a credential, and how."""

    about: str
    says: str
    source: str
    seen: datetime.date
    standing: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential: who gives it, who wants it, and what is known of it.

    `covers` says for each domain of the exam what falls under it; it is empty where the course
    does not follow the exam's outline.
    """

    name: str
    short: str
    body: str
    wanted_by: str
    facts: tuple[Fact, ...]
    covers: Mapping[str, str]
    covers_standing: str = ""


@cache
def credentials() -> dict[str, Credential]:
    """Return all credentials, by their keys.

    Raises
    ------
    medoffice.questions.strict.BankError
        If the file does not fit its schema, or an outline does not name each domain once.
    """
    described = strict.read(CREDENTIALS)
    schema = CREDENTIALS.with_suffix(".schema.json")
    strict.validator(schema, lambda _, path: strict.dotted(path))(described, CREDENTIALS.name)
    known = {key: _credential(entry) for key, entry in described.items()}
    for key, certification in certifications().items():
        missing = set(certification.domains) ^ set(known[key].covers)
        if missing:
            raise strict.BankError(
                f"{CREDENTIALS.name}: {key}.covers: expected each domain of certification.yml "
                f"once; these are in one of them only: {', '.join(sorted(missing))}"
            )
    return known


def _credential(entry: dict) -> Credential:
    facts = tuple(
        Fact(**{**fact, "says": strict.one_line(fact["says"])}) for fact in entry["facts"]
    )
    texts = {key: value for key, value in entry.items() if isinstance(value, str)}
    return Credential(
        **{key: strict.one_line(value) for key, value in texts.items()},
        facts=facts,
        covers={code: strict.one_line(text) for code, text in entry.get("covers", {}).items()},
    )


def format_is_published(exam: exams.Exam) -> bool:
    """Say whether we read at the publisher how many items an exam has, and how long it takes.

    Parameters
    ----------
    exam : medoffice.questions.exams.Exam
        The exam; the facts on its format that name its number of items decide.
    """
    facts = [
        fact
        for fact in credentials()[exam.outline].facts
        if fact.about == "Format" and re.search(rf"\b{exam.items}\b", fact.says)
    ]
    return bool(facts) and all(fact.standing == "checked" for fact in facts)


def teaching(outline: str, domain: str, chapters: Mapping[str, Chapter | Beside]) -> list[str]:
    """Return the pages that teach a domain, those with most objectives first.

    Parameters
    ----------
    outline : str
        ``cmm`` or ``cmpe``.
    domain : str
        A domain of it.
    chapters : mapping of str to Chapter
        The book's chapters, and the pages beside them, by their pages, in the order of the book.
    """
    aims = {page: _objectives(outline, domain, chapter) for page, chapter in chapters.items()}
    return sorted((page for page in aims if aims[page]), key=lambda page: -len(aims[page]))


def _objectives(outline: str, domain: str, chapter: Chapter | Beside) -> list[str]:
    return [aim.text for aim in chapter.objectives if domain in getattr(aim, outline)]


def asked(outline: str) -> Counter[str]:
    """Return how many questions and parts of scenarios the bank has for each domain."""
    return Counter(getattr(item, outline) for item in _items())


def answering(outline: str, domain: str) -> Counter[str]:
    """Return how many questions of a domain each page of the book answers.

    That is not always a chapter's own page: there may be one beside it.
    """
    passages = (item.passage for item in _items() if getattr(item, outline) == domain)
    return Counter(passage.split("#")[0] for passage in passages)


def _items() -> list[Question | Part]:
    parts = [part for scenario in scenarios.load_scenarios() for part in scenario.parts]
    return [*bank.load(), *parts]


class CredentialGuide(SphinxDirective):
    """Insert what is known of the credential the argument names, as a table."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.env.note_dependency(str(CREDENTIALS))
        return [raw_html(_facts(_named(self, self.arguments[0])))]


class OtherCredentials(SphinxDirective):
    """Insert the credentials for which the course has no practice exam, each with what is known."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.env.note_dependency(str(CREDENTIALS))
        found = []
        for key, credential in credentials().items():
            if key in certifications():
                continue
            lines = [f"From the {credential.body}.", "", f"*Who wants it:* {credential.wanted_by}"]
            section = _section(self, f"{credential.name} ({credential.short})", lines)
            section += raw_html(_facts(credential))
            found.append(section)
        return found


class Crosswalk(SphinxDirective):
    """Insert the domains of a certification's exam, each with the pages that teach it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        follow(self.env, all_that_is_taught)
        follow(self.env, contents)
        for file in ("credentials.yml", "certification.yml", "exams.yml"):
            self.env.note_dependency(str(CODES / file))
        (outline,) = self.arguments
        credential = _named(self, outline)
        known = all_that_is_taught(ROOT)
        order = [page for page in in_order(self.env.external_site_map) if page in known]
        taught = {page: known[page] for page in order}
        exam, counts = exams.exams()[outline], asked(outline)
        sections = []
        for code, name in certifications()[outline].domains.items():
            ours = "" if exam.published else " in our practice exams"
            lines = [
                f"{exam.shares[code]} percent{ours}. {counts[code]} questions in the bank. "
                f'<a href="practice.html#{code}" data-live="only">Practice {name}</a>',
                "",
                f"*What it covers, in our words:* {credential.covers[code]}",
                "",
                *_chapters(outline, code, taught),
                "",
                _most_answered(outline, code),
            ]
            sections.append(_section(self, f"{code}: {name}" if outline == "cmm" else name, lines))
        return sections


def _named(directive: SphinxDirective, key: str) -> Credential:
    known = credentials()
    if key not in known:
        raise directive.error(f"no credential {key!r}; there are {', '.join(known)}")
    return known[key]


def _chapters(outline: str, code: str, chapters: Mapping[str, Chapter | Beside]) -> Iterator[str]:
    pages = teaching(outline, code, chapters)
    for page in pages[:MAIN]:
        yield f"{{doc}}`/{page}` ({chapters[page].read_minutes} minutes to read)"
        aims = _objectives(outline, code, chapters[page])
        yield ": " + " ".join(aim if aim.endswith(".") else f"{aim}." for aim in aims)
        yield ""
    if more := pages[MAIN:]:
        yield "A part of it is in " + _joined(f"{{doc}}`/{page}`" for page in more)


def _most_answered(outline: str, code: str) -> str:
    pages = answering(outline, code).most_common(MAIN)
    return "Most questions are answered in " + _joined(
        f"{{doc}}`/{page}` ({count})" for page, count in pages
    )


def _joined(links: Iterable[str]) -> str:
    return ", ".join(links) + "."


def _section(directive: SphinxDirective, title: str, lines: list[str]) -> nodes.section:
    section = nodes.section(ids=[nodes.make_id(title)], names=[nodes.fully_normalize_name(title)])
    section += nodes.title("", title)
    directive.state.nested_parse(StringList(lines, "credentials.py"), 0, section)
    return section


def _facts(credential: Credential) -> str:
    # On a phone the style stacks the cells. The roles keep it a table for a screen reader.
    about = Counter(fact.about for fact in credential.facts)
    rows, last = [], ""
    for fact in credential.facts:
        head = ""
        if fact.about != last:
            head = (
                f'<th role="rowheader" scope="rowgroup" rowspan="{about[fact.about]}">'
                f"{escape(fact.about)}</th>"
            )
            rows.append('</tbody><tbody role="rowgroup">' if last else "")
            last = fact.about
        source = escape(fact.source)
        if fact.address:
            source = f'<a href="{escape(fact.address)}">{source}</a>'
        rows.append(
            f'<tr role="row">{head}<td role="cell">{escape(fact.says)}</td>'
            f'<td role="cell" data-label="How sure">{SURE[fact.standing]}</td>'
            f'<td role="cell" data-label="Source">{source}, {long_date(fact.seen)}</td></tr>'
        )
    heads = "".join(
        f'<th role="columnheader" scope="col">{head}</th>'
        for head in ("About", "What we know", "How sure", "Source, and when we looked")
    )
    label = f"{escape(credential.short)}: what is known, and from where"
    return (
        f'<div class="coverage-box" role="region" tabindex="0" aria-label="{label}">'
        f'<table role="table" class="table coverage credential"><caption>{label}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows)}</tbody></table></div>'
    )


def register(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("credential", CredentialGuide)
    app.add_directive("other-credentials", OtherCredentials)
    app.add_directive("crosswalk", Crosswalk)
