"""The ``{accessibility-checks}`` directive: what the accessibility statement may say.

It comes from ``accessibility.yml``, where each sentence names the test that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.markup import raw_html

SOURCE = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True)
class Check:
    """A sentence of the statement, what it meets, and the test that holds it.

    Parameters
    ----------
    says : str
        What is true of the site.
    wcag : tuple of str
        The success criteria of WCAG 2.2 it belongs to.
    test : str
        A file of tests, and after ``::`` one test in it.
    """

    says: str
    wcag: tuple[str, ...]
    test: str


def checks() -> list[Check]:
    """Return all sentences of the statement, in its order."""
    entries = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    return [Check(one["says"], tuple(map(str, one["wcag"])), one["test"]) for one in entries]


class AccessibilityChecks(SphinxDirective):
    """Put the sentences on a page."""

    def run(self) -> list[nodes.Node]:
        """Return them as a list."""
        self.env.note_dependency(str(SOURCE))
        return [raw_html(f"<ul>{''.join(map(_item, checks()))}</ul>")]


def _item(check: Check) -> str:
    criteria = f" (WCAG {', '.join(check.wcag)})" if check.wcag else ""
    return f"<li>{escape(check.says)}{criteria}</li>"


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("accessibility-checks", AccessibilityChecks)
