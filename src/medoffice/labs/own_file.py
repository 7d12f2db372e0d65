"""Labs over a file of the reader's own: asking for it, and what must be said about it.

Each begins with a small example, which shows what such a file looks like. A file that cannot be
read, or a choice still to be made, is told in a sentence.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any, ClassVar

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, plain_table, says, wide_table
from medoffice.practice.exports import LARGEST, ExportError

STAYS_HERE = (
    f"Choose the file, of up to {LARGEST // 1_000_000} MB. (If nothing happens, it was too large "
    "for your server.) It is read here, on your computer (or, if your employer runs this lab on a "
    "server, on that server), and is not kept or sent anywhere. Follow your practice's rules for "
    "patient data."
)

# The live lab has nothing that opens a workbook.
SAVE_AS = (
    "Save it as <strong>CSV</strong> (in Excel: File, Save As, CSV UTF-8). In a copy of the course "
    "on your own computer an Excel workbook (<strong>.xlsx</strong>, first sheet) will do, too."
)

CSV, CSV_ENDINGS = "CSV", ".csv,.tsv,.txt"
CSV_OR_EXCEL, CSV_OR_EXCEL_ENDINGS = "CSV or Excel", ".csv,.tsv,.txt,.xlsx"
MOST_MESSAGES = 30


def picker(
    opened: Callable[[bytes, str], None], kind: str = CSV, endings: str = CSV_ENDINGS
) -> ipywidgets.FileUpload:
    """Return a button that asks for one file.

    Parameters
    ----------
    opened : callable
        Called with the file's content and its name in quotation marks.
    kind, endings : str
        What the file is called, and how the names of such files end.
    """
    made = ipywidgets.FileUpload(
        accept=endings,
        multiple=False,
        description="Choose a file",
        tooltip=f"A file ({kind}) of up to {LARGEST // 1_000_000} MB",
        layout=ipywidgets.Layout(width="auto"),
    )

    def uploaded(_: object) -> None:
        if made.value:
            file = made.value[0]
            opened(bytes(file["content"]), f"“{file['name']}”")

    made.observe(uploaded, "value")
    return made


def steps(items: Sequence[str]) -> str:
    """Return what to do, step by step, as HTML."""
    points = "".join(f"<li>{item}</li>" for item in items)
    return f'<div class="lab-text"><ol>{points}</ol></div>'


def column_options(columns: Sequence[str], nothing: str) -> list[tuple[str, str | None]]:
    """Return a file's columns as options, after words for none of them."""
    return [(nothing, None), *((name, name) for name in columns)]


def chosen(lists: Mapping[str, ipywidgets.Dropdown]) -> dict[str, Any]:
    """Return what is chosen in each of some lists."""
    return {name: control.value for name, control in lists.items()}


def set_aside(messages: Sequence[str]) -> str:
    """Return the sentences about rows that were set aside as a table, or nothing if there are none.

    Parameters
    ----------
    messages : sequence of str
        One for each row; a long list ends with how many more there are.
    """
    if not messages:
        return ""
    more = len(messages) - MOST_MESSAGES
    rows = [[message] for message in messages[:MOST_MESSAGES]]
    if more > 0:
        rows.append([f"… and {count(more, 'row')} more"])
    return wide_table("Set aside, and why", ["Row"], rows, of_words=True)


def meaning_choices(
    words: Counter[str], options: Mapping[str, object], propose: Callable[[str], object]
) -> dict[str, ipywidgets.Dropdown]:
    """Ask what each word of a column means.

    Parameters
    ----------
    words : collections.Counter
        Each word, and in how many lines it stands; the most common is asked first.
    options : mapping of str to object
        What a word may mean.
    propose : callable
        Gives the meaning chosen at first.
    """
    return {
        word: controls.choice(
            f"{word or '(empty)'} ({count(number, 'line')})", options, propose(word)
        )
        for word, number in words.most_common()
    }


