"""Grade cards at random with the Python package of FSRS, and keep what it says at each review.

    pip install fsrs==6.3.2 && python tests/book/fsrs/make_sequences.py

writes ``sequences.json`` beside this file. The site's scheduler is compared with it.
"""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from fsrs import Card, Rating, Scheduler

SEQUENCES, REVIEWS = 14, 12
FAR = timedelta(days=3650)  # who waits so long has learned the card
START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
WEIGHTS = (2, 2, 5, 1)


def told(card):
    return [card.state.value, card.stability, card.difficulty, card.due.isoformat()[:19]]


def sequence(lot):
    scheduler, card, at, made = Scheduler(enable_fuzzing=False), Card(), START, []
    for _ in range(REVIEWS):
        ends = {
            rating: scheduler.review_card(deepcopy(card), rating, review_datetime=at)[0]
            for rating in Rating
        }
        (chosen,) = lot.choices(list(Rating), WEIGHTS)
        by_grade = {rating.value: told(end) for rating, end in ends.items()}
        made.append({"at": at.isoformat()[:19], "grade": chosen.value, "ends": by_grade})
        card = ends[chosen]
        wait = card.due - at
        if wait > FAR:
            break
        # Reviewed on the day, or up to a week late; a step of minutes when it is due.
        at = card.due + timedelta(days=lot.choice((0, 0, 1, 7)) if wait >= timedelta(days=1) else 0)
    return made


if __name__ == "__main__":
    lot = Random(62)
    text = json.dumps([sequence(lot) for _ in range(SEQUENCES)], separators=(",", ":"))
    Path(__file__).with_name("sequences.json").write_text(text + "\n", encoding="utf-8")
