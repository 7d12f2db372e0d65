"""The slips people and systems make when they write dates, times and words."""

from __future__ import annotations

import calendar
import random
from datetime import date

MOJIBAKE = {"Á": "Ã?", "É": "Ã‰", "Í": "Ã?", "Ñ": "Ã‘", "Ó": "Ã“", "Ú": "Ãš"}
"""What a letter of UTF-8 becomes for a system that takes it for Windows-1252, which has no sign
for two of them."""


def us(day: date) -> str:
    """Write a date the way the reports should: ``07/01/2025``."""
    return f"{day:%m/%d/%Y}"


def otherwise(rng: random.Random, day: date) -> str:
    """Write a date in another format."""
    return rng.choice(
        [
            f"{day:%Y-%m-%d}",
            f"{day.month}/{day.day}/{day:%y}",
            f"{day.day}-{day:%b-%y}",
            f"{day:%b} {day.day}, {day.year}",
        ]
    )


def no_such_day(rng: random.Random, day: date) -> str:
    """Write a day that its month does not have."""
    last = calendar.monthrange(day.year, day.month)[1]
    wrong = rng.choice([0, last + 1, 32, 39])
    return f"{day.month:02}/{wrong:02}/{day.year}"


def wrong_year(rng: random.Random, day: date) -> str:
    """Write a date with a slip in the year: last year's, two digits swapped, one left out."""
    year = f"{day.year}"
    wrong = rng.choice([f"{day.year - 1}", year[:2] + year[3] + year[2], year[0] + year[2:]])
    return f"{day:%m/%d}/{wrong.zfill(4)}"


def clock(time: str) -> str:
    """Write a time of day with AM or PM: ``08:20`` as ``8:20 AM``."""
    hour, minute = int(time[:2]), time[3:]
    return f"{(hour - 1) % 12 + 1}:{minute} {'AM' if hour < 12 else 'PM'}"


def clock_otherwise(rng: random.Random, time: str) -> str:
    """Write a time of day in another format, still plain."""
    hour, minute = int(time[:2]), time[3:]
    half = "a" if hour < 12 else "p"
    return rng.choice([time, f"{(hour - 1) % 12 + 1}:{minute}{half}", time.replace(":", "")])


def without_half(time: str) -> str:
    """Write a time of day without AM or PM."""
    return clock(time).rpartition(" ")[0]


def other_half(time: str) -> str:
    """Write the time twelve hours off: AM for PM."""
    hour = (int(time[:2]) + 12) % 24
    return clock(f"{hour:02}{time[2:]}")


def garbled(name: str) -> str:
    """Write a name the way a system does that mistakes its letters; unchanged without accents."""
    return "".join(MOJIBAKE.get(letter, letter) for letter in name)
