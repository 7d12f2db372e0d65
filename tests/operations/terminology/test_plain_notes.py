"""Abbreviations are found where they are, and not in ordinary words, names and addresses."""

import pytest

from medoffice.operations.terminology.lexicon import abbreviations
from medoffice.operations.terminology.plain_notes import (
    LONGEST_TEXT,
    PATTERNS,
    findings,
    in_words,
    rewritten,
    to_rewrite,
)

NOT_TO_BE_WRITTEN = {
    "insulin 10 U at bedtime": "U",
    "insulin 10U at bedtime": "U",
    "give 4 u now": "U",
    "vitamin D 1000 IU": "IU",
    "1000iu daily": "IU",
    "lisinopril QD": "QD",
    "lisinopril q.d.": "QD",
    "lisinopril qd,": "QD",
    "prednisone QOD": "QOD",
    "prednisone q.o.d.": "QOD",
    "warfarin 5.0 mg": "X.0 mg",
    "warfarin 5.0mg": "X.0 mg",
    "lorazepam .5 mg": ".X mg",
    "levothyroxine .125 mg": ".X mg",
    "MS 4 mg": "MS",
    "MSO4 4 mg": "MSO4",
    "MgSO4 2 g": "MgSO4",
    "fluid 500 cc": "cc",
    "5cc syrup": "cc",
    "2 CC of lidocaine": "cc",
    "D/C aspirin": "D/C",
    "d/c home": "D/C",
    "1 tab HS": "HS",
    "1 tab hs": "HS",
    "enoxaparin 40 mg SQ": "SQ",
    "enoxaparin 40 mg SC": "SC",
    "heparin sub q": "SQ",
    "levothyroxine 50 µg": "µg",
    "levothyroxine 50 μg": "µg",  # the Greek letter, as some keyboards write it
    "2 drops AD": "AD",
    "2 drops AS": "AS",
    "2 drops AU": "AU",
    "1 drop OD": "OD",
    "1 drop O.S.": "OS",
    "1 drop OU": "OU",
    "@ 9 am": "@",
    "call if BP > 180/110": ">",
    "sugar <70": "<",
    "INR >= 4": ">",
}
MAY_STAND = (
    "The U.S. office of Dr. U. Singh",
    "Suite 12, room U2",
    "Hepatitis B vaccine, second dose",
    "Creatinine 1.0 mg/dL, as the laboratory wrote it",
    "Potassium 4.0 mEq/L, as the laboratory wrote it",
    "Version 2.0 of the policy",
    "$.50 a copy",
    "Lisinopril 0.5 mg once a day",
    "Warfarin 5 mg daily",
    "Ms. Grijalva called",
    "Please save it in MS Word",
    "Write to frontdesk@example.org",
    "TAKE ONE TABLET AS DIRECTED",
    "Columbia, SC 29201",
    "She has a HS diploma",
    "Choose File -> Save",
    "the ad in the newspaper, as agreed",
    "CC: cough for two weeks",
    "Copy (cc) to the owner",
    "Back to school after lunch",
    "10 units of insulin at bedtime, subcutaneously",
)


@pytest.mark.parametrize(("note", "part"), NOT_TO_BE_WRITTEN.items())
def test_what_is_not_to_be_written_is_found(note, part):
    assert [found.entry.part for found in to_rewrite(note)] == [part]


@pytest.mark.parametrize("note", MAY_STAND)
def test_what_may_stand_is_left_alone(note):
    assert to_rewrite(note) == ()
    assert rewritten(note) == note


def test_each_abbreviation_that_causes_errors_has_its_pattern():
    assert set(PATTERNS) == {entry.part for entry in abbreviations() if entry.causes_errors}


def test_each_is_found_in_its_own_example():
    for entry in abbreviations():
        assert entry in [found.entry for found in findings(entry.example)], entry.part


def test_where_it_stands_is_told():
    text = "HTN. 10U insulin QD."
    for found in findings(text):
        assert text[found.start : found.end] == found.written


def test_a_note_in_words_can_be_read_by_the_patient():
    assert in_words("Hx of HTN, SOB on stairs. A1c 7.2%.") == (
        "history of hypertension, shortness of breath on stairs. hemoglobin A1c 7.2%."
    )


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("10U insulin QD", "10 units insulin daily"),
        ("5.0 mg, then .5 mg", "5 mg, then 0.5 mg"),
        ("500cc SQ", "500 mL subcutaneously"),
        ("BP > 140", "BP greater than 140"),
        ("BP <90/60", "BP less than 90/60"),
        ("<2 weeks, see @9 am", "less than 2 weeks, see at 9 am"),
        ("INR>=4", "INR greater than or equal to 4"),
        ("D/C meds", "[D/C: discharge, or discontinue? Ask the writer.] meds"),
    ],
)
def test_a_note_is_rewritten_and_what_cannot_be_known_is_asked(note, words):
    assert rewritten(note) == words
    assert to_rewrite(words.partition("[")[0]) == ()


def test_a_text_that_is_no_note_is_refused():
    with pytest.raises(ValueError, match="20,001 letters: expected 20,000 or fewer"):
        findings("a" * (LONGEST_TEXT + 1))
