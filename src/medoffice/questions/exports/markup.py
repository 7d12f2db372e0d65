"""What the forms that hold HTML have in common."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from medoffice.questions.exports.entries import Entry, figure
from medoffice.questions.scenarios import Exhibit, Number, Order, Scenario


def text(plain: str) -> str:
    """Return plain text as HTML. Quotation marks stay: it never stands in an attribute."""
    return escape(plain, quote=False)


def paragraphs(*plain: str) -> str:
    """Return texts as paragraphs, without the empty ones."""
    return "".join(f"<p>{text(one)}</p>" for one in plain if one)


def items(pieces: Iterable[str], kind: str = "ul") -> str:
    """Return pieces of HTML as a list: ``ul``, ``ol`` or ``ol type="A"``."""
    listed = "".join(f"<li>{piece}</li>" for piece in pieces)
    return f"<{kind}>{listed}</{kind.partition(' ')[0]}>"


def asked(entry: Entry) -> str:
    """Return what is asked, below the situation it is asked about."""
    part = entry.part
    unit = f" (in {part.unit})" if isinstance(part, Number) else ""
    above = scenario(entry.scenario) if entry.scenario else ""
    return above + paragraphs(part.asks + unit)


def scenario(of: Scenario) -> str:
    """Return the situation and the table of a scenario."""
    return paragraphs(*of.situation) + (exhibit(of.exhibit) if of.exhibit else "")


def exhibit(table: Exhibit) -> str:
    """Return a table with its caption; rows and columns have headers."""
    head = "".join(f'<th scope="col">{text(name)}</th>' for name in table.columns)
    rows = "".join(
        f'<tr><th scope="row">{text(first)}</th>'
        + "".join(f"<td>{text(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in table.rows
    )
    return (
        f"<table><caption>{text(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def steps(part: Order) -> str:
    """Return the steps in the right order, each with its reason."""
    return items((f"{text(step.text)}<br/>{text(step.why)}" for step in part.steps), "ol")


def mistakes(part: Number) -> str:
    """Return the wrong numbers that people get, each with what went wrong."""
    told = (f"{figure(one.answer)} {text(part.unit)}: {text(one.why)}" for one in part.mistakes)
    return paragraphs("If you got another number:") + items(told)


def answer(part: Number) -> str:
    """Return the answer of a number with its unit and how far off one may be, as plain text."""
    near = f" (± {figure(part.tolerance)} counts as right)" if part.tolerance else ""
    return f"{figure(part.answer)} {part.unit}{near}"
