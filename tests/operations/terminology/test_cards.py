"""Each line of the lexicon is a card with a number of its own."""

import pytest

from medoffice.operations.terminology.cards import DECKS, NOT_WRITTEN, PREFIXES, cards, deck
from medoffice.operations.terminology.lexicon import lexicon


def test_each_line_of_the_lexicon_is_one_card():
    numbers = [card.number for card in cards()]
    assert len(numbers) == len(set(numbers)) == len(lexicon())
    assert {"-itis", "ped/o", "ped/o 2", "cc", "CC"} <= set(numbers)


def test_each_card_lies_in_one_deck_and_each_side_says_something():
    assert sum(len(deck(name)) for name in DECKS) == len(cards())
    assert all(card.front and card.back and card.more for card in cards())


def test_the_back_of_an_abbreviation_that_causes_errors_is_what_to_write():
    (card,) = [card for card in deck(NOT_WRITTEN) if card.number == "QD"]
    assert (card.front, card.back) == ("1 tab QD", "Write: daily")
    assert "every day" in card.more


def test_a_part_of_two_meanings_has_both_on_each_of_its_cards():
    backs = {card.number: card.back for card in cards()}
    assert backs["cyst/o"] == "bladder (also: sac)"
    assert backs["cyst/o 2"] == "sac (also: bladder)"
    assert backs["CC"] == "chief complaint"


def test_an_example_comes_with_how_to_say_it():
    (card,) = [card for card in deck(PREFIXES) if card.number == "brady-"]
    assert card.more == "bradycardia (brad-ee-KAR-dee-uh): slow heartbeat."


def test_a_deck_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="expected one of Prefixes"):
        deck("Verbs")
