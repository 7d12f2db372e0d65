"""Data for the site's scripts: a file they fetch, or a piece of the page they stand on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from medoffice.book.freshness import fingerprint, is_of


def write(
    app: Sphinx,
    name: str,
    data: Callable[[Sphinx], Any],
    made_from: Callable[[Sphinx], object],
) -> None:
    """Have a JSON file written beside the pages when all of them are.

    It is left as it is while what it is made from stays.

    Parameters
    ----------
    app : Sphinx
        The build.
    name : str
        Name of the file.
    data : callable
        Given the build, it returns what the file holds. It is called only for a website.
    made_from : callable
        Given the build, it returns what of the pages decides what the file holds, with a ``repr``
        that says all of it. That it also depends on our code and data goes without saying.
    """

    def write_file(app: Sphinx, failed: Exception | None) -> None:
        if failed or app.builder.format != "html":
            return
        file, stamp = Path(app.outdir, name), Path(app.doctreedir, f"{name}.made-from")
        now = fingerprint((), app.config.made_from, repr(made_from(app)))
        if not file.is_file() or not is_of(stamp, now):
            file.write_text(as_text(data(app)), encoding="utf-8")
            stamp.write_text(now, encoding="utf-8")

    app.connect("build-finished", write_file)


def titles(app: Sphinx) -> dict[str, str]:
    """Return the title of every page, as the files for scripts name them."""
    return {page: title.astext() for page, title in sorted(app.env.titles.items())}


def as_text(data: Any) -> str:
    """Return data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def inside_a_page(data: Any) -> str:
    """Return data as JSON for a script element: a "<" in a text would end the element."""
    return as_text(data).replace("<", "\\u003c")
