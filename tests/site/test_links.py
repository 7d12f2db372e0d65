"""Every link on every page leads somewhere, and every file offered is there.

The pages are read as files, without a browser: no link of ours is made by a script.
"""

import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from medoffice.book.places import SITE

LINKS = {
    "a": "href",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "link": "href",
    "script": "src",
}


class Page(HTMLParser):
    """What a page links to, what it offers to download, and the places in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links, self.places, self.offered = {}, set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.places |= {found.get("id"), found.get("name")} - {None}
        link = found.get(LINKS.get(tag))
        if link:
            self.links.setdefault(link, tag)
        if tag == "a" and ("download" in found or "download" in (found.get("class") or "").split()):
            self.offered.append(found.get("href"))


@cache
def read(file: Path) -> Page:
    return Page(file.read_text(encoding="utf-8"))


def target(page: Path, path: str) -> Path:
    """Return the file that a link of a page names."""
    file = (page.parent / unquote(path)).resolve() if path else page
    return file / "index.html" if file.is_dir() else file


def is_dead(page: Path, link: str) -> bool:
    """Say whether a link of a page leads nowhere; those to other hosts are not followed."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme not in {"https", "mailto", "tel", "data"}
    file = target(page, parts.path)
    if not file.is_relative_to(SITE) or not file.is_file():
        return True
    is_place = parts.fragment and file.suffix == ".html"
    return bool(is_place) and unquote(parts.fragment) not in read(file).places


def test_links_of_a_page_are_alive(site, path):
    page = SITE / path
    assert [link for link in read(page).links if is_dead(page, link)] == []


@pytest.mark.parametrize(
    "link", ["gone.html", "../../gone/", "about.html#gone", "#gone", "http://example.com", "//x/"]
)
def test_a_dead_link_is_found(site, link):
    assert is_dead(SITE / "book/orientation/coverage.html", link)


def test_every_download_has_something_in_it(site, every_path):
    offered = {(path, link) for path in every_path for link in read(SITE / path).offered}
    assert len(offered) >= 2
    for path, link in offered:
        if link.startswith("data:"):
            # What a lab made is in the link itself.
            assert len(link) > 100, path
            continue
        file = target(SITE / path, urlsplit(link).path)
        # The smallest table has three rows.
        assert file.stat().st_size > (100 if file.suffix == ".csv" else 1000), link


def test_a_link_names_a_lab_that_can_come_alive_and_an_assignment_that_is_served(site):
    chapter = SITE / "book/scheduling/patient-access.html"
    links = read(chapter).links
    lab = next(link for link in links if link.endswith("?live"))
    assert "lab-live" in target(chapter, urlsplit(lab).path).read_text(encoding="utf-8")
    notebook = next(link for link in links if "?path=" in link).split("?path=")[1]
    assert json.loads((SITE / "lite/files" / notebook).read_text(encoding="utf-8"))["cells"]
