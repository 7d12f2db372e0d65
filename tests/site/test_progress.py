"""What a reader has done is shown, saved and read back, and never leaves the browser."""

import json

import pytest

PAGE = "book/progress.html"
CHAPTER = "book/scheduling/patient-access.html"
LAB = "notebooks/scheduling/patient-access.html?live"
ROW = 'tr[data-chapter="patient-access"]'
SOME = {
    "chapters": {"patient-access": "2026-11-03", "the-job": "2026-11-01"},
    "labs": {"scheduling/patient-access": "2026-11-04"},
    "quiz": {"patient-access": {"of-old": {"answer": "B", "edition": "x"}}},
    "cards": ["ab-"],
    "edits": {
        "scheduling/patient-access": {
            "published": "1a2b",
            "cells": {"setup": "x = 1"},
            "unended": "setup",
        }
    },
    "exams": [
        {
            "exam": "CMM, half length",
            "date": "2026-11-05",
            "items": 100,
            "correct": 81,
            "by": {"CMM1": {"items": 88, "correct": 76}, "CMM6": {"items": 12, "correct": 5}},
        }
    ],
    "sittings": {
        "2026-11-05T09:00:00.000Z": {
            "exam": "cmm",
            "length": "half",
            "time": "1",
            "state": "done",
            "seed": 7,
            "items": {"pa-tna": "1a2b3c4d"},
            "answers": {"pa-tna": "B"},
            "flags": [],
            "at": 0,
            "allowed": 5400,
            "used": 61,
            "ended": "2026-11-05",
            "correct": 1,
        }
    },
    "reviews": {
        "term-slot": {
            "due": "2026-11-30T08:00:00",
            "last": "2026-11-20T08:00:00",
            "first": "2026-11-18",
            "stability": 10.97,
            "difficulty": 2.1,
            "state": 2,
            "step": 0,
            "reps": 3,
            "lapses": 0,
        }
    },
    "dealing": {"new": 20, "left": ["rules: Pay and hours"]},
    "plan": {"exam": "cmm", "date": "2027-03-01", "hours": 6, "days": [1, 6], "weak": ["CMM3"]},
}
FILE = {"format": "medoffice-progress", "version": 1, "saved": "2026-11-06", **SOME}


def kept(page):
    """Return all that the browser keeps of the course, but for the day it is asked."""
    held = page.evaluate("(({ format, version, saved, ...parts }) => parts)(courseProgress.all())")
    return {part: value for part, value in held.items() if value or part in SOME}


def keep(page, progress=FILE):
    assert page.evaluate("progress => courseProgress.replace(progress)", progress)