class OwnFileLab(Lab):
    """A lab that reads a file of the reader's, asks what holds what, and answers from it.

    A lab of this kind says how to read the file, what to offer, what to measure and how to show
    it; the order of these, and what happens when one cannot be done, is the same for all.

    Parameters
    ----------
    *choices : ipywidgets.Widget
        What the reader may choose, between the button for the file and the answer.
    """

    STEPS: ClassVar[Sequence[str]]
    SAMPLE: ClassVar[str]
    KIND: ClassVar[str] = CSV
    ENDINGS: ClassVar[str] = CSV_ENDINGS

    def __init__(self, *choices: ipywidgets.Widget) -> None:
        self.file: Any = None
        self.name = ""
        self.upload = picker(self.open, self.KIND, self.ENDINGS)
        self.message = ipywidgets.HTML()
        self.results = controls.results()
        self._offering = False
        self._widget = controls.panel(
            steps(self.STEPS), ipywidgets.Box([self.upload]), *choices, self.message, self.results
        )
        self.open(self.SAMPLE.encode(), "the example")

    @abstractmethod
    def _read(self, content: bytes) -> Any:
        """Return the file, read; an ExportError says why it cannot be."""

    def _offer(self) -> None:
        """Offer the choices that fit the file just read."""

    def _withdraw(self) -> None:
        """Take back the choices of the file before, as this one cannot be read."""

    @abstractmethod
    def measured(self) -> Any:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """

    @abstractmethod
    def _sentence(self, made: Any) -> str:
        """Return the answer in a sentence or two."""

    @abstractmethod
    def _rows(self, made: Any) -> tuple[Sequence[str], list[list[str]]]:
        """Return the headings and the lines of the answer's table."""

    @abstractmethod
    def _shown(self, made: Any, *, still: bool) -> str:
        """Return the answer's table and pictures as HTML, for the widget or for its still."""

    def open(self, content: bytes, name: str) -> None:
        """Read a file; if it cannot be read, say why and wait for another.

        Parameters
        ----------
        content : bytes
            The file.
        name : str
            What to call it.
        """
        self.name, self.file = name, None
        try:
            self.file = self._read(content)
        except ExportError as problem:
            self._withdraw()
            self._say(str(problem))
            return
        self._ask_anew()

    def _ask_anew(self) -> None:
        """Offer the choices, and answer only when all of them stand."""
        if self.file is None:
            return
        self._offering = True
        try:
            self._offer()
        finally:
            self._offering = False
        self.refresh()

    def _watch(self, lists: Iterable[ipywidgets.Widget], act: Callable[[], None]) -> None:
        """Call a function when the reader, and not the lab itself, changes one of some controls."""

        def changed() -> None:
            if not self._offering:
                act()

        controls.watch(lists, changed)

    def refresh(self) -> None:
        """Answer from the file, or say in a sentence what is in the way."""
        if self.file is None:
            return
        try:
            made = self.measured()
        except ExportError as problem:
            self._say(str(problem))
            return
        self._say(self._sentence(made), self._shown(made, still=False))

    def _say(self, sentence: str, results: str = "") -> None:
        self.message.value = says(sentence)
        self.results.value = results

    def _needed(self) -> Any:
        if self.file is None:
            raise ExportError("Choose a file first.")
        return self.measured()

    def still(self) -> str:
        """Return the present state as HTML."""
        try:
            results = self._shown(self._needed(), still=True)
        except ExportError:
            results = ""
        sample = f"<p>The example file:</p><pre>{escape(self.SAMPLE)}</pre>"
        message = self.message.value.replace(' role="status"', "")
        return RESULTS_STYLE + steps(self.STEPS) + sample + message + results

    def in_words(self) -> str:
        """Return the present state as plain text."""
        try:
            made = self._needed()
        except ExportError as problem:
            return str(problem)
        return f"{self._sentence(made)}\n\n{plain_table(*self._rows(made))}"
