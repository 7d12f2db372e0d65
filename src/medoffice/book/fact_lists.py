"""The ``{fact-list}`` directive: all rules, or all benchmarks, to be found by filters.

The list is plain HTML and whole without a script; ``facts.js`` makes the filters work.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.cited import anchor, authority, depend_on, facts, past_review
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.explorers.templates import templates_in
from medoffice.labs.wording import long_date

STATUS = {
    "in-force": "In force",
    "proposed": "Proposed, not law",
    "vacated": "Struck down",
    "expired": "Expired",
    "guidance": "Guidance, not law",
    "custom": "Custom, not law",
}
# Each begins as it stands in a chapter's brackets, which lead here.
SURE = {
    "checked": "Checked: we read the source",
    "second-hand": "Second-hand: we read a report of it, not the source itself",
    "teaching-value": "A teaching value: our own, do not quote it",
    "check-citation": "Look up the citation before you rely on it: ours is from general knowledge",
}


@dataclass(frozen=True)
class Listing:
    """How one kind of fact is listed.

    ``group`` is the column whose values head the parts of the list, ``groups`` its plural;
    ``choice`` is a second column to filter by, ``options`` its values with the words for them.
    """

    kind: str
    example: str
    group: str
    groups: str
    choice: str
    choice_name: str
    options: dict[str, str]


LISTINGS = {
    "rule": Listing("rule", "breach 60 days", "area", "areas", "status", "Status", STATUS),
    "benchmark": Listing(
        "benchmark",
        "receivables",
        "topic",
        "topics",
        "standing",
        "How sure",
        {value: words for value, words in SURE.items() if value != "check-citation"},
    ),
}

_MACROS = templates_in(Path(__file__).parent)
_MACROS.globals |= {
    "authority": authority,
    "long_date": long_date,
    "past_review": past_review,
    "status": STATUS,
    "sure": SURE,
}


class FactList(SphinxDirective):
    """List all facts of a kind, each with an anchor that the roles link to."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        kind = self.arguments[0]
        depend_on(self.env, kind)
        # Whether a fact is past its review depends on the day of the build.
        follow(self.env, datetime.date.today)
        labels = self.env.get_domain("std").anonlabels
        for fact_id in facts(kind):
            labels[anchor(kind, fact_id)] = (self.env.docname, anchor(kind, fact_id))
        form, groups = render(kind, datetime.date.today())
        shown: list[nodes.Node] = [raw_html(form)]
        for name, entries in groups.items():
            section = nodes.section(ids=[nodes.make_id(f"{kind}s-{name}")], names=[name])
            section += nodes.title("", _sentence(name))
            section += raw_html(entries)
            shown.append(section)
        return shown


def render(kind: str, today: datetime.date) -> tuple[str, dict[str, str]]:
    """Return the form that narrows a list, and the facts of each group, as HTML.

    Parameters
    ----------
    kind : {"benchmark", "rule"}
        What to list.
    today : datetime.date
        The day by which to judge whether a fact is past its review.
    """
    how, rows = LISTINGS[kind], facts(kind)
    macros = _MACROS.get_template("fact-list.html").module
    groups: dict[str, list[str]] = defaultdict(list)
    for fact_id, row in rows.items():
        shown = macros.entry(how, fact_id, row, anchor(kind, fact_id), today)
        groups[getattr(row, how.group)].append(str(shown))
    form = macros.filters(how, {name: _sentence(name) for name in groups}, len(rows))
    return str(form), {name: "".join(entries) for name, entries in groups.items()}


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("fact-list", FactList)
