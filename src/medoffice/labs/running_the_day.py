"""What the lab *A day in the office* offers its reader."""

from __future__ import annotations

from medoffice.labs.day_lab import DayLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_interruptions_lab import OwnInterruptionsLab
from medoffice.operations.days.story import Day

__all__ = ["SMALL_DAY", "live_the_day", "need_pandas", "try_your_own_log"]

SMALL_DAY = """\
title = "A morning like ours"
on = 2025-12-09
begins = "8:00"
ends = "10:00"
setting = "Two receptionists, one of them new."
work = "the schedule of next week"
work_minutes = 60

[events.call-off]
at = "8:05"
until = "9:00"
who = "The one who is not new"
text = "She has a fever, and goes home."
lesson = "Who knows the phones may not be one person."
effects.phones = {people = -1, start = "8:05", until = "10:00"}

[[events.call-off.choices]]
do = "Call the one who comes at ten: could she come now?"
minutes = 5
happens = "In twenty minutes."
effects.phones = {people = 1, start = "8:30", until = "10:00"}
effects.pay = {staff = "S31", start = "8:30", until = "10:00"}

[[events.call-off.choices]]
do = "Answer the telephone yourself."
minutes = 90
happens = "You do, until half past nine."
standing = "unwise"
sets = ["at-the-phone"]
effects.phones = {people = 1, start = "now", until = "done"}

[events.call-off.missed]
happens = "The new one does what she can."

[events.doctor]
at = "8:40"
until = "9:50"
who = "The doctor"
text = "She looks for you, and does not find you."
lesson = "Who does the work of a post leaves her own."
when = ["at-the-phone"]

[[events.doctor.choices]]
do = "Wave, and talk with her when the line is quiet."
minutes = 5
happens = "It was about a resignation."

[[events.doctor.choices]]
do = "Shake your head."
minutes = 1
happens = "She goes."
standing = "unwise"

[events.doctor.missed]
happens = "She tells you tomorrow that somebody has resigned."
"""
"""A day as small as one can be, for the reader to change."""


def live_the_day(own: Day | None = None) -> DayLab:
    """Return the days of the chapter, with one of the reader's own if there is one."""
    return DayLab(own)


def try_your_own_log() -> OwnInterruptionsLab:
    """Return the same question over a log of the reader's."""
    return OwnInterruptionsLab()
