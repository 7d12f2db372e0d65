"""How wide the letters of Helvetica are, which every reader of PDF files has.

In thousandths of the size, from Adobe's font metrics for the fourteen standard fonts (Helvetica and
Helvetica-Bold), for the characters of Windows-1252 that our texts use.
"""

from __future__ import annotations

ENCODING = "cp1252"
# What Windows-1252 lacks, and what stands for it.
INSTEAD = str.maketrans({"−": "–", "→": "to", "☐": "[ ]", "\u202f": " ", "≤": "<=", "≥": ">="})

_ASCII = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_ASCII_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 "
    "556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 "
    "280 389 584"
)
_FURTHER = {
    "‘": (222, 278), "’": (222, 278), "“": (333, 500), "”": (333, 500), "–": (556, 556),
    "—": (1000, 1000), "…": (1000, 1000), "•": (350, 350), "×": (584, 584), "÷": (584, 584),
    "·": (278, 278), "°": (400, 400), "\u00a0": (278, 278), "á": (556, 556), "é": (556, 556),
    "í": (278, 278), "ó": (556, 611), "ñ": (556, 611), "½": (834, 834), "±": (584, 584),
    "¼": (834, 834), "§": (556, 556),
}  # fmt: skip
USUAL = 556
"""For a character that is not listed."""

REGULAR = {chr(32 + at): int(width) for at, width in enumerate(_ASCII.split())} | {
    letter: widths[0] for letter, widths in _FURTHER.items()
}
BOLD = {chr(32 + at): int(width) for at, width in enumerate(_ASCII_BOLD.split())} | {
    letter: widths[1] for letter, widths in _FURTHER.items()
}


def printable(text: str) -> str:
    """Return a text with nothing in it that the fonts cannot show."""
    return text.translate(INSTEAD).encode(ENCODING, "replace").decode(ENCODING)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is, in points."""
    widths = BOLD if bold else REGULAR
    return sum(widths.get(letter, USUAL) for letter in text) * size / 1000
