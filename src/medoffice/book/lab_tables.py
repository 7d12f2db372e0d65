"""Tables of pandas on the pages that show a lab: made readable aloud, and scrolling by themselves.

The stored output stays as pandas wrote it, so that running the lab again gives the same.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.DOTALL)
_FRAME = '<div class="page-table" role="region" tabindex="0" aria-label="{label}">'


def readable(markup: str, label: str) -> str:
    """Return a pandas table as the pages need it: no empty headings, in a box that scrolls.

    Parameters
    ----------
    markup : str
        What pandas wrote; anything else is returned as it is.
    label : str
        What a screen reader says of the box.
    """
    if 'class="dataframe"' not in markup:
        return markup
    markup = _STYLE.sub("", markup).replace("<th></th>", "<td></td>")
    return markup.replace("<div>", _FRAME.format(label=label), 1)


def _make_readable(app: Sphinx, doctree: nodes.document) -> None:
    if not app.env.docname.startswith("notebooks/"):
        return
    number = 0
    for node in list(doctree.findall(nodes.raw)):
        made = readable(node.astext(), f"Table {number + 1} of this lab")
        if made != node.astext():
            number += 1
            node.replace_self(nodes.raw("", made, format="html", **_kept(node)))


def _kept(node: nodes.raw) -> dict[str, object]:
    """Return the attributes by which MyST-NB chooses among an output's forms."""
    return {name: node[name] for name in node.attributes if name not in ("format", "xml:space")}


def register(app: Sphinx) -> None:
    """Look through each lab's page once it is read."""
    app.connect("doctree-read", _make_readable)
