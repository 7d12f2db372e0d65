"""A defect of a page stops the build: nothing is published that leads nowhere or says nothing."""

from io import StringIO

import pytest
from sphinx.application import Sphinx
from sphinx.errors import SphinxWarning
from sphinx.util.docutils import docutils_namespace

from medoffice.book import lab_links, page_checks, rewriting, site, strictness

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


FAULTS = [
    ("(one.md)", "(gone.md)", "gone.md"),
    ("(one.md#a-place)", "(one.md#gone)", "gone"),
    ("[A page](one.md)", "{doc}`gone`", "gone"),
    ("<form.txt>", "<gone.txt>", "gone.txt"),
    ("(room.png)", "(gone.png)", "gone.png"),
    ("![A waiting room]", "![]", "room.png has no text"),
    ("![A waiting room](room.png)", '<img src="room.png">', "has no text"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), FAULTS)
def test_a_fault_of_a_page_stops_the_build(book, right, wrong, said):
    (book / "book/index.md").write_text(RIGHT.replace(right, wrong))
    with pytest.raises(SphinxWarning, match=said):
        build(book)


def rebuild(folder):
    """Build a book as ``make site`` does, on top of what was built before; say what was wrong."""
    out, warnings, written = folder.parent, StringIO(), []
    with docutils_namespace():
        app = Sphinx(
            folder,
            folder,
            out / "html",
            out / "trees",
            "html",
            status=None,
            warning=warnings,
            warningiserror=True,
            keep_going=True,
        )
        for part in (lab_links, page_checks, rewriting, strictness):
            part.register(app)
        app.connect("html-page-context", lambda app, page, *about: written.append(page))
        app.build()
    assert bool(warnings.getvalue()) == bool(app.statuscode)
    return warnings.getvalue(), set(written) & app.env.found_docs


def add_a_page(book, text):
    (book / "book/index.md").write_text(RIGHT.replace("}\none\n", "}\none\ntwo\n"))
    (book / "book/two.md").write_text(text)


@pytest.mark.parametrize(("right", "wrong", "said"), FAULTS)
def test_a_fault_stops_each_build_until_it_is_mended(book, right, wrong, said):
    assert rebuild(book) == ("", {"book/index", "book/one"})
    (book / "book/index.md").write_text(RIGHT.replace(right, wrong))
    for _ in range(2):
        assert said in rebuild(book)[0]
    (book / "book/index.md").write_text(RIGHT)
    assert not rebuild(book)[0]


def test_a_link_that_another_page_has_made_lead_nowhere_stops_each_build(book):
    add_a_page(book, "# Two\n\n{ref}`there <my-place>`\n")
    (book / "book/one.md").write_text("# One\n\n(my-place)=\n## A place\n")
    assert not rebuild(book)[0]
    (book / "book/one.md").write_text("# One\n\n## A place\n")
    for _ in range(2):
        assert "my-place" in rebuild(book)[0]


def test_a_download_that_is_gone_stops_a_build_in_which_no_page_has_changed(book):
    rebuild(book)
    (book / "book/form.txt").unlink()
    for _ in range(2):
        assert "form.txt" in rebuild(book)[0]


def test_an_assignment_that_is_gone_stops_a_build_in_which_no_page_has_changed(book):
    assignment = book / "exercises/source/hiring/hiring.ipynb"
    assignment.parent.mkdir(parents=True)
    assignment.touch()
    (book / "book/one.md").write_text("# One\n\n## A place\n\n```{assignment} hiring\n```\n")
    assert not rebuild(book)[0]
    assignment.unlink()
    for _ in range(2):
        assert "no assignment hiring" in rebuild(book)[0]


def test_a_lost_page_stops_a_build_in_which_no_page_has_changed(book):
    conf = CONF + 'exclude_patterns = ["book/lost.md"]\n'
    (book / "conf.py").write_text(conf)
    rebuild(book)
    (book / "book/lost.md").write_text("# Lost\n")
    for _ in range(2):
        assert "lost" in rebuild(book)[0]


def test_a_page_is_written_again_where_it_shows_what_has_changed_elsewhere(book):
    add_a_page(book, "# Two\n")
    rebuild(book)
    assert rebuild(book) == ("", set())
    (book / "book/one.md").write_text("# One\n\n## A place\n\nA text.\n")
    assert "book/two" not in rebuild(book)[1]
    (book / "book/one.md").write_text("# First\n\n## A place\n\nA text.\n")
    assert "book/two" in rebuild(book)[1]
    assert "First" in (book.parent / "html/book/two.html").read_text()


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
