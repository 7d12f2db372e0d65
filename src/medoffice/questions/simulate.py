"""A class that never was: answers drawn by the Rasch model, to try the statistics on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from math import exp
from random import Random

from medoffice.questions.exports.entries import Entry
from medoffice.questions.responses import COLUMNS
from medoffice.questions.scenarios import Choice

HARDER = {"easy": -1.4, "medium": -0.6, "hard": 0.4}
"""Difficulty of each label on the scale of the model, where 0 is the average student's."""


def responses(
    asked: Sequence[Entry],
    people: int,
    seed: int,
    *,
    wrong_key: str | None = None,
    dead_option: str | None = None,
) -> bytes:
    """Return the answers of a class that was drawn by chance, as a file of answers.

    Parameters
    ----------
    asked : sequence of Entry
        What is asked; single questions only.
    people : int
        How many students there are.
    seed : int
        The same seed gives the same class.
    wrong_key : str, optional
        Id of a question in which those who know take the option after the key.
    dead_option : str, optional
        Id of a question of which nobody takes the last wrong option.

    Notes
    -----
    G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests (1960): a student of
    ability a answers an item of difficulty d rightly with the chance 1 / (1 + exp(d - a)).
    """
    chance = Random(seed)
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    level = {entry.id: HARDER[entry.part.difficulty] + chance.gauss(0, 0.5) for entry in asked}
    for number in range(1, people + 1):
        ability = chance.gauss(0, 1)
        for entry in asked:
            assert isinstance(entry.part, Choice)
            letters = [option.letter for option in entry.part.options]
            right = entry.part.keys[0]
            if entry.id == wrong_key:
                right = letters[(letters.index(right) + 1) % len(letters)]
            wrong = [letter for letter in letters if letter != right]
            if entry.id == dead_option:
                wrong.pop()
            knows = chance.random() < 1 / (1 + exp(level[entry.id] - ability))
            answer = right if knows else chance.choice(wrong)
            writer.writerow([f"student-{number:02}", entry.id, answer])
    return held.getvalue().encode()
