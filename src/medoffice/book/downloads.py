"""The files a reader takes along, made before the pages that link to them are read."""

from __future__ import annotations

from sphinx.application import Sphinx

from medoffice.book.places import DOWNLOADS


def _write(app: Sphinx) -> None:
    from medoffice.book.instructors import example_class
    from medoffice.book.study import take_along
    from medoffice.toolbox import downloads

    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    downloads.write_all(DOWNLOADS)
    take_along.write_all(DOWNLOADS)
    (DOWNLOADS / example_class.FILE).write_bytes(example_class.answers())


def register(app: Sphinx) -> None:
    """Write all of them when the build starts, so that no download link is dead."""
    app.connect("builder-inited", _write)
