"""Cards come again when FSRS-6 says: as published, and as the Python package works it out."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
MODULE = "card-schedule.js"
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
REVIEW = 2
SEQUENCES = json.loads(Path(__file__).with_name("fsrs").joinpath("sequences.json").read_text())

# Gives each grade in turn, at the times given or when the card is due, and tells each outcome.
FOLLOW = """outcomes && ((follow) => follow(m.outcomes))((outcomes) => {
  let review, now = given.at?.[0] ?? given.start;
  return given.grades.map((grade, place) => {
    now = given.at?.[place] ?? now;
    const ends = outcomes(review, now);
    review = ends[grade].review;
    now = review.due;
    return ends;
  });
})"""


def days(review):
    due, last = (datetime.fromisoformat(review[name]) for name in ("due", "last"))
    return (due - last).days


def test_the_published_sequence(module):
    # The package's own test: shared by its authors with default weights, and no chance in it.
    grades = [GOOD] * 6 + [AGAIN] * 2 + [GOOD] * 5
    ends = module(MODULE, FOLLOW, {"grades": grades, "start": "2022-11-29T12:30:00"})
    waits = [days(end[str(grade)]["review"]) for grade, end in zip(grades, ends, strict=True)]
    assert waits == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def kept_apart(hard, good, easy):
    """Three waits as ts-fsrs gives them: a better grade waits longer, by a day at least."""
    hard, good = min(hard, good), max(good, min(hard, good) + 1)
    return hard, good, max(easy, good + 1)


def test_it_agrees_with_the_python_package(module):
    compared = 0
    for sequence in SEQUENCES:
        given = {"grades": [step["grade"] for step in sequence], "at": [s["at"] for s in sequence]}
        before = None
        for step, ends in zip(sequence, module(MODULE, FOLLOW, given), strict=True):
            theirs = step["ends"]
            waits = {
                grade: datetime.fromisoformat(end[3]) - datetime.fromisoformat(step["at"])
                for grade, end in theirs.items()
            }
            if before == REVIEW:
                apart = kept_apart(*(waits[str(grade)].days for grade in (HARD, GOOD, EASY)))
                waits |= {
                    str(grade): timedelta(days=n) for grade, n in zip((2, 3, 4), apart, strict=True)
                }
            for grade, (state, stability, difficulty, _) in theirs.items():
                ours = ends[grade]["review"]
                assert ours["state"] == state
                assert ours["stability"] == pytest.approx(stability, rel=1e-6)
                assert ours["difficulty"] == pytest.approx(difficulty, rel=1e-6)
                if state == REVIEW:
                    assert days(ours) == waits[grade].days
                else:  # a step of minutes: the two round the middle of two steps otherwise
                    wait = datetime.fromisoformat(ours["due"]) - datetime.fromisoformat(step["at"])
                    assert abs(wait - waits[grade]) <= timedelta(minutes=4)
                compared += 1
            before = ends[str(step["grade"])]["review"]["state"]
    assert compared > 500


def review(**changes):
    return {
        "due": "2026-12-01T18:00:00", "last": "2026-11-28T18:00:00", "first": "2026-11-20",
        "stability": 3.0, "difficulty": 5.0, "state": REVIEW, "step": 0, "reps": 3, "lapses": 0,
    } | changes  # fmt: skip


def dealt(module, cards, reviews, now, news=10):
    given = {"cards": cards, "reviews": reviews, "now": now, "news": news}
    return module(MODULE, "deal(given.cards, given.reviews, given)", given)


CARDS = [{"id": name, "deck": deck} for name, deck in zip("abcdefgh", "ttttttrr", strict=True)]


def test_a_card_is_due_from_the_start_of_its_day(module):
    for now, due in (("2026-11-30T23:59:00", 0), ("2026-12-01T00:00:00", 1)):
        assert dealt(module, CARDS[:1], {"a": review()}, now)["due"] == due


def test_a_card_being_learned_is_due_at_its_minute_or_before_there_is_nothing(module):
    learning = review(state=1, due="2026-12-01T18:10:00", last="2026-12-01T18:00:00")
    now = "2026-12-01T18:01:00"
    first = dealt(module, CARDS[:2], {"a": learning}, now)
    assert first["next"]["id"] == "b", "a new card comes while the other waits"
    alone = dealt(module, CARDS[:1], {"a": learning}, now)
    assert (alone["next"]["id"], alone["due"]) == ("a", 1)
    later = dealt(module, CARDS[:1], {"a": learning | {"due": "2026-12-01T19:00:00"}}, now)
    assert (later["next"], later["nextAt"]) == (None, "2026-12-01T19:00:00")


def test_new_cards_are_limited_by_day_and_mixed_by_deck(module):
    now = "2026-12-01T18:00:00"
    known = {"a": review(first="2026-12-01", due="2026-12-09T18:00:00")}
    assert dealt(module, CARDS, known, now, 3)["fresh"] == 2
    assert dealt(module, CARDS, known, "2026-12-02T08:00:00", 3)["fresh"] == 3
    assert dealt(module, CARDS, known, now, 0)["next"] is None
    order, reviews = [], {}
    for _ in CARDS:
        card = dealt(module, CARDS, reviews, now, 99)["next"]
        order.append(card["deck"])
        reviews[card["id"]] = review(first="2026-12-01", due="2026-12-09T18:00:00")
    assert order == list("ttrtttrt")


def test_what_is_due_comes_before_what_is_new_and_the_oldest_first(module):
    known = {"a": review(due="2026-11-30T09:00:00"), "b": review(due="2026-11-29T09:00:00")}
    table = dealt(module, CARDS, known, "2026-12-01T18:00:00")
    assert (table["next"]["id"], table["due"], table["learned"]) == ("b", 2, 0)


def test_the_wait_is_told_in_words_and_a_leech_is_found(module):
    ends = module(MODULE, "outcomes(undefined, given)", "2026-12-01T18:00:00")
    assert [ends[str(grade)]["wait"] for grade in (1, 2, 3, 4)] == [
        "1 minute", "6 minutes", "10 minutes", "8 days",
    ]  # fmt: skip
    far = module(MODULE, "outcomes(given, '2027-06-01T18:00:00')", review(stability=150))
    assert far["3"]["wait"].endswith(("months", "years"))
    forgotten = module(MODULE, "outcomes(given, '2026-12-01T18:00:00')", review(lapses=5))
    assert [forgotten[grade]["review"]["lapses"] for grade in "1234"] == [6, 5, 5, 5]
    assert module(MODULE, "isLeech(given)", forgotten["1"]["review"])
    assert not module(MODULE, "isLeech(given)", review(lapses=5))
