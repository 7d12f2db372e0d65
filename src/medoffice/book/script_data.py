"""Data for the site's scripts: a file they fetch, or a piece of the page they stand on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx


def write(app: Sphinx, name: str, data: Callable[[Sphinx], Any]) -> None:
    """Have a JSON file written beside the pages when all of them are.

    Parameters
    ----------
    app : Sphinx
        The build.
    name : str
        Name of the file.
    data : callable
        Given the build, it returns what the file holds. It is called only for a website.
    """

    def write_file(app: Sphinx, failed: Exception | None) -> None:
        if failed is None and app.builder.format == "html":
            Path(app.outdir, name).write_text(as_text(data(app)), encoding="utf-8")

    app.connect("build-finished", write_file)


def as_text(data: Any) -> str:
    """Return data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def inside_a_page(data: Any) -> str:
    """Return data as JSON for a script element: a "<" in a text would end the element."""
    return as_text(data).replace("<", "\\u003c")
