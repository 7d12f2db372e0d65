"""Which edition of the course a page belongs to: its version, the day of its source, its commit.

The day is that of the commit and not that of the build, so that the same source gives the same
pages. An archive without its history takes ``SOURCE_DATE_EPOCH``, or the day of the build.
"""

from __future__ import annotations

import datetime
import os
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from medoffice import __version__
from medoffice.book.places import ROOT
from medoffice.labs.wording import long_date


@dataclass(frozen=True)
class Edition:
    """An edition of the course.

    Parameters
    ----------
    version : str
        The course's version.
    day : datetime.date
        The day of its source.
    commit : str
        The commit in short, with ``-dirty`` where files were changed since; empty if unknown.
    """

    version: str
    day: datetime.date
    commit: str = ""

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
    return Edition(__version__, moment.date(), commit)


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
    # author of one chapter need not wait for. What is published is built from a clean checkout.
    context["edition"] = edition()
    context["last_updated"] = long_date(edition().day)


def register(app: Sphinx) -> None:
    """Tell every page which edition it belongs to."""
    edition()  # once, before the pages are shared out among processes
    app.connect("html-page-context", _tell)
