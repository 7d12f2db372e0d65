"""The lists of words catch what they are there for, and leave ordinary text alone."""

import re
from pathlib import Path

import pytest

from medoffice import practice
from medoffice.people.postings import profiles, wording, written
from medoffice.people.postings.wording import BARRED, EVIDENCE, UNLAWFUL, UNWISE

ROOT = Path(__file__).parents[3]
LISTS = {"postings": wording.of_postings(), "interviews": wording.of_interviews()}


def cases(which):
    """Go through the sentences that prove each entry."""
    for entries in LISTS.values():
        for entry in entries:
            for sentence in getattr(entry, which):
                yield entry, sentence, wording.marks(sentence, entries)


def test_it_marks_what_each_entry_is_there_for_and_takes_it_for_nothing_graver():
    missed = [
        (entry.name, sentence)
        for entry, sentence, found in cases("catches")
        if entry not in [mark.entry for mark in found] or found[0].entry.kind != entry.kind
    ]
    assert missed == []


def test_it_leaves_ordinary_sentences_alone():
    false = [(entry.name, sentence) for entry, sentence, found in cases("spares") if found]
    assert false == []


def test_the_lists_hold_more_than_sixty_phrases_each_way():
    for which in ("catches", "spares"):
        for kind in (UNLAWFUL, UNWISE):
            of_kind = [len(getattr(e, which)) for e in LISTS["postings"] if e.kind == kind]
            assert sum(of_kind) >= 30, (which, kind)


def test_what_is_unlawful_names_rules_that_are_there():
    known = set(practice.rules())
    for entries in LISTS.values():
        for entry in entries:
            assert set(entry.rules) <= known, entry.name
            assert entry.rules or entry.kind == UNWISE, entry.name
    assert {e.kind for e in LISTS["postings"]} == {UNLAWFUL, UNWISE}
    assert {e.kind for e in LISTS["interviews"]} == {BARRED, EVIDENCE, UNWISE}


@pytest.mark.parametrize("key", profiles.names())
def test_the_course_s_own_postings_are_clean_and_complete(key):
    text = written.text(profiles.profile(key))
    assert wording.marks(text) == []
    assert wording.gaps(text) == []


# What these pages quote to warn of it; the chapter on the job itself quotes whole postings.
QUOTED = {"leading-the-team": "talk about pay", "wage-and-hour": "talk about pay"}
OF_POSTINGS = "the-job"


def plain(page):
    text = re.sub(r"\A---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return re.sub(r"[*_`|]|\{\w+\}", " ", text)


def test_the_pages_of_the_course_hold_no_unlawful_word_but_those_they_quote():
    entries = [entry for entry in LISTS["postings"] if entry.kind == UNLAWFUL]
    found = {
        (page.stem, mark.words)
        for page in (ROOT / "book").rglob("*.md")
        if page.stem != OF_POSTINGS
        for mark in wording.marks(plain(page), entries)
    }
    assert {page for page, _ in found} == set(QUOTED)
    assert all(QUOTED[page] in words for page, words in found)


def test_the_interview_questions_of_the_practice_are_clean():
    asked = [row["question"] for row in practice.records("interview_questions")]
    assert len(asked) > 5
    assert wording.marks("\n".join(asked), LISTS["interviews"]) == []


def test_the_table_of_the_chapter_on_hiring_is_marked_as_it_says():
    page = (ROOT / "book/people/hiring.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?\?) \| (.+?) \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    assert len(rows) >= 6
    for _, ask, leave_out, standing in rows:
        assert wording.marks(ask, LISTS["interviews"]) == [], ask
        found = wording.marks(leave_out, LISTS["interviews"])
        assert found and found[0].entry.kind == standing.strip("* "), (leave_out, standing)


def test_what_is_unlawful_comes_first_and_keeps_its_words_and_place():
    text = "A rock star for our team. U.S. citizens only! No more than 20 patients a day."
    first, second = wording.marks(text)
    assert (first.entry.name, first.words) == ("citizenship", "U.S. citizens only")
    assert text[first.at :].startswith(first.words)
    assert (second.entry.name, second.words) == ("slogan", "rock star")


def test_each_of_several_words_in_a_sentence_is_marked_once():
    found = wording.marks("A young person, age 25 to 35, with energetic, youthful ways.")
    assert [mark.words for mark in found] == [
        "young person",
        "age 25 to 35",
        "youthful",
        "energetic",
    ]


def test_a_sentence_on_equal_treatment_is_no_preference():
    assert wording.marks("We hire regardless of age, and young people and retirees alike.") == []
    assert wording.marks("Young people wanted.") != []


def test_duties_as_assigned_alone_is_a_gap_and_behind_a_list_is_not():
    alone = "Office manager. Duties as assigned."
    listed = "Runs the day, hires and trains staff, reviews claims. Other duties as assigned."
    assert "catch-all" in wording.gaps(alone)[0].title
    assert all("catch-all" not in gap.title for gap in wording.gaps(listed))


def test_each_gap_closes_when_the_text_says_it():
    full = written.text(profiles.profile("standard"))
    assert len(wording.gaps("Office manager wanted.")) == len(wording.ASKED)
    without_pay = re.sub(r"\$[\d,]+", "good money", full)
    assert [gap.title for gap in wording.gaps(without_pay)] == ["what the job pays"]
    assert wording.gaps("  ") == []


FORM = "[x]\nkind='{}'\ntitle=''\nsays=[]\nwhy=''\ninstead=''\nrules=[]\ncatches=[]\nspares=[]"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[x]\ntitle = 'a'", "entry 'x' has no 'kind'"),
        (FORM.format("bad"), "kind of entry 'x' is 'bad'"),
        (FORM.format("unlawful"), "names no rule"),
    ],
)
def test_a_list_that_lacks_something_is_refused(text, says):
    with pytest.raises(ValueError, match=says):
        wording.read(text)
