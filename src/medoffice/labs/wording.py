"""Figures as a reader sees them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from medoffice.practice.facts import Rule
from medoffice.scheduling.intervals import Estimate

RESULTS_STYLE = """<style>
.lab-results table{border-collapse:collapse;line-height:1.4;margin:.5rem 0}
.lab-results caption{text-align:left;font-weight:600}
.lab-results th,.lab-results td{padding:.2rem .6rem;text-align:right;vertical-align:top}
.lab-results th,.lab-results td{border-bottom:1px solid #8886}
@media(max-width:40rem){.lab-results th,.lab-results td{padding:.2rem .25rem}}
.lab-results th:first-child{text-align:left;font-weight:normal}
.lab-text{line-height:1.45;max-width:48rem}
</style>"""

NUMBERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
)  # fmt: skip

WORDS_STYLE = "<style>.lab-words.lab-results td,.lab-words.lab-results th{text-align:left}</style>"


def clock(minutes: float, opens_at: int = 0) -> str:
    """Return a time of day such as ``9:20`` from minutes since opening."""
    at = opens_at + round(minutes)
    return f"{(at // 60 - 1) % 12 + 1}:{at % 60:02}"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 patient``, ``2 patients``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_words(number: float) -> str:
    """Return a count in words up to sixteen, and in digits above.

    Examples
    --------
    >>> in_words(7), in_words(17)
    ('seven', '17')
    """
    return NUMBERS[int(number)] if number < len(NUMBERS) else f"{number:.0f}"


def long_date(day: date) -> str:
    """Return a day as American readers write it: ``November 24, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"


def day_and_month(day: date) -> str:
    """Return a day where the year is known, such as ``October 6``."""
    return f"{day:%B} {day.day}"


def sentence(text: str) -> str:
    """Return a text with a capital letter and one full stop."""
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def short_day(day: date) -> str:
    """Return a day such as ``Oct 6, 2025``."""
    return f"{day:%b} {day.day}, {day.year}"


def percent(share: float) -> str:
    """Return a share as a percentage with one decimal."""
    return f"{share:.1%}"


def dollars(cents: int, *, exact: bool = False) -> str:
    """Return an amount as a reader sees it: ``$1,234`` or, to the cent, ``$1,234.50``."""
    written = f"${abs(cents) / 100:,.{2 if exact else 0}f}"
    return f"−{written}" if cents < 0 and written.strip("$0.,") else written


def with_error(estimate: Estimate, *, share: bool = False, sign: bool = False) -> str:
    """Return an estimate with half the width of its 95% interval, such as ``9.6 ± 0.2``."""
    reach = estimate.interval()[1] - estimate.mean
    scale, unit = (100, "%") if share else (1, "")
    figure = f"{estimate.mean * scale:{'+' if sign else ''}.1f}"
    # A difference of nothing at all has no direction.
    if figure in ("+0.0", "-0.0"):
        figure = "0.0"
    return f"{figure}{unit}\u00a0±\u00a0{reach * scale:.1f}".replace("-", "−")


def is_clear(estimate: Estimate) -> bool:
    """Say whether an estimate differs from 0 by more than luck in the draws explains."""
    low, high = estimate.interval()
    return low > 0 or high < 0


def table(caption: str, headings: list[str], rows: list[list[str]]) -> str:
    """Return an HTML table whose first column heads each row.

    Raises
    ------
    ValueError
        If a column has no heading, for a screen reader could not name its cells.
    """
    if not all(headings):
        raise ValueError(f"{caption}: column {headings.index('') + 1} has no heading")
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(value)}</td>" for value in others)
        + "</tr>"
        for first, *others in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def wide_table(
    caption: str, headings: list[str], rows: list[list[str]], *, of_words: bool = False
) -> str:
    """Return an HTML table in a box that scrolls by itself, with the keyboard too.

    Parameters
    ----------
    caption, headings, rows
        As for :func:`table`.
    of_words : bool, default False
        Whether the columns hold words, which begin on the left.
    """
    label = escape(caption, quote=True)
    look = "lab-results lab-words" if of_words else "lab-results"
    return (
        (WORDS_STYLE if of_words else "")
        + f'<div class="{look}" role="region" tabindex="0" aria-label="{label}" '
        + f'style="overflow-x:auto">{table(caption, headings, rows)}</div>'
    )


def plain_table(headings: list[str], rows: list[list[str]]) -> str:
    """Return the same as lines of text."""
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    return "\n".join(
        "  ".join(
            value.ljust(width) if at == 0 else value.rjust(width)
            for at, (value, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [headings, *rows]
    )


def points(heading: str, items: Sequence[str], *after: str) -> str:
    """Return a heading with its points, and sentences after them, as HTML.

    The text may hold markup of its own.
    """
    listed = "".join(f"<li>{item}</li>" for item in items)
    more = "".join(f"<p>{sentence}</p>" for sentence in after)
    return f'<div class="lab-text"><p><strong>{heading}</strong></p><ul>{listed}</ul>{more}</div>'


def says(sentence: str) -> str:
    """Return the sentence that sums up a lab, as HTML that a screen reader reads on a change."""
    return f'<p class="lab-text" role="status"><strong>{escape(sentence)}</strong></p>'


def law(rule: Rule) -> str:
    """Return a rule as HTML: what it says, whom it binds, where it stands."""
    whom = f" Applies to: {escape(rule.applies)}." if rule.applies else ""
    return (
        f"<strong>The law says:</strong> {escape(rule.statement)}{whom} "
        f"<em>{escape(rule.citation)}</em>"
    )
