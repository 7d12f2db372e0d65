"""Triage and its clocks, themes by listed words, and how hard a letter is to read."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.operations.patient_experience.reading_level import reading_grade, reading_level
from medoffice.operations.patient_experience.themes import (
    Theme,
    agreement,
    count_themes,
    find_themes,
    our_themes,
    read_themes,
)
from medoffice.operations.patient_experience.triage import (
    LEGAL_CLOCKS,
    OUR_POLICY,
    POLICY,
    triage,
)

# Written after the list, and not used to mend it.
FRESH = (
    (
        "appointment-wait",
        "The earliest you could give me was seven weeks from now. I need one now.",
    ),
    ("appointment-wait", "I was offered an appointment in 38 days. I need someone this week."),
    (
        "authorization",
        "My MRI was turned down. Nobody asked the plan for prior authorization.",
    ),
    ("bill", "I got a bill for $240 that I had already paid at the counter."),
    ("bill", "Why was I charged twice for one visit?"),
    ("cancelled-by-us", "You cancelled my visit an hour before and did not offer another one."),
    ("clinician", "The doctor did not listen and talked over me the whole time."),
    ("clinician", "She was rude when I asked about my thyroid and never examined me."),
    ("facility", "The restroom had no paper and the floor was wet."),
    ("front-desk", "The receptionist was short with me and did not even say hello."),
    ("front-desk", "Nobody at check-in looked up for ten minutes."),
    ("language", "My husband speaks Vietnamese and there was no interpreter."),
    ("medical-assistant", "The nurse who drew my blood stuck me three times."),
    ("medical-assistant", "The assistant left me in a gown with the door open."),
    (
        "office-wait",
        "I sat for an hour and a half past my appointment time and no one said a word.",
    ),
    ("office-wait", "The doctor came in 55 minutes late."),
    ("phones", "I was on hold for half an hour and then it hung up."),
    ("phones", "Nobody ever calls me back. I left three messages."),
    ("portal", "I cannot log in to the portal and no one can reset my password."),
    ("privacy", "The nurse talked about my diagnosis in the hallway where everyone overheard."),
    ("records", "I have been waiting five weeks for a copy of my chart for my new doctor."),
    ("referral", "My referral was never sent to the surgeon."),
    ("refill", "I ran out of my heart pills because the refill was not sent to the pharmacy."),
    ("results", "I had blood drawn two weeks ago and never got my results."),
    ("vaccine", "You had no vaccine for my baby though we had an appointment."),
    ("video", "The video visit froze every minute and I could not hear the doctor."),
)


def days_of(found):
    return {(clock.what, clock.source): clock.day for clock in found.due}


def test_an_annoyance_has_two_working_days_around_the_holiday_and_thirty_days():
    found = triage(date(2026, 7, 2))
    assert found.severity == 1
    assert days_of(found) == {
        ("somebody has replied", POLICY): date(2026, 7, 7),
        ("the answer has gone out", POLICY): date(2026, 8, 1),
    }
    open_friday = triage(date(2026, 7, 2), closed=())
    assert open_friday.due[0].day == date(2026, 7, 6)


def test_harm_outranks_a_failure_and_both_reasons_are_told():
    found = triage(date(2026, 3, 2), failed=True, harmed=True)
    assert found.severity == 3
    assert found.why == ("somebody may have been harmed", "we did not do what we promise")
    assert [clock.day for clock in found.due] == [date(2026, 3, 3), date(2026, 3, 9)]
    assert triage(date(2026, 3, 2), failed=True).severity == 2
    assert triage(date(2026, 3, 2), discriminated=True).severity == 3


def test_the_third_request_for_records_counts_from_the_first():
    found = triage(date(2026, 3, 2), touches={"a copy of records": date(2026, 2, 2)})
    assert found.severity == 3
    by_law = [clock for clock in found.due if clock.source == "hipaa.access.deadline"]
    assert [clock.day for clock in by_law] == [date(2026, 3, 4)]


def test_the_clocks_of_the_law_are_those_of_the_rules():
    for name, days in zip(LEGAL_CLOCKS, (60, 30, 60, 120), strict=True):
        found = triage(date(2026, 3, 2), touches={name: date(2026, 3, 2)})
        (clock,) = [clock for clock in found.due if clock.source in practice.rules()]
        assert (clock.day - date(2026, 3, 2)).days == days


def test_our_policy_lies_within_what_the_rule_calls_good_practice():
    assert "reply in 1 to 2 business days, answer in writing in 7 to 30 days" in (
        practice.rules()["grievance"].statement
    )
    assert {days.acknowledge for days in OUR_POLICY.values()} == {1, 2}
    assert {days.answer for days in OUR_POLICY.values()} == {7, 14, 30}


@pytest.mark.parametrize(
    ("done_on", "today", "status"),
    [(9, 20, "in time"), (10, 20, "late"), (None, 9, "open"), (None, 10, "overdue")],
)
def test_the_last_day_is_still_in_time(done_on, today, status):
    answer = triage(date(2026, 3, 2), harmed=True).due[-1]
    done_on = done_on and date(2026, 3, done_on)
    assert answer.status(done_on, date(2026, 3, today)) == status


@pytest.mark.parametrize(
    ("touches", "says"),
    [
        ({"gossip": date(2026, 3, 2)}, "touches has 'gossip': expected one of a disclosure"),
        ({"a disclosure": date(2026, 3, 3)}, "2026-03-03: expected a day not after the complaint"),
    ],
)
def test_a_clock_that_cannot_be_is_refused(touches, says):
    with pytest.raises(ValueError, match=says):
        triage(date(2026, 3, 2), touches=touches)


def test_a_theme_comes_with_its_words_and_the_one_with_most_stands_first():
    found = find_themes("Owe you? My statement! The lady at the DESK, at the window, at check-in")
    assert [(hit.theme, hit.words) for hit in found] == [
        ("front-desk", ("DESK", "window", "check-in")),
        ("bill", ("statement", "Owe")),
    ]
    assert find_themes("Everybody was kind.") == []


def test_a_listed_word_is_a_whole_word_unless_it_ends_in_a_star():
    listed = {"a": "ice", "b": "refill*", "c": "told * days", "d": "i'd"}
    themes = {name: Theme(name.upper(), (word,)) for name, word in listed.items()}
    assert not find_themes("My notice of the price was nice", themes)
    assert [hit.words for hit in find_themes("Ice. Refills.", themes)] == [("Ice",), ("Refills",)]
    assert [hit.words for hit in find_themes("I was told 44 days, I’d say", themes)] == [
        ("told 44 days",),
        ("I'd",),
    ]
    assert count_themes(["ice", "ice and a refill", "none"], themes) == {"a": 2, "b": 1}


def test_every_theme_of_the_log_is_listed_and_the_list_agrees_with_the_reader():
    log = [(row["text"], row["theme"]) for row in practice.records("complaints")]
    assert {theme for _, theme in log} == set(our_themes())
    found = agreement(log)
    # It was written with these texts at hand, so that new ones will fare worse.
    assert found.texts == len(log)
    assert found.found / found.texts > 0.95
    assert found.first / found.texts > 0.85


def test_on_fresh_texts_the_list_does_worse_but_well_enough_to_count_by():
    found = agreement((text, theme) for theme, text in FRESH)
    assert 0.7 < found.found / found.texts < 0.9


def test_agreement_counts_what_was_not_found():
    themes = {"a": Theme("A", ("ice",)), "b": Theme("B", ("bill",))}
    read = [("ice", "a"), ("bill, ice", "b"), ("ice", "b"), ("nothing", "a")]
    found = agreement(read, themes)
    assert (found.texts, found.found, found.first, found.none) == (4, 2, 1, 1)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[a]\ntitle = "A"\nwords = []', "the theme 'a' is"),
        ('[a]\ntitle = "A"\nwords = ["*"]', "the word '\\*': expected letters in lower case"),
        ('[a]\ntitle = "A"\nwords = ["Ice"]', "the word 'Ice'"),
    ],
)
def test_a_list_that_cannot_work_is_refused(text, says):
    with pytest.raises(ValueError, match=says):
        read_themes(text)


def test_the_grade_follows_the_published_formula():
    # 12 words, 2 sentences, 15 syllables: 0.39 × 6 + 11.8 × 1.25 − 15.59
    text = "The doctor is late today. The patients sit and wait in chairs."
    assert reading_grade(text) == pytest.approx(1.5)


def test_a_text_without_words_has_no_grade():
    with pytest.raises(ValueError, match="at least one word"):
        reading_grade("12 + 3?")


def test_a_letter_shows_what_makes_it_hard():
    long = "We are " + "very " * 18 + "sorry."  # 21 words
    hard = reading_level(f"Thank you.\n\n{long} Unfortunately the hospital's authorization failed.")
    assert hard.long_sentences == (long,)
    assert hard.long_words == ("Unfortunately", "authorization")
    plain = reading_level("You waited 80 minutes. We are sorry. We now say when we run late.")
    assert plain.plain
    assert plain.long_sentences == ()
