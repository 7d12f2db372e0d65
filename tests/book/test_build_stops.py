"""A defect of a page stops the build: nothing is published that leads nowhere or says nothing."""

import pytest
from sphinx.application import Sphinx
from sphinx.errors import SphinxWarning
from sphinx.util.docutils import docutils_namespace

from medoffice.book import page_checks, site

CONF = """
extensions = ["myst_parser"]
root_doc = "book/index"
nitpicky = True
myst_heading_anchors = 3
"""
RIGHT = """\
# A book

![A waiting room](room.png)

[A page](one.md), [a place in it](one.md#a-place), {download}`a form <form.txt>`

```{toctree}
one
```
"""


@pytest.fixture
def book(tmp_path):
    """A tiny book without a fault."""
    folder = tmp_path / "source"
    (folder / "book").mkdir(parents=True)
    (folder / "conf.py").write_text(CONF)
    (folder / "book/index.md").write_text(RIGHT)
    (folder / "book/one.md").write_text("# One\n\n## A place\n")
    (folder / "book/room.png").write_bytes(b"")
    (folder / "book/form.txt").write_text("a form")
    return folder


def build(folder, **settings):
    """Build a book as the site is built: each warning is an error."""
    out = folder.parent
    with docutils_namespace():
        app = Sphinx(
            folder, folder, out / "html", out / "trees", "dummy", settings, warningiserror=True
        )
        page_checks.register(app)
        app.build()


def test_a_book_without_a_fault_is_built(book):
    build(book)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("(one.md)", "(gone.md)", "gone.md"),
        ("(one.md#a-place)", "(one.md#gone)", "gone"),
        ("[A page](one.md)", "{doc}`gone`", "gone"),
        ("<form.txt>", "<gone.txt>", "gone.txt"),
        ("(room.png)", "(gone.png)", "gone.png"),
        ("![A waiting room]", "![]", "room.png has no text"),
        ("![A waiting room](room.png)", '<img src="room.png">', "has no text"),
    ],
)
def test_a_fault_of_a_page_stops_the_build(book, right, wrong, said):
    (book / "book/index.md").write_text(RIGHT.replace(right, wrong))
    with pytest.raises(SphinxWarning, match=said):
        build(book)


def test_a_page_that_nobody_can_find_stops_the_build(book):
    (book / "book/lost.md").write_text("# Lost\n")
    # Whether the table of contents leaves it out alone, or the build too, as the course's does.
    for settings in ({}, {"exclude_patterns": ["book/lost.md"]}):
        with pytest.raises(SphinxWarning, match="lost"):
            build(book, **settings)


def test_the_site_is_built_so_that_each_warning_is_an_error(monkeypatch):
    ran = []

    class Failed:
        returncode = 1

    monkeypatch.setattr(site.subprocess, "run", lambda command, **_: ran.append(command) or Failed)
    with pytest.raises(SystemExit, match="was not built"):
        site.build()
    assert {"-W", "-n"} <= set(ran[0])
