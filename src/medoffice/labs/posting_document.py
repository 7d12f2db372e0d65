"""A posting as a Word document, ready to send or to print."""

from __future__ import annotations

import re

from medoffice.labs.word_file import WordFile
from medoffice.people.postings import written
from medoffice.people.postings.posting import Posting


def posting_document(posting: Posting) -> bytes:
    """Return the file of a posting.

    Parameters
    ----------
    posting : Posting

    Returns
    -------
    bytes
        A ``.docx`` file with the parts of :func:`medoffice.people.postings.written.parts`.
    """
    document = WordFile(posting.title)
    for part in written.parts(posting):
        if part.heading:
            document.heading(part.heading)
        document.text(*part.sentences)
        document.bullets(part.points)
    return document.content()


def file_name(posting: Posting, ending: str) -> str:
    """Return what to call the file of a posting, such as ``office-manager.docx``."""
    words = re.findall(r"[a-z0-9]+", posting.title.lower())
    return f"{'-'.join(words) or 'posting'}.{ending}"
