"""What the lab *A conversation* offers its reader."""

from __future__ import annotations

from medoffice.labs.conversation_lab import ConversationLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_turnover_lab import OwnTurnoverLab
from medoffice.people.conversations.scene import Scene

__all__ = ["SMALL_SCENE", "conversation", "need_pandas", "try_your_own_roster"]

SMALL_SCENE = """\
title = "A late review"
person = "Robin, receptionist at an office like yours"
setting = "A review was due in November. It is January."
aim = "A day for the review, and an apology she can believe."
opening = "start"

[nodes.start]
text = "She asks whether it has been forgotten."

[[nodes.start.choices]]
say = "It was late, and I am sorry. Can we meet on Tuesday at two?"
leads_to = "agreed"
happens = "She takes out her calendar."
standing = "sound"
manual = "Own it in one line, and name a day."
trust = 1
clarity = 1

[[nodes.start.choices]]
say = "I had other things to do."
leads_to = "stops"
happens = "She had other things to do, too."
standing = "unwise"
manual = "A reason is not an apology."
trust = -1

[nodes.agreed]
text = "On Tuesday at two she comes with a page of her own."
ending = "good"

[nodes.stops]
text = "She stops asking."
ending = "bad"
"""
"""A scene as small as one can be, for the reader to change."""


def conversation(own: Scene | None = None) -> ConversationLab:
    """Return the conversations of the chapter, with one of the reader's own if there is one."""
    return ConversationLab(own)


def try_your_own_roster() -> OwnTurnoverLab:
    """Return the turnover of a roster of the reader's own."""
    return OwnTurnoverLab()
