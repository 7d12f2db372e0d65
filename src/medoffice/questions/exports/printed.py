"""Questions on paper: a page to print, and the key with its reasons as another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from medoffice.questions.exports import markup
from medoffice.questions.exports.entries import CREDIT, Entry
from medoffice.questions.scenarios import Choice, Number, Order

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
)
OPTIONS = 'ol class="options"'


def form(asked: Iterable[Entry], title: str) -> bytes:
    """Return the questions as a page of HTML to print, without their answers."""
    return _page(asked, title, key=False)


def key(asked: Iterable[Entry], title: str) -> bytes:
    """Return the answers with the reason for each option, as a page of HTML of its own."""
    return _page(asked, title, key=True)


def _page(asked: Iterable[Entry], title: str, *, key: bool) -> bytes:
    made = _TEMPLATES.get_template("printed.html").render(
        asked=list(asked),
        title=title,
        key=key,
        credit=CREDIT,
        question=_question,
        reasons=_reasons,
    )
    return made.encode()


def _question(entry: Entry) -> str:
    part = entry.part
    told = markup.scenario(entry.scenario) if entry.scenario else ""
    told += markup.paragraphs(part.asks)
    if isinstance(part, Choice):
        return told + markup.items((markup.text(one.text) for one in part.options), OPTIONS)
    if isinstance(part, Order):
        return told + markup.items((markup.text(one.text) for one in entry.mixed()), OPTIONS)
    assert isinstance(part, Number)
    return told + f'<p><span class="line"></span> {markup.text(part.unit)}</p>'


def _reasons(entry: Entry) -> str:
    part = entry.part
    if isinstance(part, Choice):
        return markup.items((markup.text(one.why) for one in part.options), OPTIONS)
    if isinstance(part, Order):
        return markup.steps(part)
    assert isinstance(part, Number)
    return markup.paragraphs(f"{markup.answer(part)}. {part.why}") + markup.mistakes(part)
