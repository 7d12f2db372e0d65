"""Where a page stands in the course: the part, the pages above it, the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx_external_toc.api import SiteMap


@dataclass(frozen=True)
class Crumb:
    """One step of the way; without an address it is a heading of the contents and no page."""

    title: str
    address: str = ""


def captions(site_map: SiteMap) -> dict[str, str]:
    """Return the heading in the table of contents under which each of the top pages stands."""
    return {
        str(item): tree.caption
        for tree in site_map.root.subtrees
        for item in tree.items
        if tree.caption
    }


def in_order(site_map: SiteMap, page: str | None = None) -> Iterator[str]:
    """Yield every page of the table of contents, or one and those below it, in their order."""
    page = page or site_map.root.docname
    yield page
    for below in site_map[page].child_files() if page in site_map else ():
        yield from in_order(site_map, below)


def way(caption: str, above: list[Crumb], title: str) -> list[Crumb]:
    """Return the way to a page, without the page.

    Parameters
    ----------
    caption : str
        The heading its branch of the contents stands under, or nothing.
    above : list of Crumb
        The pages above it, from the top.
    title : str
        The page's own title; a heading that says the same is left out.
    """
    first = above[0].title if above else title
    return [*([Crumb(caption)] if caption and caption != first else []), *above]


def ways(app: Sphinx) -> dict[str, str]:
    """Return every page of the contents, in order, with the way to it in words."""
    titles = app.env.titles
    named = captions(app.env.external_site_map)
    found = {}

    def go(page: str, above: list[Crumb], caption: str) -> None:
        title = titles[page].astext()
        found[page] = " › ".join(crumb.title for crumb in way(caption, above, title))
        for below in app.env.toctree_includes.get(page, []):
            go(below, [*above, Crumb(title)], caption)

    root = app.config.root_doc
    found[root] = ""
    for page in app.env.toctree_includes.get(root, []):
        go(page, [], named.get(page, ""))
    return found


def _show(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if doctree is None or pagename == app.config.root_doc:
        return
    above = [Crumb(page["title"], page["link"]) for page in context["parents"]]
    caption = captions(app.env.external_site_map).get(_top(app, pagename), "")
    context["breadcrumbs"] = way(caption, above, context["title"])


def _top(app: Sphinx, page: str) -> str:
    above = app.builder.relations.get(page, [None])[0]
    return page if above in (None, app.config.root_doc) else _top(app, above)


def register(app: Sphinx) -> None:
    """Give every page of the contents its way."""
    app.connect("html-page-context", _show)
