"""Which edition of the course a page belongs to: its version, the day of its source, its commit.

The day is that of the commit and not that of the build, so that the same source gives the same
pages. An archive without its history takes ``SOURCE_DATE_EPOCH``, or the day of the build.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from sphinx.application import Sphinx

from medoffice import __version__
from medoffice.book.places import ROOT
from medoffice.labs.wording import long_date

# Where a page names its edition (course-footer.html), and its day (layout.html).
SAID = re.compile(r'<span class="edition">Version (.*?)\.</span>')
LAST_UPDATED = re.compile(r'(<meta name="docbuild:last-update" content=")[^"]*(">)')


@dataclass(frozen=True)
class Edition:
    """An edition of the course.

    Parameters
    ----------
    version : str
        The course's version.
    moment : datetime.datetime
        When its source was completed, in UTC.
    commit : str
        The commit in short, with ``-dirty`` where files were changed since; empty if unknown.
    """

    version: str
    moment: datetime.datetime
    commit: str = ""

    @property
    def day(self) -> datetime.date:
        """The day of its source."""
        return self.moment.date()

    def __str__(self) -> str:
        """Return it as readers see it: ``0.1.0 of November 29, 2026 (07708bb)``."""
        commit = f" ({self.commit.replace('-dirty', ', with changes')})" if self.commit else ""
        return f"{self.version} of {long_date(self.day)}{commit}"


@cache
def edition(root: Path = ROOT) -> Edition:
    """Return the edition that a folder of the course holds.

    Parameters
    ----------
    root : pathlib.Path, optional
        The folder of the course.
    """
    seconds = _git(root, "log", "-1", "--format=%ct")
    commit = _git(root, "describe", "--always", "--dirty", "--exclude=*") if seconds else ""
    seconds = seconds or os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = (
        datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
        if seconds
        else datetime.datetime.now(datetime.UTC)
    )
    return Edition(__version__, moment, commit)


def moment_of(*paths: str, root: Path = ROOT) -> datetime.datetime:
    """Return when files or folders of the course last changed, in UTC.

    Without their history it is the moment of the edition.

    Parameters
    ----------
    *paths : str
        From the root of the course.
    root : pathlib.Path, optional
        The folder of the course.
    """
    seconds = _git(root, "log", "-1", "--format=%ct", "--", *paths)
    if not seconds:
        return edition(root).moment
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)


def _git(root: Path, *command: str) -> str:
    # A copy of the course inside another repository is not of that one's edition.
    if not (root / ".git").exists():
        return ""
    try:
        asked = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True)
    except FileNotFoundError:  # no git on this machine
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""


def _tell(app: Sphinx, pagename: str, template: str, context: dict[str, Any], *_: object) -> None:
    # Not a setting of the theme: a change of those would have every page written anew, which the
    # author of one chapter need not wait for. Pages that are left as they were are restamped.
    context["edition"] = edition()
    context["last_updated"] = long_date(edition().day)


def restamp(page: str, of: Edition) -> str:
    """Return a page's HTML with another edition in the places that name one.

    Parameters
    ----------
    page : str
        A page as it was made for any edition.
    of : Edition
        The edition to name.
    """
    found = SAID.search(page)
    if found is None or unescape(found[1]) == str(of):
        return page
    old, new = unescape(found[1]), str(of)
    for written in (escape, quote, quote_plus):  # as text, and in the address for a report
        page = page.replace(written(old), written(new))
    return LAST_UPDATED.sub(lambda found: f"{found[1]}{long_date(of.day)}{found[2]}", page)


def _restamp_all(app: Sphinx, failed: Exception | None) -> None:
    # Only pages that changed are written anew, and to write all takes much longer than this.
    if failed or app.builder.format != "html":
        return
    for file in (Path(app.outdir) / page for page in _pages(app)):
        before = file.read_text(encoding="utf-8")
        after = restamp(before, edition())
        if after != before:
            file.write_text(after, encoding="utf-8")


def _pages(app: Sphinx) -> Iterator[str]:
    for page in (*app.env.found_docs, *app.config.html_additional_pages, "genindex", "search"):
        if (Path(app.outdir) / f"{page}.html").is_file():
            yield f"{page}.html"


def register(app: Sphinx) -> None:
    """Tell every page which edition it belongs to."""
    edition()  # once, before the pages are shared out among processes
    app.connect("html-page-context", _tell)
    app.connect("build-finished", _restamp_all)
