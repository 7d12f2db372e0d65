"""What belongs into the book, in the order of the site's table of contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# A lab lives in the browser, and so does what a reader has done, learns or plans. The book says
# where they are.
LABS = "notebooks/"
LEFT_OUT = (LABS, "book/progress", "book/certification/cards", "book/certification/planner")


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents: a page, or the heading of a part."""

    title: str
    page: str | None = None
    below: tuple[Entry, ...] = ()

    def pages(self) -> Iterator[str]:
        """Give the page of this line and those of all lines below it, in order."""
        if self.page is not None:
            yield self.page
        for entry in self.below:
            yield from entry.pages()


def read_contents(toc: Mapping[str, Any]) -> tuple[Entry, ...]:
    """Return the book's table of contents, with the name of each page as its title.

    Parameters
    ----------
    toc : Mapping
        What ``_toc.yml`` holds.
    """

    def entries(items: list[Mapping[str, Any]]) -> tuple[Entry, ...]:
        return tuple(
            Entry(item["file"], item["file"], entries(item.get("sections", [])))
            for item in items
            if not item["file"].startswith(LEFT_OUT)
        )

    parts = (Entry(part["caption"], None, entries(part["chapters"])) for part in toc["parts"])
    return (Entry(toc["root"], toc["root"]), *parts)


def lab_titles(toc: Mapping[str, Any]) -> dict[str, str]:
    """Return the title of each lab, by its page."""
    found = {}

    def collect(items: list[Mapping[str, Any]]) -> None:
        for item in items:
            if item["file"].startswith(LABS):
                found[item["file"]] = item.get("title", item["file"])
            collect(item.get("sections", []))

    for part in toc["parts"]:
        collect(part["chapters"])
    return found
