"""What the chapter on the language of the clinic argues from is so in its data."""

import re

import pytest

from medoffice.book import facts
from medoffice.book.places import ROOT
from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import find
from medoffice.operations.terminology.plain_notes import rewritten, to_rewrite


@pytest.fixture(scope="module")
def page():
    return facts.of("terminology")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


@pytest.fixture(scope="module")
def text():
    return (ROOT / "book/orientation/terminology.md").read_text(encoding="utf-8")


def test_the_fax_holds_the_five_and_only_one_must_be_asked(page, figures):
    assert [one.entry.part for one in to_rewrite(page.FAX)] == [".X mg", "QD", "U", "HS", "D/C"]
    assert figures["fax-found"] == "five"
    assert figures["fax-words"].count("Ask the writer") == 1


def test_the_patients_note_holds_the_letters_she_minds(figures):
    assert figures["note"].startswith("SOB on stairs")
    assert figures["note-words"].startswith("Shortness of breath on stairs, history of")
    assert rewritten(figures["note"]) == figures["note"]


def test_the_parts_add_up_to_the_whole(figures, text):
    legs = [float(figures[name]) for name in ("lobby", "room", "with")]
    assert f"{sum(legs):.1f}" == figures["door"] and figures["door"].startswith("49")
    assert "where 49 minutes go" in text
    assert float(figures["room"]) > 3 * float(figures["lobby"])
    assert float(figures["longest-room"]) > float(figures["shortest-room"])


def test_a_video_visit_has_a_long_room_and_hardly_a_waiting_room(page, figures):
    video = [visit.taken for visit in page.visits() if visit.type_id == page.VIDEO]
    assert f"{len(video):,}" == figures["video"]
    lobby, room, _ = (sum(minutes) / len(video) for minutes in zip(*video, strict=True))
    assert lobby < 2 and room > float(figures["room"])


def test_the_room_doubles_from_eight_to_three_and_the_rest_does_not(page):
    def mean(hour, leg):
        seen = [visit.taken[leg] for visit in page.visits() if visit.hour == hour]
        return sum(seen) / len(seen)

    grown = [mean(15, leg) / mean(8, leg) for leg in range(3)]
    assert grown[1] > 1.8 and max(grown[0], grown[2]) < 1.5


def test_five_of_seven_assistants_hold_a_certificate(figures):
    assert (figures["assistants"], figures["certified"]) == ("seven", "five")
    assert figures["lapsed"] != figures["bare"]


def test_the_three_rules_of_the_vowel_hold_in_their_examples(text):
    for split, term in (
        ("cardi/o + -logy", "cardiology"),
        ("gastr/o + -itis", "gastritis"),
        ("gastr/o + enter/o + -logy", "gastroenterology"),
    ):
        assert decode(term)[0].split == split
        assert f"*{term}*" in text


def test_the_table_of_what_not_to_write_begins_with_the_official_list(page, figures):
    rows = page.not_to_be_written().rows
    assert len(rows) == int(figures["unsafe"])
    official = [row["Not this"] for row in rows if row["Listed by"] == "Joint Commission"]
    assert [row["Not this"] for row in rows[: len(official)]] == official and len(official) == 9


def test_look_alikes_are_other_parts(page):
    for row in page.look_alikes().rows:
        one, other = (row[name].split(":") for name in ("This", "Not this"))
        assert one[1] != other[1]


def test_the_parts_named_beside_a_specialty_are_in_its_name(page):
    for name, (_, part) in page.SPECIALTIES.items():
        stem = find(part)[0].letters if part else ""
        spoken = name + page.SPECIALTIES[name][0]
        assert stem in spoken, name


def test_the_two_longest_waits_are_named_in_words(page, text):
    nobody = [row for row in page.visit_map().rows if row["Who"] == "nobody"]
    assert len(nobody) == 2 and all(row["Minutes"] for row in nobody)
    assert "Where *nobody* stands, a patient waits." in text


def test_every_figure_that_the_page_asks_for_is_there(figures, text):
    asked = set(re.findall(r"\{glue:text\}`([^`]+)`", text))
    assert asked == set(figures)
