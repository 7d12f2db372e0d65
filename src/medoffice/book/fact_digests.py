"""Short lists of links to rules and benchmarks: what changed, what is due, who says so."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice import practice
from medoffice.book.cited import depend_on, facts, reference
from medoffice.book.markup import long_date
from medoffice.practice import Benchmark, Rule

LATELY = 365  # days
SOON = 90  # days


class Digest(SphinxDirective):
    """A list of facts, each with a date, a link and some words."""

    def lines(
        self, kind: str, dated: Iterable[tuple[datetime.date, str, Benchmark | Rule, str]]
    ) -> nodes.bullet_list:
        """Return the list; each entry is a day, the fact's id, the fact and what to say of it."""
        items = nodes.bullet_list()
        for day, fact_id, row, words in dated:
            line = nodes.paragraph("", "", nodes.strong("", long_date(day)), nodes.Text(": "))
            line += reference(self.env, kind, fact_id, row.title)
            line += nodes.Text(f". {words}" if words else "")
            items += nodes.list_item("", line)
        return items

    def follow(self, kind: str) -> None:
        """Have the page read again when the table changes, and at every build."""
        depend_on(self.env, kind)
        self.env.note_reread()


class RulesChanged(Digest):
    """What changed in the law in the last year, the latest first."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.follow("rule")
        since = datetime.date.today() - datetime.timedelta(days=LATELY)
        changed = [
            (row.changed_on, rule_id, row, row.changed)
            for rule_id, row in practice.rules().items()
            if row.changed_on and row.changed_on >= since
        ]
        latest_first = sorted(changed, key=lambda entry: entry[0], reverse=True)
        return [self.lines("rule", latest_first)]


class FactsDue(Digest):
    """The facts of a kind that are due for a fresh check, or will be soon."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        kind, today = self.arguments[0], datetime.date.today()
        self.follow(kind)
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
    app.add_directive("rules-changed", RulesChanged)
    app.add_directive("facts-due", FactsDue)
    app.add_directive("sources", Sources)
