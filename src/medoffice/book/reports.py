"""*Report an error on this page*: a text that names the page and its edition, and where to send it.

It needs no account and no other host: the reader copies the text, or sends it where the publisher
has set (``report_errors_to`` in ``_config.yml``). It unfolds without a script; ``report.js`` adds
the words that are marked on the page and a button that copies.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import yaml
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from medoffice.book.edition import Edition, edition
from medoffice.book.places import ROOT

SETTING = "report_errors_to"
CONFIG = ROOT / "_config.yml"


def set_to(config: Path = CONFIG) -> str:
    """Return where readers of the course report an error; nothing if nobody has set it.

    Parameters
    ----------
    config : Path, optional
        The configuration of the book.
    """
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    return settings["sphinx"]["config"].get(SETTING, "")


def text(title: str, page: str, of: Edition) -> str:
    """Return the report to be completed: the page, the edition, and two questions."""
    return (
        f"Page: {title} ({page})\nVersion: {of}\n\n"
        "What is wrong:\n\nWhat it should say, and how you know:\n"
    )


def address(to: str, title: str, report: str) -> str:
    """Return the address that opens a report where the publisher wants it, or nothing.

    Parameters
    ----------
    to : str
        A mail address, the address of a tracker's page for a new report, or nothing.
    title : str
        The page's title.
    report : str
        The text to send.

    Raises
    ------
    ValueError
        When ``to`` is neither.
    """
    subject = f"Error on the page: {title}"
    if not to:
        return ""
    if urlsplit(to).scheme == "https":
        join = "&" if urlsplit(to).query else "?"
        return f"{to}{join}{urlencode({'title': subject, 'body': report})}"
    if "@" not in to or "://" in to or " " in to:
        raise ValueError(f"{SETTING} is {to!r}: expected a mail address or one with https://")
    # In a mail address a space is %20; a plus sign would be shown as one.
    query = urlencode({"subject": subject, "body": report}).replace("+", "%20")
    return f"mailto:{to.removeprefix('mailto:')}?{query}"


def _offer(app: Sphinx, pagename: str, template: str, context: dict[str, Any], *_: object) -> None:
    # The context has the title as HTML, and a report is plain text.
    title = app.env.titles[pagename].astext() if pagename in app.env.titles else pagename
    report = text(title, f"{pagename}.html", edition())
    context["report"] = report
    context["report_address"] = address(getattr(app.config, SETTING), title, report)


def _check(app: Sphinx) -> None:
    try:
        address(getattr(app.config, SETTING), "", "")
    except ValueError as error:
        raise ExtensionError(str(error)) from error


def register(app: Sphinx) -> None:
    """Add the setting, and the report to every page."""
    app.add_config_value(SETTING, "", "html", (str,))
    app.connect("builder-inited", _check)
    app.connect("html-page-context", _offer)