def offer(page, content, name="progress.json"):
    """Choose a file on the page."""
    text = content if isinstance(content, str) else json.dumps(content)
    page.get_by_label("Open a progress file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def told(page):
    """Wait until the page says what came of a file, and return it."""
    words = page.locator(".progress-told:not(:empty)")
    words.wait_for()
    return words.inner_text()


def test_a_chapter_is_marked_by_keyboard_shows_everywhere_and_is_unmarked(visit):
    window = visit()
    page = window.open(CHAPTER, until="load")
    in_contents = page.locator('.bd-links a.internal:text-matches("^Patient access")')
    button = page.locator(".chapter-read button")
    assert in_contents.inner_text() == "Patient access"
    button.focus()
    page.keyboard.press("Enter")
    assert in_contents.inner_text().split() == ["Patient", "access", "read"]
    assert "You marked this chapter as read on" in page.get_by_role("status").last.inner_text()
    assert window.axe(".chapter-read, .bd-links") == []

    window.open("book/scheduling/index.html", until="load")
    assert page.locator("article dt .read-mark").all_inner_texts() == ["read"]
    window.open(PAGE, until="load")
    assert page.locator('[data-sum="read"] dd').first.inner_text() == "1 of 27"
    beside = page.locator(".progress-beside")
    assert beside.inner_text() == "and 0 of 2 pages beside them"
    page.evaluate("courseProgress.note('chapters', 'owners-and-board')")
    assert beside.inner_text() == "and 1 of 2 pages beside them"
    page.evaluate("courseProgress.note('chapters', 'owners-and-board', false)")
    assert page.locator('[data-sum="minutes"] dd').inner_text().startswith("0.7 of ")
    assert page.locator(f"{ROW} .progress-read").inner_text() != "not yet"
    assert "Patient access" in page.locator(".progress-next").inner_text()

    window.open(CHAPTER, until="load")
    assert button.inner_text() == "Mark it as not read"
    button.focus()
    page.keyboard.press("Space")
    assert in_contents.inner_text() == "Patient access"
    assert kept(page)["chapters"] == {}


def test_an_answer_and_an_opened_lab_are_counted(visit):
    window = visit()
    page = window.open(CHAPTER, until="load")
    for question, right in ((0, True), (1, False)):
        form = page.locator(".quiz-question").nth(question)
        key = form.get_attribute("data-key")
        wrong = next(letter for letter in "AB" if letter != key)
        form.locator(f"input[value={key if right else wrong}]").check()
        form.locator(".quiz-check").click()
    asked = page.locator(".quiz-question").count()

    page.route("**/page-python.mjs", lambda route: route.abort())  # a lab's page is enough
    window.open(LAB, until="load")
    page.locator("html[data-lab]").wait_for(state="attached")
    window.open(PAGE, until="load")
    window.errors.clear()  # the browser reports what was left out
    assert page.locator(f"{ROW} .progress-quiz").inner_text() == (
        f"1 of {asked} right, {asked - 2} to answer"
    )
    assert page.locator(f"{ROW} .progress-labs").inner_text().split()[-1] == "opened"
    page.locator(".progress-next li", has_text="1 answer that missed").wait_for()
    # An answer to a question that has changed since is no answer to the one of now.
    page.evaluate(
        """() => {
            const answers = courseProgress.read("quiz", "patient-access");
            for (const answer of Object.values(answers)) answer.edition = "of last year";
            courseProgress.write("quiz", answers, "patient-access");
        }"""
    )
    page.reload()
    assert page.locator(f"{ROW} .progress-quiz").inner_text() == f"{asked} to answer"


def test_a_file_brings_everything_back_after_all_was_deleted(visit):
    page = visit().open(PAGE, until="load")
    keep(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename.endswith(".json")
    page.get_by_role("button", name="Delete all").click()
    assert page.locator('[data-sum="read"] dd').first.inner_text().startswith("0 of")
    assert page.locator(".read-mark").count() == 0
    page.keyboard.press("Enter")  # the focus is where one takes it back
    assert kept(page) == SOME
    page.get_by_role("button", name="Delete all").click()
    page.reload()
    assert not any(kept(page).values())
    offer(page, text)
    page.get_by_role("button", name="Replace what").click()
    assert kept(page) == SOME
    page.reload()
    assert kept(page) == SOME
    assert page.locator('[data-sum="read"] dd').first.inner_text().startswith("2 of")


def test_two_histories_become_one(visit):
    page = visit().open(PAGE, until="load")
    keep(page)
    theirs = {
        **FILE,
        "chapters": {"patient-access": "2026-10-01", "coding": "2026-11-05"},
        "quiz": {
            "patient-access": {
                "of-old": {"answer": "C", "edition": "x"},
                "other": {"answer": "A", "edition": "y"},
            }
        },
        "cards": ["ab-", "ad-"],
    }
    offer(page, theirs)
    page.get_by_role("button", name="Add it").click()
    assert kept(page) == {
        **SOME,
        "chapters": {
            "patient-access": "2026-10-01",
            "the-job": "2026-11-01",
            "coding": "2026-11-05",
        },
        "quiz": {
            "patient-access": {
                "of-old": {"answer": "B", "edition": "x"},
                "other": {"answer": "A", "edition": "y"},
            }
        },
        "cards": ["ab-", "ad-"],
    }
    page.get_by_role("button", name="Undo").click()
    assert kept(page) == SOME


BROKEN = {
    "[1": "cannot be read",
    "[]": "not a progress file of this course",
    '{"format": "other"}': "not a progress file of this course",
    json.dumps({**FILE, "version": 2}): "version 2",
    json.dumps({**FILE, "diary": {}}): "does not know: diary",
    json.dumps({**FILE, "saved": 7}): "when it was saved",
    json.dumps({**FILE, "chapters": {"coding": "2026-02-31"}}): "coding: expected a day",
    json.dumps({**FILE, "chapters": ["coding"]}): "“chapters”",
    json.dumps({**FILE, "cards": ["ab-", 7]}): "number 2: expected a short text, found 7",
    json.dumps({**FILE, "quiz": {"coding": {"one": {"answer": "A"}}}}): "coding: one: edition",
    json.dumps({**FILE, "exams": [{**SOME["exams"][0], "correct": 101}]}): "at most 100 correct",
    json.dumps({**FILE, "sittings": {"now": {"exam": "cmm"}}}): "now: length: expected a short",
    json.dumps({**FILE, "edits": {"coding": {"cells": {"setup": 7}}}}): "code of a cell, found 7",
    json.dumps({**FILE, "labs": 1}).replace("1}", '{"__proto__": "2026-11-01"}}'): "“labs”",
}


def test_a_file_that_is_none_is_refused_with_the_reason_and_nothing_is_lost(visit):
    page = visit().open(PAGE, until="load")
    keep(page)
    reasons = page.evaluate(
        """texts => texts.map((text) => {
            try { return courseProgress.parse(text) && "taken"; }
            catch (why) { return why.message; }
        })""",
        list(BROKEN),
    )
    assert [reason for reason, part in zip(reasons, BROKEN.values(), strict=True)
            if part not in reason] == []  # fmt: skip
    offer(page, json.dumps(FILE)[:-9], name="half.json")
    assert "half.json was not taken over" in told(page) and "Nothing was changed" in told(page)
    assert not page.get_by_role("button", name="Add it").is_visible()
    assert kept(page) == SOME


def test_what_is_broken_in_the_browser_costs_only_itself(visit):
    page = visit().open(PAGE, until="load")
    page.evaluate(
        """() => {
            const broken = {"the-job": "2026-11-01", "coding": 7};
            localStorage.setItem("medoffice.chapters.v1", JSON.stringify(broken));
            localStorage.setItem("medoffice.exams.v1", "{oops");
            localStorage.setItem("medoffice.cards.v1", '["ab-", 7]');
        }"""
    )
    page.reload()
    assert page.locator('[data-sum="read"] dd').first.inner_text().startswith("1 of")
    assert (kept(page)["exams"], kept(page)["cards"]) == ([], ["ab-"])


def test_a_file_that_does_not_fit_changes_nothing(visit):
    page = visit().open(PAGE, until="load")
    keep(page, {**SOME, "exams": []})
    before = kept(page)
    page.evaluate(
        """() => {
            const setItem = Storage.prototype.setItem;
            Storage.prototype.setItem = function (name, value) {
                if (name.includes("exams")) throw new DOMException("", "QuotaExceededError");
                setItem.call(this, name, value);
            };
        }"""
    )
    offer(page, {**FILE, "chapters": {"coding": "2026-11-05"}})
    page.get_by_role("button", name="Replace what").click()
    assert "would not keep it" in told(page)
    assert kept(page) == before


@pytest.mark.parametrize("fault", ["blocked", "full"])
def test_a_browser_that_keeps_nothing_is_told_of(visit, fault):
    window = visit()
    window.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
        if fault == "full"
        else "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } });"
    )
    page = window.open(PAGE, until="load")
    assert page.locator(".progress-blocked").is_visible()
    offer(page, FILE)
    page.get_by_role("button", name="Replace what").click()
    assert "would not keep it" in told(page)
    window.open(CHAPTER, until="load")
    page.locator(".chapter-read button").click()
    assert "keeps nothing" in page.locator(".chapter-read-told").inner_text()
    window.errors.clear()  # the theme minds


def test_only_the_record_is_printed_with_the_name_and_what_it_is_not(visit):
    window = visit()
    page = window.open(PAGE, until="load")
    # A page beside a chapter is read and has its questions, and is no chapter.
    keep(page, {**FILE, "chapters": {**SOME["chapters"], "owners-and-board": "2026-11-05"}})
    page.reload()
    beside = page.locator('tr[data-beside="owners-and-board"]')
    assert beside.locator(".progress-read").inner_text() == "Nov 5, 2026"
    assert "to answer" in beside.locator(".progress-quiz").inner_text()
    assert "Business Management: 5 of 12" in page.locator(".progress-exams").inner_text()
    assert window.axe("article") == []
    page.get_by_label("Your name").fill("Jordan Example")
    page.emulate_media(media="print")
    paper = page.locator("body").inner_text()
    assert page.evaluate("document.body.offsetHeight < innerHeight")  # no empty sheet comes after
    assert "Jordan Example" in paper and "CMM, half length" in paper and "November 3, 2026" in paper
    assert "All topics 2 of 27" in " ".join(paper.split())
    assert "Pages beside a chapter: Owners, boards and the manager (November 5, 2026)." in paper
    assert "not a certificate" in paper and "continuing education" in paper
    left_out = ("What to do next", "Save my progress", "General education")
    assert [words for words in left_out if words in paper] == []
    assert "Jordan" not in json.dumps(page.evaluate("({...localStorage})"))


def test_the_summary_of_a_file_names_a_paused_exam(visit):
    page = visit().open(PAGE, until="load")
    sitting = {
        "exam": "cmm", "length": "half", "time": "1", "state": "open", "seed": 7, "at": 0,
        "items": {"a": "1", "b": "2"}, "answers": {"a": "B"}, "flags": [], "allowed": 60, "used": 6,
    }  # fmt: skip
    done = sitting | {"state": "done", "ended": "2026-11-05", "correct": 1}
    offer(page, {**FILE, "sittings": {"one": sitting, "two": done}})
    words = page.locator("#progress-offer-what")
    words.wait_for()
    assert "1 flashcard for an exam begun" in words.inner_text()
    paused = "a paused mock exam (CMM exam, half length: 1 of 2 answered)"
    assert words.inner_text().count("paused") == 1 and paused in words.inner_text()
