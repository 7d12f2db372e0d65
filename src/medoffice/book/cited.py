"""Rules and benchmarks on a page: stated by id, rendered from the table with source and date.

A page writes ``{benchmark}`no-show.marshfield` `` or ``{rule}`tcpa.texts` ``. The sentence, its
source and its date come from the practice's tables, so that a figure is corrected in one place.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole

from medoffice import practice
from medoffice.book.markup import long_date

if TYPE_CHECKING:
    from medoffice.practice import Benchmark, Rule

TABLES = {"benchmark": "benchmarks", "rule": "rules"}
# What a reader must know of a fact whose source we have not seen ourselves.
STANDING = {
    "second-hand": "second-hand",
    "teaching-value": "a teaching value",
    "check-citation": "look up the citation before you rely on it",
}


def fact(kind: str, fact_id: str) -> Benchmark | Rule:
    """Return a benchmark or a rule by its id.

    Parameters
    ----------
    kind : {"benchmark", "rule"}
        Which table to look in.
    fact_id : str
        The row's id.

    Raises
    ------
    KeyError
        When the table has no such id; the message names the nearest ones.
    """
    table: Mapping[str, Benchmark | Rule] = getattr(practice, TABLES[kind])()
    if fact_id not in table:
        near = [known for known in table if known.split(".")[0] == fact_id.split(".")[0]]
        hint = f"; did you mean one of {', '.join(near)}?" if near else ""
        raise KeyError(f"there is no {kind} {fact_id!r} in datasets/{TABLES[kind]}.csv{hint}")
    return table[fact_id]


def anchor(kind: str, fact_id: str) -> str:
    """Return the HTML id of a fact on the page of sources."""
    return nodes.make_id(f"{kind}-{fact_id}")


def source(row: Benchmark | Rule) -> str:
    """Return who says so, since when, and how sure we are, for the brackets after a sentence."""
    parts = [row.citation]
    if hasattr(row, "year"):
        # Many a citation names the year itself.
        if row.year and row.year not in row.citation:
            parts.append(row.year)
    elif row.effective:
        parts.append(f"in force since {long_date(row.effective)}")
    if row.standing in STANDING:
        parts.append(STANDING[row.standing])
    return ", ".join(parts)


def past_review(row: Benchmark | Rule, today: datetime.date) -> str | None:
    """Return the notice a reader must see when a fact's review is overdue, or None."""
    if row.review_by is None or row.review_by >= today:
        return None
    return (
        f"Was due for a fresh check by {long_date(row.review_by)}. "
        "Look it up before you rely on it."
    )


class CitedRole(SphinxRole):
    """State a benchmark or a rule, with a link to its source."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the sentence with its source, or the error."""
        kind = self.name
        try:
            row = fact(kind, self.text)
        except KeyError as error:
            message = self.inliner.reporter.error(error.args[0], line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        self.env.note_dependency(f"{self.env.srcdir}/datasets/{TABLES[kind]}.csv")
        sentence = nodes.inline("", row.statement.rstrip() + " ", classes=["cited", kind])
        link = addnodes.pending_xref(
            "",
            nodes.inline("", f"[{source(row)}]", classes=["citation"]),
            refdomain="std",
            reftype="ref",
            reftarget=anchor(kind, self.text),
            refexplicit=True,
            refdoc=self.env.docname,
            refwarn=True,
        )
        sentence += link
        notice = past_review(row, datetime.date.today())
        if notice:
            sentence += nodes.inline("", f" {notice}", classes=["past-review"])
        return [sentence], []


class Sources(SphinxDirective):
    """List every benchmark and rule, each with an anchor the roles link to."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        today = datetime.date.today()
        shown: list[nodes.Node] = []
        for kind, title in (("benchmark", "Benchmarks"), ("rule", "Rules")):
            self.env.note_dependency(f"{self.env.srcdir}/datasets/{TABLES[kind]}.csv")
            section = nodes.section(ids=[nodes.make_id(title)], names=[title.lower()])
            section += nodes.title("", title)
            section += self._list(kind, today)
            shown.append(section)
        return shown

    def _list(self, kind: str, today: datetime.date) -> nodes.definition_list:
        rows: Mapping[str, Benchmark | Rule] = getattr(practice, TABLES[kind])()
        listing = nodes.definition_list(classes=["sources"])
        labels = self.env.get_domain("std").anonlabels
        for fact_id, row in sorted(rows.items()):
            target = anchor(kind, fact_id)
            labels[target] = (self.env.docname, target)
            item = nodes.definition_list_item()
            item += nodes.term("", row.statement, ids=[target])
            detail = f"{source(row)}. Checked {long_date(row.checked_on)}."
            definition = nodes.definition("", nodes.paragraph("", detail))
            notice = past_review(row, today)
            if notice:
                definition += nodes.paragraph("", notice, classes=["past-review"])
            definition += nodes.paragraph("", "", nodes.literal("", fact_id))
            item += definition
            listing += item
        return listing


def register(app: Sphinx) -> None:
    """Add the roles and the directive."""
    for kind in TABLES:
        app.add_role(kind, CitedRole())
    app.add_directive("sources", Sources)
