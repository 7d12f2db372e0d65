"""Short lists of links to rules and benchmarks: what changed, what is due, who says so."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice import practice
from medoffice.book import law_news
from medoffice.book.cited import depend_on, facts, past_review, reference, source
from medoffice.book.following import follow
from medoffice.book.law_news import News
from medoffice.labs.wording import long_date
from medoffice.practice import Benchmark, Rule

SOON = 90  # days
HEADS = {
    "changed": "Changed in the last two years",
    "proposed": "Only proposed, not law",
    "ahead": "Days ahead",
}


class Digest(SphinxDirective):
    """A list of facts, each with a date, a link and some words."""

    def lines(
        self, kind: str, dated: Iterable[tuple[datetime.date, str, Benchmark | Rule, str]]
    ) -> nodes.bullet_list:
        """Return the list; each entry is a day, the fact's id, the fact and what to say of it."""
        items = nodes.bullet_list()
        for day, fact_id, row, words in dated:
            when = [nodes.strong("", long_date(day)), nodes.Text(": ")]
            items += self.line(kind, fact_id, row, words, *when)
        return items

    def line(
        self, kind: str, fact_id: str, row: Benchmark | Rule, words: str, *first: nodes.Node
    ) -> nodes.list_item:
        """Return an entry: what comes first, a link to the fact by its title, and the words."""
        line = nodes.paragraph("", "", *first)
        line += reference(self.env, kind, fact_id, row.title)
        line += nodes.Text(f". {words}" if words else "")
        return nodes.list_item("", line)

    def keep_up(self, kind: str) -> None:
        """Have the page read again when the table changes, and on another day."""
        depend_on(self.env, kind)
        follow(self.env, datetime.date.today)


class LawNews(Digest):
    """What changed lately in the law, what is only proposed, and what comes next.

    The argument is areas of the table of rules, divided by semicolons, and all areas where there
    is none; the option ``also`` names rules of other areas that the page needs.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"also": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.keep_up("rule")
        today = datetime.date.today()
        areas = [area.strip() for given in self.arguments for area in given.split(";")]
        try:
            news = law_news.of_areas(areas, today, self.options.get("also", "").split())
        except ValueError as error:
            raise self.error(str(error)) from error
        return [
            nodes.paragraph(
                "", f"As of {long_date(today)}, when this page was built, our list of rules says:"
            ),
            *self._part("changed", news.changed, areas),
            *self._part("proposed", news.proposed, areas),
            *(self._part("ahead", news.ahead, areas) if news.ahead else []),
        ]

    def _part(self, name: str, news: Iterable[News], areas: Iterable[str]) -> list[nodes.Node]:
        items = nodes.bullet_list(classes=["law-news", name])
        for each in news:
            late = past_review(each.rule, datetime.date.today())
            words = " ".join(filter(None, [each.words, late, f"[{source(each.rule)}]"]))
            when = [nodes.strong("", long_date(each.on)), nodes.Text(": ")] if each.on else []
            items += self.line("rule", each.id, each.rule, words, *when)
        shown = (
            items
            if len(items)
            else nodes.paragraph("", f"None on our list for {' or '.join(areas)}.")
        )
        return [nodes.paragraph("", "", nodes.strong("", HEADS[name])), shown]


class FactsDue(Digest):
    """The facts of a kind that are due for a fresh check, or will be soon."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        kind, today = self.arguments[0], datetime.date.today()
        self.keep_up(kind)
        of_this_kind = facts(kind)
        due = [
            (row.review_by, fact_id, row, "This date is past." if row.review_by < today else "")
            for fact_id, row in practice.past_review(today) + practice.due_for_review(today, SOON)
            if fact_id in of_this_kind
        ]
        nothing = "" if due else " Nothing is due in the next three months."
        built = f"As of {long_date(today)}, when this page was built.{nothing}"
        return [*([self.lines(kind, due)] if due else []), nodes.paragraph("", built)]


class Sources(SphinxDirective):
    """Every source once, with the facts that rest on it."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        shown: list[nodes.Node] = []
        for kind in ("benchmark", "rule"):
            depend_on(self.env, kind)
            title = f"Sources of {kind}s"
            section = nodes.section(ids=[nodes.make_id(title)], names=[title.lower()])
            section += nodes.title("", title)
            section += self._list(kind)
            shown.append(section)
        return shown

    def _list(self, kind: str) -> nodes.bullet_list:
        by_source: dict[str, dict[str, Benchmark | Rule]] = defaultdict(dict)
        for fact_id, row in facts(kind).items():
            by_source[row.citation][fact_id] = row
        items = nodes.bullet_list(classes=["sources"])
        for citation in sorted(by_source, key=str.casefold):
            resting = by_source[citation]
            line = nodes.paragraph("", citation)
            for number, (fact_id, row) in enumerate(resting.items()):
                line += nodes.Text(", " if number else ": ")
                line += reference(self.env, kind, fact_id, row.title)
            day = max(row.checked_on for row in resting.values())
            line += nodes.Text(f". Checked {long_date(day)}.")
            items += nodes.list_item("", line)
        return items


def register(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("law-news", LawNews)
    app.add_directive("facts-due", FactsDue)
    app.add_directive("sources", Sources)
