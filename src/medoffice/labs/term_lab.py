"""The term lab: a medical word taken apart, also one that nobody listed."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, plain_table, points, says, wide_table
from medoffice.operations.terminology.decoder import Reading, decode
from medoffice.operations.terminology.lexicon import word_parts

TERMS = (
    "cholecystectomy", "gastroenteritis", "polyneuropathy", "thrombocytopenia",
    "hysterosalpingogram", "osteoarthritis", "pedal", "ileal", "history", "gastrowugitis",
)  # fmt: skip
HEADINGS = ["Part", "Kind", "Means", "As in"]
OTHERS = ["Split", "Would mean"]
TRY_THIS = (
    "Read the end of the word first. What is wrong, or what was done? Then check.",
    "Type a word of your own: one from a referral, or one you have never seen.",
    "Take <em>pedal</em>, which has two readings, and <em>ileal</em>. Which letter would make it "
    "the hip?",
    "Take <em>history</em>. Why is a reading that works not always a medical word?",
)
WHAT_TO_NOTICE = (
    "What no part explains is called unknown. A guess would look just as sure.",
    "The ending says what sort of thing it is; the front says where.",
    "The sense of a word is not a diagnosis. It tells you which visit, which paper, whom to ask.",
)


class TermLab(Lab):
    """Take a term apart."""

    def __init__(self) -> None:
        self.listed = controls.choice("Take a word", {term: term for term in TERMS}, TERMS[0])
        self.term = controls.line("Or type one, and press Enter", TERMS[0])
        self.sentence = ipywidgets.HTML()
        self.results = controls.results()
        self._try_this = points("Try this", TRY_THIS)
        self._what_to_notice = points("What to notice", WHAT_TO_NOTICE)
        controls.watch([self.listed], self._take)
        controls.watch([self.term], self.refresh)
        self._widget = controls.panel(
            self._try_this,
            controls.group("A word", [self.listed, self.term]),
            self.sentence,
            self.results,
            ipywidgets.HTML(self._what_to_notice),
        )
        self.refresh()

    def _take(self) -> None:
        self.term.value = self.listed.value

    def refresh(self) -> None:
        """Take the word apart, or say what is in the way."""
        self.sentence.value = says(self._sentence())
        self.results.value = self._tables()

    def _readings(self) -> tuple[Reading, ...]:
        try:
            return decode(self.term.value)
        except ValueError:
            return ()

    def _sentence(self) -> str:
        word = self.term.value.strip()
        try:
            readings = decode(word)
        except ValueError:
            return "Type one word, of letters alone."
        if not readings:
            return f"“{word}” cannot be read from the parts of the course. Ask, or look it up."
        best, *others = readings
        alike = [other.meaning for other in others if other.cost == best.cost]
        meaning = "; or ".join(dict.fromkeys([best.meaning, *alike]))
        said = f"{word}: {best.split}. Read from the end: {meaning}."
        if best.unknown:
            return (
                f"{said} Not known: {', '.join(best.unknown)}. Look that up before you rely on it."
            )
        known = {entry.example: entry for entry in word_parts()}.get(word.casefold())
        return (
            f"{said} In plain words: {known.example_meaning}; say {known.say}." if known else said
        )

    def _rows(self) -> list[list[str]]:
        if not self._readings():
            return []
        return [
            [
                piece.entry.part if piece.entry else piece.text,
                piece.entry.kind if piece.entry else "unknown",
                piece.entry.meaning if piece.entry else "not in the course's lexicon",
                piece.entry.example if piece.entry else "",
            ]
            for piece in self._readings()[0].pieces
        ]

    def _tables(self) -> str:
        if not self._rows():
            return ""
        made = wide_table("Its parts", HEADINGS, self._rows(), of_words=True)
        others = [[reading.split, reading.meaning] for reading in self._readings()[1:]]
        if others:
            made += wide_table("Other readings, less likely", OTHERS, others, of_words=True)
        return made

    def still(self) -> str:
        """Return the present state as HTML."""
        return (
            RESULTS_STYLE
            + self._try_this
            + f"<p>The word: <strong>{escape(self.term.value)}</strong></p>"
            + self.sentence.value.replace(' role="status"', "")
            + self._tables()
            + self._what_to_notice
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        return self._sentence() + (f"\n\n{plain_table(HEADINGS, rows)}" if rows else "")
