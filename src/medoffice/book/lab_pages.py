"""The page of a lab, which comes alive where it stands.

The page shows a lab as it looks after a run. At a click its cells can be changed and run: the
scripts in ``book/assets/live-lab`` take the place of JupyterLab, and Python goes on from where it
was started when the site was built. JupyterLab itself, in the browser, is for the assignments and
for those who know it.
"""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path
from posixpath import relpath

import nbformat
from docutils import nodes
from sphinx.application import Sphinx

from medoffice.book import offline
from medoffice.book.lab_links import FIRST_VISIT_MEGABYTES, jupyterlite_address
from medoffice.book.lab_words import AFRESH, CHANGES, KEPT, STOP, as_html
from medoffice.book.markup import raw_html
from medoffice.book.notebooks import edition
from medoffice.book.script_data import inside_a_page

FOLDER = "notebooks"
TEMPLATES = Path(__file__).with_name("templates") / "labs"
WORKER = "page-python.mjs"


def prepare(site: Path) -> None:
    """Put beside the labs' pages the worker with their Python, and the one that keeps it.

    Parameters
    ----------
    site : Path
        The folder with the built site.
    """
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    shutil.copy(TEMPLATES / WORKER, folder)
    shutil.copy(offline.WORKER, folder)


def card(docname: str, notebook: nbformat.NotebookNode, packages_note: str) -> str:
    """Return what stands at the head of a lab's page, as HTML.

    Parameters
    ----------
    docname : str
        The page, such as ``notebooks/scheduling/patient-access``.
    notebook : nbformat.NotebookNode
        The lab.
    packages_note : str
        Where pandas comes from, if not from this site.
    """
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    lab = {
        "name": docname.removeprefix(f"{FOLDER}/"),
        "published": edition(notebook),
        "cells": [cell.id for cell in code],
    }
    folder = Path(docname).parent.as_posix()
    file = relpath(f"lite/files/{docname}.ipynb", folder)
    jupyterlab = jupyterlite_address(docname, docname)
    return f'''<div class="lab-card lab-live">
<div class="lab-still-words">
<p>This page shows the lab as it looks after a run. Start it to move its controls and change its
cells. There is nothing to install, and nothing you do leaves your computer. {KEPT}</p>
<p class="needs-script"><button type="button" class="lab-button">Start the lab</button></p>
<p role="status"></p>
<p class="lab-note">The first time, your browser fetches {FIRST_VISIT_MEGABYTES} MB. {packages_note}
You can also <a href="{escape(file)}" download>download the notebook</a>, or
<a href="{escape(jupyterlab)}">open it in JupyterLab</a> if you know that.</p>
</div>
<div class="lab-alive-words" tabindex="-1" hidden>
<p><strong>How to work here.</strong> Each box with code is a cell. Press <em>Run</em> below it, or
Shift+Enter in it: cells above it that were not run yet are run first. Change what you like.</p>
<p>{as_html(CHANGES)} {as_html(AFRESH)}</p>
<p>{as_html(STOP)}</p>
</div>
<script type="application/json">{inside_a_page(lab)}</script>
</div>'''


def _put_card(app: Sphinx, doctree: nodes.document) -> None:
    docname = app.env.docname
    title = next(doctree.findall(nodes.title), None)
    if not docname.startswith(f"{FOLDER}/") or title is None:
        return
    notebook = nbformat.read(app.env.doc2path(docname), as_version=4)
    made = card(docname, notebook, app.config.lab_packages_note)
    title.parent.insert(title.parent.index(title) + 1, raw_html(made))


def register(app: Sphinx) -> None:
    """Put its card on each lab's page."""
    app.connect("doctree-read", _put_card)
