import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from medoffice.questions import render_html

ASSETS = Path(__file__).resolve().parents[2] / "book" / "assets"
pytestmark = pytest.mark.browser


@pytest.fixture
def site(tmp_path, write_bank, sound):
    """Write a page with two questions, and return its address."""
    second = sound | {"id": "sample-second", "key": "D"}
    quiz = render_html("sample", write_bank(sound, second))
    for name in ("quiz.css", "progress.js", "quiz.js"):
        shutil.copy(ASSETS / name, tmp_path)
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>Quiz</title>'
        '<link rel="stylesheet" href="quiz.css">'
        '<script src="progress.js" defer></script><script src="quiz.js" defer></script>'
        f"<main>{quiz}</main>"
    )
    return (tmp_path / "index.html").as_uri()


@pytest.fixture
def page(browser, site):
    with browser.new_context() as context:
        page = context.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(error))
        page.goto(site)
        yield page
        assert errors == []


def question(page, number):
    return page.locator(".quiz-question").nth(number)


def answer(page, number, letter):
    question(page, number).locator(f"input[value={letter}]").check()
    question(page, number).locator(".quiz-check").click()


def test_an_answer_is_told_in_words_with_all_explanations(page):
    first = question(page, 0)
    expect(first.locator(".quiz-why")).to_be_hidden()
    answer(page, 0, "C")
    expect(first.get_by_role("status")).to_have_text(
        "Not this one. The answer is B. 0 of 2 right so far."
    )
    assert first.locator("li:visible").count() == 4
    letters = "items => items.map((item) => item.dataset.option)"
    assert first.locator("li").evaluate_all(letters) == ["C", "B", "A", "D"], "yours, then the key"
    expect(first.locator(".quiz-yours:visible")).to_have_count(1)
    expect(first.locator("li[data-option=C] .quiz-yours")).to_be_visible()
    expect(question(page, 1).locator(".quiz-why")).to_be_hidden()


def test_a_right_answer_has_its_reason_first_and_no_verdict_before_each_other(page):
    why = question(page, 0).locator(".quiz-why")
    answer(page, 0, "C")
    question(page, 0).locator(".quiz-again").click()
    answer(page, 0, "B")
    told = [paragraph.strip() for paragraph in why.locator("p:visible").all_inner_texts()]
    assert told[0] == "Right (your answer)" and told[1].startswith("B.")
    assert told[3] == "Why not the others"
    assert [text[:2] for text in told[4:10:2]] == ["A.", "C.", "D."] and len(told) == 10


def test_the_score_runs_with_the_answers(page):
    answer(page, 0, "B")
    expect(question(page, 0).get_by_role("status")).to_have_text("Right. 1 of 2 right so far.")
    answer(page, 1, "A")
    expect(page.locator(".quiz-score")).to_have_text("1 of 2 right. 2 checked.")
    question(page, 1).locator(".quiz-again").click()
    expect(page.locator(".quiz-score")).to_have_text("1 of 2 right. 1 checked.")
    answer(page, 1, "D")
    expect(page.locator(".quiz-score")).to_have_text("2 of 2 right. 2 checked.")


def test_the_keyboard_is_enough_and_keeps_its_place(page):
    first = question(page, 0)
    first.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(first.get_by_role("status")).to_contain_text("Right.")
    expect(first.locator(".quiz-again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(first.locator("input").first).to_be_focused()
    expect(first.locator("input:checked")).to_have_count(0)


def test_nothing_chosen_is_not_a_wrong_answer(page):
    question(page, 0).locator(".quiz-check").click()
    expect(question(page, 0).get_by_role("status")).to_have_text("Choose an answer first.")
    expect(page.locator(".quiz-score")).to_have_text("0 of 2 right. 0 checked.")


def test_answers_are_there_on_the_next_visit_until_they_are_forgotten(page):
    answer(page, 0, "B")
    page.reload()
    expect(page.locator(".quiz-score")).to_have_text("1 of 2 right. 1 checked.")
    expect(question(page, 0).locator("input[value=B]")).to_be_checked()
    page.get_by_role("button", name="Forget my answers").click()
    expect(page.locator(".quiz-notice")).to_have_text("Your answers are forgotten.")
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(page.locator(".quiz-score")).to_have_text("0 of 2 right. 0 checked.")


@pytest.mark.parametrize(
    "kept",
    [
        '{"sample-cold-room": {"answer": "B", "edition": "of last year"}}',
        '{"sample-cold-room": {"answer": "]", "edition": ""}}',
        '{"sample-cold-room": null}',
        "[1",
        "null",
    ],
)
def test_what_was_kept_of_another_edition_or_broken_is_ignored(page, kept):
    page.evaluate("kept => localStorage.setItem('medoffice.quiz.v1.sample', kept)", kept)
    page.reload()
    expect(page.locator(".quiz-score")).to_have_text("0 of 2 right. 0 checked.")
    answer(page, 0, "B")
    expect(page.locator(".quiz-score")).to_have_text("1 of 2 right. 1 checked.")


def test_a_browser_that_keeps_nothing_still_checks_answers(page):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    page.reload()
    answer(page, 0, "B")
    expect(page.locator(".quiz-score")).to_have_text("1 of 2 right. 1 checked.")


def test_without_scripts_every_answer_can_be_opened(browser, site):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site)
        assert page.locator("button:visible").count() == 0
        page.locator("summary").first.click()
        expect(page.locator("li[data-right=true]").first).to_be_visible()
