"""Answers from the reports of Canvas and Moodle, which have a line for each student.

Canvas: *Student Analysis* of a quiz. A column is headed by the number and the text of a question;
below it stands the text of the option that was chosen (``student_analysis.rb`` of Canvas).
Moodle: *Results, Responses* of a quiz, downloaded as CSV with the text of the question on. For
each question it has the columns *Question 1* and *Response 1* (``last_responses_table.php``).

Both give texts without their markup, so letters and digits alone are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from medoffice.questions.exports import markup
from medoffice.questions.exports.entries import Entry
from medoffice.questions.scenarios import Choice, Number, Order

CANVAS = re.compile(r"\d+: (?=\S)")
ASKED, ANSWERED = re.compile(r"Question (\d+)"), "Response {}"
BLANK = ("", "-")
TAG = re.compile(r"<[^>]*>")


def is_report(columns: Iterable[str]) -> bool:
    """Tell whether a file with these columns is one of the two reports."""
    return any(CANVAS.match(name) or ASKED.fullmatch(name) for name in columns)


class Reports:
    """Finds questions by what is asked, and letters by the text of an option.

    Parameters
    ----------
    known : sequence of Entry
        All that may have been asked.
    """

    def __init__(self, known: Sequence[Entry]) -> None:
        self._asked = {_bare(markup.asked(entry)): entry for entry in known}

    def answers(self, row: Mapping[str, str]) -> list[tuple[str, Entry | None, str]]:
        """Return column, question and answer for each that a line holds.

        The question is None where the text in the column is none of the bank's. An order is left
        out: Canvas and Moodle show it in ways that differ.
        """
        found = []
        for name, value in row.items():
            if canvas := CANVAS.match(name):
                column, asked, answer = name, name[canvas.end() :], value
            elif moodle := ASKED.fullmatch(name):
                column = ANSWERED.format(moodle[1])
                asked, answer = value, row.get(column, "")
            else:
                continue
            if asked.strip() in BLANK:  # a question that this student was not asked
                continue
            entry = self._entry(_bare(asked))
            if entry is None or not isinstance(entry.part, Order):
                found.append((column, entry, answer.strip()))
        return found

    def _entry(self, asked: str) -> Entry | None:
        """Return the question that a text begins with: Moodle lists the options behind it."""
        if asked in self._asked:
            return self._asked[asked]
        begin = [known for known in self._asked if asked.startswith(known)]
        return self._asked[max(begin, key=len)] if begin else None


def letters(entry: Entry, answer: str) -> str:
    """Return the letters of the options whose texts stand in an answer, or the number.

    Raises
    ------
    ValueError
        If the answer is none of the options.
    """
    if answer in BLANK:
        return ""
    if isinstance(entry.part, Number):
        return answer
    assert isinstance(entry.part, Choice)
    texts = {_bare(option.text): option.letter for option in entry.part.options}
    left, given = _bare(answer), []
    while left:
        begins = [text for text in texts if text and left.startswith(text)]
        if not begins:
            raise ValueError("the text of one of the options, or nothing")
        longest = max(begins, key=len)
        given.append(texts[longest])
        left = left[len(longest) :]
    return ", ".join(given)


def _bare(text: str) -> str:
    """Return letters, digits and signs that tell options apart, in lower case."""
    return re.sub(r"[^\w$%.+÷×−<>=]", "", TAG.sub("", text)).lower().replace("_", "")
