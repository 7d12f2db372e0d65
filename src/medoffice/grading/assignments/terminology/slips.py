"""Likely mistakes in the assignment `terminology`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _by_ending(
    terms: pd.DataFrame,
    endings: pd.DataFrame,
    choose: Callable[[list[str]], Iterable[str]],
    *,
    inside: bool = False,
) -> dict[str, int]:
    """Count terms by what the ending says that is chosen among those that fit."""
    means = dict(zip(endings["ending"], endings["means"], strict=True))
    found: Counter[str] = Counter()
    for term in terms["term"]:
        fits = [end for end in means if (end in term if inside else term.endswith(end))]
        found.update(means[end] for end in choose(fits))
    return dict(found)


def _named(terms: pd.DataFrame, endings: pd.DataFrame) -> dict[str, int]:
    """Count under the ending itself."""
    found: Counter[str] = Counter()
    for term in terms["term"]:
        fits = [end for end in endings["ending"] if term.endswith(end)]
        found[max(fits, key=len)] += 1
    return dict(found)


SAYS = {
    "You took the first ending that fits. Where several fit, the longest says the most.": (
        lambda terms, endings: _by_ending(terms, endings, lambda fits: fits[:1])
    ),
    "You took the last ending that fits. Take the longest, wherever it stands in the table.": (
        lambda terms, endings: _by_ending(terms, endings, lambda fits: fits[-1:])
    ),
    "You took the shortest ending that fits. The longest says the most.": (
        lambda terms, endings: _by_ending(terms, endings, lambda fits: [min(fits, key=len)])
    ),
    "You counted a word under each ending that fits. Count it once, under the longest.": (
        lambda terms, endings: _by_ending(terms, endings, lambda fits: fits)
    ),
    "You looked anywhere in the word. An ending stands at the end.": (
        lambda terms, endings: _by_ending(
            terms, endings, lambda fits: [max(fits, key=len)], inside=True
        )
    ),
    "You counted by ending. Count by what the ending says.": _named,
}


def _words(notes: pd.DataFrame) -> pd.DataFrame:
    return notes.assign(word=notes["text"].str.split(" ")).explode("word")


def _marked(words: pd.DataFrame, listed: pd.DataFrame) -> pd.Series:
    return words["word"].isin(listed["written"])


def _small(notes: pd.DataFrame, listed: pd.DataFrame) -> pd.Series:
    words = _words(notes)
    small = words["word"].str.lower().isin(listed["written"].str.lower())
    return small.groupby(words["note"]).sum()


def _kinds(notes: pd.DataFrame, listed: pd.DataFrame) -> pd.Series:
    words = _words(notes).drop_duplicates(["note", "word"])
    return _marked(words, listed).groupby(words["note"]).sum()


def _anywhere(notes: pd.DataFrame, listed: pd.DataFrame) -> dict[str, int]:
    return {
        note: sum(text.count(short) for short in listed["written"])
        for note, text in zip(notes["note"], notes["text"], strict=True)
    }


MARKS = {
    "You took small letters for capitals. In a note “as” is a word and “AS” is an ear.": _small,
    "A note that holds the same one twice counts twice. You counted it once.": _kinds,
    "You looked inside words. A short form counts where it is a word of its own.": _anywhere,
    "You told which notes hold any. Count how many each note holds.": (
        lambda notes, listed: (
            (lambda words: _marked(words, listed).groupby(words["note"]).max())(_words(notes))
        ).astype(int)
    ),
    "You counted by writer. Count by note.": (
        lambda notes, listed: (lambda words: _marked(words, listed).groupby(words["writer"]).sum())(
            _words(notes)
        )
    ),
    "You counted the words of each note. Count those on the list.": (
        lambda notes, listed: _words(notes).groupby("note").size()
    ),
    "That is the share of a note's words. Count them.": (
        lambda notes, listed: (lambda words: _marked(words, listed).groupby(words["note"]).mean())(
            _words(notes)
        )
    ),
}


def _any(counted: pd.DataFrame) -> pd.Series:
    return counted["marks"] > 0


SHARE = {
    "You took the mean of the marks. Ask of each note whether it holds any.": (
        lambda counted: counted.groupby("writer")["marks"].mean()
    ),
    "You counted the notes. Divide by all notes of the same writer.": (
        lambda counted: _any(counted).groupby(counted["writer"]).sum()
    ),
    "You divided by everybody's notes. Divide by the notes of the same writer.": (
        lambda counted: _any(counted).groupby(counted["writer"]).sum() / len(counted)
    ),
    "You divided by all marked notes. Divide by the notes of the same writer.": (
        lambda counted: _any(counted).groupby(counted["writer"]).sum() / _any(counted).sum()
    ),
    "That is the share without a mark. The others are asked for.": (
        lambda counted: 1 - _any(counted).groupby(counted["writer"]).mean()
    ),
    "You left out notes with one mark. One is enough.": (
        lambda counted: (counted["marks"] > 1).groupby(counted["writer"]).mean()
    ),
    "You took only notes with marks, so each is at the top. Keep the others in the count.": (
        lambda counted: (lambda some: (some["marks"] > 0).groupby(some["writer"]).mean())(
            counted[counted["marks"] > 0]
        )
    ),
}


def _span(visits: pd.DataFrame, begins: str, ends: str) -> pd.Series:
    return (visits[ends] - visits[begins]).dt.total_seconds() / 60


def _legs(visits: pd.DataFrame, room_from: str, lobby_from: str, how: str) -> dict[str, float]:
    spans = {
        "waiting room": _span(visits, lobby_from, "roomed"),
        "room": _span(visits, room_from, "started"),
        "clinician": _span(visits, "started", "ended"),
    }
    return {name: float(getattr(span, how)()) for name, span in spans.items()}


LEGS = {
    "The room begins with “roomed”. You counted the waiting room twice.": (
        lambda visits: _legs(visits, "arrived", "arrived", "mean")
    ),
    "The waiting room begins when the patient arrives, not at the time of the appointment.": (
        lambda visits: _legs(visits, "roomed", "start", "mean")
    ),
    "You took medians, which do not add up. Take the mean.": (
        lambda visits: _legs(visits, "roomed", "arrived", "median")
    ),
    "You added up the minutes of all visits. Take the mean.": (
        lambda visits: _legs(visits, "roomed", "arrived", "sum")
    ),
    "Those are seconds. Divide by the seconds of a minute.": (
        lambda visits: {
            leg: span * 60 for leg, span in _legs(visits, "roomed", "arrived", "mean").items()
        }
    ),
    "The signs are turned: take the later stamp minus the earlier one.": (
        lambda visits: {
            leg: -span for leg, span in _legs(visits, "roomed", "arrived", "mean").items()
        }
    ),
}


def _may(
    people: pd.DataFrame,
    roles: pd.DataFrame,
    day: pd.Timestamp,
    *,
    leave: str = "",
    through: bool = True,
    all_need: bool = False,
) -> dict[str, int]:
    """Count who may give a shot on a day, by role; one of the questions may be left out."""
    both = people.merge(roles, on="role")
    valid = both["valid_until"] >= day if through else both["valid_until"] > day
    if leave == "blank":
        valid |= both["valid_until"].isna()
    paper = valid if all_need else valid | (both["needs_paper"] == "no")
    asked = {
        "allowed": both["allowed"] == "yes",
        "paper": paper,
        "signed": both["signed_off"] == "yes",
    }
    may = ~both["role"].isna()
    for question, answer in asked.items():
        if question != leave:
            may &= answer
    return may.groupby(both["role"]).sum().to_dict()


MAY_GIVE = {
    "You did not ask whether the role may give a shot at all. A valid paper does not allow it.": (
        lambda people, roles, day: _may(people, roles, day, leave="allowed")
    ),
    "You did not look at the last day of the paper.": (
        lambda people, roles, day: _may(people, roles, day, leave="paper")
    ),
    "You did not ask who is signed off here.": (
        lambda people, roles, day: _may(people, roles, day, leave="signed")
    ),
    "An empty day is no paper. Where the role needs one, such a person may not.": (
        lambda people, roles, day: _may(people, roles, day, leave="blank")
    ),
    "A paper is good through its last day. You left that day out.": (
        lambda people, roles, day: _may(people, roles, day, through=False)
    ),
    "You asked everybody for a paper. Some roles need none.": (
        lambda people, roles, day: _may(people, roles, day, all_need=True)
    ),
    "You counted everybody of the role. Count those who may.": (
        lambda people, roles, day: people.groupby("role").size()
    ),
}
