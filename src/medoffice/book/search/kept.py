"""The sections of pages, kept from build to build: to cut all pages takes longer than to write one.

A page is cut again when its article has changed, or this way of cutting.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from medoffice.book.search import sections as cutting
from medoffice.book.search.sections import Section


class Kept:
    """Sections by the digest of what they were cut from.

    Parameters
    ----------
    file : Path
        Where they are kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        self._now: dict[str, list[tuple[str, str, str]]] = {}

    def sections(self, page: str) -> list[Section]:
        """Return the sections of a finished page, cut now only if it is not known."""
        # Around the article are the contents and the edition, which the search does not read.
        article = page[page.find("<article") : page.rfind("</article>")]
        name = hashlib.sha256(f"{_WAY}\0{article}".encode()).hexdigest()
        known = self._before.get(name)
        if known is None:
            known = [(part.heading, part.anchor, part.text) for part in cutting.sections(page)]
        self._now[name] = known
        return [Section(heading, anchor, [text]) for heading, anchor, text in known]

    def write(self) -> None:
        """Keep those that were asked for."""
        self._file.write_text(json.dumps(self._now), encoding="utf-8")


_WAY = Path(cutting.__file__).read_text(encoding="utf-8")
