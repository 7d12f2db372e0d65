"""Rules and benchmarks on a page: stated by id, rendered from the table with source and date.

A page writes ``{benchmark}`no-show.marshfield` `` or ``{rule}`tcpa.texts` ``. The sentence, its
source and its date come from the practice's tables, so that a figure is corrected in one place.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxRole

from medoffice import practice
from medoffice.labs.wording import long_date
from medoffice.practice import Benchmark, Rule

TABLES = {"benchmark": "benchmarks", "rule": "rules"}
# How far a fact may be trusted, as it stands in the brackets after its sentence.
STANDING = {
    "checked": "checked",
    "second-hand": "second-hand",
    "teaching-value": "a teaching value",
    "check-citation": "look up the citation before you rely on it",
}
ENDED = {"vacated": "struck down", "expired": "expired"}
NOT_LAW = ("proposed", "guidance", "custom")
CITED = "cited_facts"  # in a page's metadata: when each fact on it is to be reviewed


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
    table = facts(kind)
    if fact_id not in table:
        near = [known for known in table if known.split(".")[0] == fact_id.split(".")[0]]
        hint = f"; did you mean one of {', '.join(near)}?" if near else ""
        raise KeyError(f"there is no {kind} {fact_id!r} in datasets/{TABLES[kind]}.csv{hint}")
    return table[fact_id]


def facts(kind: str) -> Mapping[str, Benchmark | Rule]:
    """Return all benchmarks or all rules, by id."""
    return getattr(practice, TABLES[kind])()


def anchor(kind: str, fact_id: str) -> str:
    """Return the HTML id of a fact on the page that lists its kind."""
    return nodes.make_id(f"{kind}-{fact_id}")


def source(row: Benchmark | Rule) -> str:
    """Return who says so, since when, and how sure we are, for the brackets after a sentence."""
    sure = STANDING[row.standing]
    if isinstance(row, Rule) and row.standing == "checked":
        sure += f" {long_date(row.checked_on)}"
    law = [] if getattr(row, "status", "") not in NOT_LAW else [f"{row.status}, not law"]
    return ", ".join([*authority(row), *law, sure])


def authority(row: Benchmark | Rule) -> list[str]:
    """Return who says so, and of which time that is, in a few words each."""
    if isinstance(row, Benchmark):
        # Many a citation names the year itself.
        return [row.citation] if row.year in row.citation else [row.citation, row.year]
    parts = [row.citation]
    if row.status in ENDED:
        return [*parts, f"{ENDED[row.status]} {long_date(row.ends)}"]
    if row.effective:
        since = "since" if row.status in NOT_LAW else "in force since"
        parts.append(f"{since} {long_date(row.effective)}")
    if row.ends:
        parts.append(f"until {long_date(row.ends)}")
    return parts


def past_review(row: Benchmark | Rule, today: datetime.date) -> str | None:
    """Return the notice a reader must see when a fact's review is overdue, or None."""
    if row.review_by >= today:
        return None
    return (
        f"Was due for a fresh check by {long_date(row.review_by)}. "
        "Look it up before you rely on it."
    )


def reference(env: BuildEnvironment, kind: str, fact_id: str, text: str) -> addnodes.pending_xref:
    """Return a link to the place where a fact is listed."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", text),
        refdomain="std",
        reftype="ref",
        reftarget=anchor(kind, fact_id),
        refexplicit=True,
        refdoc=env.docname,
        refwarn=True,
    )


def depend_on(env: BuildEnvironment, kind: str) -> None:
    """Have the page read again when the table of facts changes."""
    env.note_dependency(f"{env.srcdir}/datasets/{TABLES[kind]}.csv")


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
        today = datetime.date.today()
        depend_on(self.env, kind)
        seen = self.env.metadata[self.env.docname].setdefault(CITED, {})
        seen[self.text] = (row.review_by, today)
        sentence = nodes.inline("", row.statement.rstrip() + " ", classes=["cited", kind])
        link = reference(self.env, kind, self.text, f"[{source(row)}]")
        link.children[0]["classes"].append("citation")
        sentence += link
        notice = past_review(row, today)
        if notice:
            sentence += nodes.inline("", notice, classes=["past-review"])
        return [sentence], []


def fallen_due(env: BuildEnvironment, today: datetime.date) -> list[str]:
    """Name the pages that state a fact whose review has fallen due since they were read."""
    return [
        page
        for page, told in env.metadata.items()
        if any(read_on <= due < today for due, read_on in told.get(CITED, {}).values())
    ]


def _read_again(app: Sphinx, env: BuildEnvironment, *changes: set[str]) -> list[str]:
    return fallen_due(env, datetime.date.today())


def register(app: Sphinx) -> None:
    """Add the roles, and keep the banners on pages up to date."""
    for kind in TABLES:
        app.add_role(kind, CitedRole())
    app.connect("env-get-outdated", _read_again)
