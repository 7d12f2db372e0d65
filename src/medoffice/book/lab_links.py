"""Links to labs and assignments: alive in the browser, as a page to read, as a file to download."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from posixpath import relpath
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.lab_words import KEPT
from medoffice.book.markup import raw_html

# What a first visit to a live lab transfers. The browser test of the lab measures it anew.
FIRST_VISIT_MEGABYTES = 40
# What JupyterLab, in which an assignment opens, adds to that: weighed at the server.
JUPYTERLAB_MEGABYTES = 8


def live_address(docname: str, lab: str) -> str:
    """Return the address at which a lab such as ``notebooks/x`` is alive, from a page."""
    return f"{relpath(lab, Path(docname).parent.as_posix() or '.')}.html?live"


def jupyterlite_address(docname: str, notebook: str) -> str:
    """Return the address of a notebook such as ``exercises/x/x`` in JupyterLab, from a page."""
    lite = relpath("lite/notebooks/index.html", Path(docname).parent.as_posix() or ".")
    return f"{lite}?path={notebook}.ipynb"


class _LabDirective(SphinxDirective):
    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"label": directives.unchanged_required}

    @property
    def lab(self) -> str:
        lab = self.arguments[0]
        notebook = Path(self.env.srcdir, "notebooks", f"{lab}.ipynb")
        # Without it the page is read again, and refused.
        self.env.note_dependency(str(notebook))
        if not notebook.is_file():
            raise self.error(f"there is no lab notebooks/{lab}.ipynb")
        return lab


class LabButton(_LabDirective):
    """One button that opens a live lab, at a section of it; the content is what it says."""

    option_spec: ClassVar = {"section": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        address = live_address(self.env.docname, f"notebooks/{self.lab}")
        if section := self.options.get("section"):
            address = f"{address}#{section}"
        address = escape(address)
        text = escape(" ".join(self.content)) or "Open the lab"
        return [
            raw_html(
                f'''<p><a class="lab-button" href="{address}">{text}</a></p>
<p class="lab-note">It opens in your browser. The first time it fetches {FIRST_VISIT_MEGABYTES} MB
and takes a few seconds more than later.</p>'''
            )
        ]


class Lab(_LabDirective):
    """A lab's three forms, and what happens on a click."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        lab, docname = self.lab, self.env.docname
        address = live_address(docname, f"notebooks/{lab}")
        card = nodes.container(classes=["lab-card"])
        card += raw_html(
            f'''<p><a class="lab-button" href="{escape(address)}">Open the live lab</a></p>
<p>It runs in your browser. There is nothing to install, and nothing you do leaves your computer.
{KEPT} The first time, your browser fetches {FIRST_VISIT_MEGABYTES} MB; later it has them.
{self.env.config.lab_packages_note}</p>'''
        )
        jupyterlab = jupyterlite_address(docname, f"notebooks/{lab}")
        card += nodes.paragraph(
            "",
            "",
            nodes.Text("Or "),
            self._reference("doc", f"/notebooks/{lab}", "read it first"),
            nodes.Text(" with its results, "),
            self._download(f"/notebooks/{lab}.ipynb", "download the notebook"),
            nodes.Text(", or "),
            raw_html(f'<a href="{escape(jupyterlab)}">open it in JupyterLab</a>'),
            nodes.Text(" if you know that."),
        )
        return [card]

    def _reference(self, kind: str, target: str, text: str) -> nodes.Element:
        return addnodes.pending_xref(
            "",
            nodes.inline("", text),
            refdomain="std",
            reftype=kind,
            reftarget=target,
            refexplicit=True,
            refdoc=self.env.docname,
            refwarn=True,
        )

    def _download(self, target: str, text: str) -> nodes.Element:
        return addnodes.download_reference(
            "", "", nodes.inline("", text), reftarget=target, refdoc=self.env.docname
        )


class Assignment(SphinxDirective):
    """An assignment, for readers who have no instructor; the content says what it asks."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        (slug,) = self.arguments
        notebook = Path(self.env.srcdir, "exercises", "source", slug, f"{slug}.ipynb")
        self.env.note_dependency(str(notebook))
        if not notebook.is_file():
            raise self.error(f"there is no assignment {slug} in exercises/source")
        address = jupyterlite_address(self.env.docname, f"exercises/{slug}/{slug}")
        card = nodes.container(classes=["lab-card"])
        self.state.nested_parse(self.content, self.content_offset, card)
        card += raw_html(
            f'''<p>If you take the course with an instructor, work in the copy you get from them. On
your own, open it here, in JupyterLab. That runs in your browser, too: go through the cells from the
top with Shift+Enter. The check below each task tells you what is not right yet. Your work stays in
this browser; <em>Save a copy (.ipynb)</em> at the foot gives you a file. The first time, your
browser fetches {JUPYTERLAB_MEGABYTES} MB if you have opened a live lab before, and
{FIRST_VISIT_MEGABYTES + JUPYTERLAB_MEGABYTES} MB if not.</p>
<p><a class="lab-button" href="{escape(address)}">Open the assignment</a></p>'''
        )
        return [card]


def packages_note() -> str:
    """Say where the live labs get pandas from, which depends on how this site is built."""
    if os.environ.get("PYODIDE"):
        return ""
    return (
        "The cells that work with tables need one more part, called pandas. Your browser fetches "
        "it from the public download server of the engine, Pyodide, which learns nothing of what "
        "you do."
    )


def register(app: Sphinx) -> None:
    """Add the directives."""
    # A setting, so that a page is made anew when it changes.
    app.add_config_value("lab_packages_note", packages_note(), "env")
    app.add_directive("lab", Lab)
    app.add_directive("lab-button", LabButton)
    app.add_directive("assignment", Assignment)
