"""Likely mistakes in the assignment `patient-experience`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

BEST = 4
ACCESS = ["soon_when_ill", "soon_for_checkup", "answer_same_day"]
D2, REACH, BASELINE = 1.128, 3, 12
DAYS = {1: 30, 2: 14, 3: 7}


def _share(answers: pd.DataFrame, question: str) -> float:
    column = answers[question].dropna()
    return float((column == BEST).mean())


TOP_BOX = {
    "You divided by everybody. Whoever left the question empty is in no share.": (
        lambda answers, question: float((answers[question] == BEST).sum() / len(answers))
    ),
    "You counted “usually” as a best answer, too.": (
        lambda answers, question: float((answers[question].dropna() >= BEST - 1).mean())
    ),
    "That is the mean of the answers. Ask how many of them are the best.": (
        lambda answers, question: float(answers[question].dropna().mean())
    ),
    "That is how many gave the best answer. Divide by those who answered.": (
        lambda answers, question: float((answers[question] == BEST).sum())
    ),
    "That is the share who did not give the best answer.": (
        lambda answers, question: 1 - _share(answers, question)
    ),
}


def _whole(answers: pd.DataFrame) -> pd.DataFrame:
    return answers.dropna(subset=ACCESS)


ACCESS_SCORE = {
    "You threw all answers together. Each question weighs the same, however many answered it.": (
        lambda answers: float(
            sum((answers[name] == BEST).sum() for name in ACCESS)
            / answers[ACCESS].notna().sum().sum()
        )
    ),
    "You took only those who answered every question. Each question has its own.": (
        lambda answers: sum(_share(_whole(answers), name) for name in ACCESS) / len(ACCESS)
    ),
    "You divided by everybody. Each share is over those who answered that question.": (
        lambda answers: float(
            sum((answers[name] == BEST).sum() for name in ACCESS) / len(answers) / len(ACCESS)
        )
    ),
    "You added the shares up. Their mean is asked for.": (
        lambda answers: sum(_share(answers, name) for name in ACCESS)
    ),
    "That is the share of the first question alone.": (lambda answers: _share(answers, ACCESS[0])),
    "You took the questions on the front desk in as well.": (
        lambda answers: (
            sum(_share(answers, name) for name in answers.columns if name != "survey")
            / (len(answers.columns) - 1)
        )
    ),
}


def _edges(counts: pd.Series, reach: float, *, floor: bool = True) -> dict[str, float]:
    lower = counts.mean() - reach
    return {
        "lower": float(max(0, lower)) if floor else float(lower),
        "upper": float(counts.mean() + reach),
    }


def _moving(counts: pd.Series) -> float:
    return float(counts.diff().abs().mean())


LIMITS = {
    "You took the standard deviation. Use how far one month lies from the one before.": (
        lambda counts: _edges(counts, REACH * counts.std())
    ),
    "You left out the division that turns a moving range into a standard deviation.": (
        lambda counts: _edges(counts, REACH * _moving(counts))
    ),
    "You went one standard deviation to each side. The limits lie farther out.": (
        lambda counts: _edges(counts, _moving(counts) / D2)
    ),
    "Moves up and moves down took each other away. Take how far, whatever the direction.": (
        lambda counts: _edges(counts, REACH * float(counts.diff().mean()) / D2)
    ),
    "You let the lower limit fall below nothing. A count cannot.": (
        lambda counts: _edges(counts, REACH * _moving(counts) / D2, floor=False)
    ),
    "You divided by the number of months. There is one move fewer than months.": (
        lambda counts: _edges(counts, REACH * float(counts.diff().abs().sum()) / len(counts) / D2)
    ),
}


def _below(
    desk: pd.DataFrame,
    *,
    baseline: int | None = BASELINE,
    mean_of_shares: bool = False,
    same: bool = False,
    root: bool = True,
    reach: float = REACH,
    from_centre: bool = False,
) -> dict[str, float]:
    first = desk.head(baseline) if baseline else desk
    centre = (
        (first["best"] / first["answered"]).mean()
        if mean_of_shares
        else first["best"].sum() / first["answered"].sum()
    )
    number = desk["answered"].mean() if same else desk["answered"]
    spread = centre * (1 - centre) / number
    lower = centre - reach * (spread**0.5 if root else spread)
    share = desk["best"] / desk["answered"]
    far = (centre if from_centre else lower) - share
    low = lower > share
    return {month: float(value) for month, value in zip(desk["month"][low], far[low], strict=True)}


BELOW_LIMIT = {
    "You let the months in question set the centre. Take the first twelve alone.": (
        lambda desk: _below(desk, baseline=None)
    ),
    "You took the mean of the monthly shares. Add up the answers first.": (
        lambda desk: _below(desk, mean_of_shares=True)
    ),
    "You gave all months the same limit. Where few answered, it lies lower.": (
        lambda desk: _below(desk, same=True)
    ),
    "The root is missing.": (lambda desk: _below(desk, root=False)),
    "Your limits lie too near. They are to be crossed by luck almost at no time.": (
        lambda desk: _below(desk, reach=2)
    ),
    "You measured from the centre. How far below its limit does each month lie?": (
        lambda desk: _below(desk, from_centre=True)
    ),
}


def _overdue(
    complaints: pd.DataFrame,
    today: pd.Timestamp,
    *,
    days: dict[int, int] = DAYS,
    known: bool = True,
    closed: bool = False,
    whole: bool = False,
) -> dict[str, int]:
    found = {}
    for line in complaints.to_dict("records"):
        if line["came"] > today:
            continue
        answered = line["answered"]
        done = answered == answered and answered is not None
        if done and known and answered > today:
            done = False
        if done and not closed:
            continue
        end = answered if done else today
        late = (end - line["came"]).days - (0 if whole else days[line["severity"]])
        if late > 0:
            found[line["number"]] = late
    return found


DAYS_OVERDUE = {
    "You counted complaints that were answered late, but are answered.": (
        lambda complaints, today: _overdue(complaints, today, closed=True)
    ),
    "You gave all complaints the same time. It depends on the severity.": (
        lambda complaints, today: _overdue(complaints, today, days=dict.fromkeys(DAYS, DAYS[1]))
    ),
    "That is how old they are. Take the days away that were promised.": (
        lambda complaints, today: _overdue(complaints, today, whole=True)
    ),
    "You knew of an answer that came later. On the day you ask, it was not there.": (
        lambda complaints, today: _overdue(complaints, today, known=False)
    ),
    "The days are turned around: harm or a right has the fewest.": (
        lambda complaints, today: _overdue(complaints, today, days={1: 7, 2: 14, 3: 30})
    ),
}


def _texts(
    complaints: pd.DataFrame, words: pd.DataFrame, *, case: bool = False, each: bool = False
) -> dict[str, int]:
    counted = {}
    for theme, listed in words.groupby("theme", sort=False)["word"]:
        hits = [complaints["text"].str.contains(word, case=case, regex=False) for word in listed]
        total = sum(hit.astype(int) for hit in hits)
        counted[theme] = int(total.sum() if each else (total > 0).sum())
    return counted


def _first_only(complaints: pd.DataFrame, words: pd.DataFrame) -> dict[str, int]:
    counted = dict.fromkeys(words["theme"], 0)
    for text in complaints["text"].str.lower():
        for theme, word in zip(words["theme"], words["word"], strict=True):
            if word.lower() in text:
                counted[theme] += 1
                break
    return counted


def _first_word(complaints: pd.DataFrame, words: pd.DataFrame) -> dict[str, int]:
    return _texts(complaints, words.drop_duplicates("theme"))


TEXTS_BY_THEME = {
    "You counted words. A text counts once for a theme, however many of its words it holds.": (
        lambda complaints, words: _texts(complaints, words, each=True)
    ),
    "You told capitals and small letters apart.": (
        lambda complaints, words: _texts(complaints, words, case=True)
    ),
    "You gave each text one theme. It may be about two things.": _first_only,
    "You looked for the first word of each theme alone.": _first_word,
    "You counted the words of the list. Count texts.": (
        lambda complaints, words: words.groupby("theme").size()
    ),
    "That is the share of the texts. How many are they?": (
        lambda complaints, words: {
            theme: number / len(complaints) for theme, number in _texts(complaints, words).items()
        }
    ),
}
