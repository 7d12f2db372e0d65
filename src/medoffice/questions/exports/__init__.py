"""The questions and cards as files for other programs, one module for each form.

======================  ============================================================
:mod:`.anki`            decks of cards for Anki (``.apkg``)
:mod:`.moodle`          questions for Moodle (Moodle XML)
:mod:`.canvas`          questions for Canvas (QTI 1.2 in a zip file)
:mod:`.table`           questions for a spreadsheet (CSV)
:mod:`.printed`         questions on paper (HTML), with the key on a page of its own
======================  ============================================================

All take :class:`~medoffice.questions.exports.entries.Entry` and return the file's content, which is
the same for the same questions, to the byte.
"""

from medoffice.questions.exports.entries import Entry, entries

__all__ = ["Entry", "entries"]
