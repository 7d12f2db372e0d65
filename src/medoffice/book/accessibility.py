"""The ``{accessibility-checks}`` directive: what the accessibility statement may say.

It comes from ``accessibility.yml``, where each sentence names the test that holds it, and from
where the tests know which page stands for all of its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

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


def page_types() -> dict[str, str]:
    """Return one page of each type, by what the statement calls the type."""
    return _held()["types"]


def checks() -> list[Check]:
    """Return all sentences of the statement, in its order."""
    return [
        Check(one["says"], tuple(map(str, one["wcag"])), one["test"]) for one in _held()["checks"]
    ]


def _held() -> dict[str, Any]:
    return yaml.safe_load(SOURCE.read_text(encoding="utf-8"))


class AccessibilityChecks(SphinxDirective):
    """Put the sentences on a page, and what "a page of each type" is in them."""

    def run(self) -> list[nodes.Node]:
        """Return them as a list."""
        self.env.note_dependency(str(SOURCE))
        *others, last = page_types()
        types = f"<p>The types of pages are: {escape(', '.join(others))}, and {escape(last)}.</p>"
        return [raw_html(f"<ul>{''.join(map(_item, checks()))}</ul>{types}")]


def _item(check: Check) -> str:
    criteria = f" (WCAG {', '.join(check.wcag)})" if check.wcag else ""
    return f"<li>{escape(check.says)}{criteria}</li>"


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("accessibility-checks", AccessibilityChecks)
