"""The files a reader takes along, made before the pages that link to them are read."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from medoffice.book.edition import moment_of
from medoffice.book.freshness import fingerprint
from medoffice.book.places import BUILD, DOWNLOADS

MADE_FROM = ("src/medoffice", "datasets", "questions", "book/_data")
STAMP = BUILD / "downloads-built-from.txt"


def write_changed(folder: Path = DOWNLOADS, stamp: Path = STAMP) -> bool:
    """Write all files again if what they are made from has changed, or if one is missing.

    Making them takes as long as all the rest of a build in which one page changed.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Where they are written.
    stamp : pathlib.Path, optional
        Where is kept what they were made from, and which they were.

    Returns
    -------
    bool
        Whether they were written.
    """
    from medoffice.book.study import take_along
    from medoffice.questions.cards import parts

    now = fingerprint(MADE_FROM, str(moment_of(*take_along.SOURCES)), str(parts()))
    made, *names = stamp.read_text(encoding="utf-8").split("\n") if stamp.is_file() else [""]
    if made == now and all((folder / name).is_file() for name in names):
        return False
    written = _write_all(folder)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text("\n".join([now, *written]), encoding="utf-8")
    return True


def _write_all(folder: Path) -> list[str]:
    from medoffice.book.instructors import example_class
    from medoffice.book.study import take_along
    from medoffice.toolbox import downloads

    folder.mkdir(parents=True, exist_ok=True)
    names = [path.name for path in downloads.write_all(folder)]
    names += take_along.write_all(folder)
    (folder / example_class.FILE).write_bytes(example_class.answers())
    return [*names, example_class.FILE]


def _write(app: Sphinx) -> None:
    write_changed()


def register(app: Sphinx) -> None:
    """Write them when the build starts, so that no download link is dead."""
    app.connect("builder-inited", _write)
