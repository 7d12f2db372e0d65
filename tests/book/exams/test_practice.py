"""The page of practice: the choice, one question after the other, and what is kept."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def open_page(page, place=""):
    page.goto("about:blank")  # another place on the same page would not load it anew
    page.goto(f"/practice.html{place}")
    page.locator(".practice[data-live]").wait_for()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def begin(page, **choice):
    for name, value in choice.items():
        page.locator(f"[name={name}]").select_option(value)
    press(page, "Start")


def count(page):
    page.locator(".practice-desk").wait_for()
    return int(page.locator(".practice-place").inner_text().split()[-1])


def answer(page, letter):
    page.locator(f"input[value={letter}]").check()
    press(page, "Check answer")


def test_a_domain_or_a_chapter_is_asked_with_reasons_and_counts_with_the_quiz(page):
    open_page(page)
    begin(page, what="cmm:CMM3", kind="questions", many="0")
    assert count(page) == 5
    press(page, "Check answer")
    expect(page.locator(".practice-result")).to_have_text("Answer first.")
    answer(page, "A")
    expect(page.locator(".practice-result")).to_have_text("Not right. 0 of 1 right so far.")
    assert page.locator(".practice-reasons .quiz-why li").count() == 4
    expect(page.locator(".practice-reasons a")).to_have_attribute("href", "book/money.html#section")
    expect(page.locator("input[value=A]")).to_be_disabled()
    expect(page.locator(".practice-result")).to_be_focused()
    press(page, "Next question")
    expect(page.locator(".practice-place")).to_be_focused()
    for _ in range(3):
        answer(page, "B")
        press(page, "Next question")
    answer(page, "B")
    press(page, "See how it went")
    expect(page.locator(".practice-score")).to_have_text("4 of 5 questions right.")
    assert page.locator(".practice-missed li").count() == 1
    kept = page.evaluate("courseProgress.read('quiz', 'people')")
    assert sorted(one["answer"] for one in kept.values()) == ["A", "B", "B", "B", "B"]

    page.reload()
    begin(page, what="cmm:CMM3", kind="questions", many="0")
    assert count(page) == 1  # the one that was missed
    answer(page, "B")
    press(page, "See how it went")
    press(page, "Practice more")
    press(page, "Start")
    expect(page.locator(".practice-told")).to_contain_text("all of them right")
    begin(page, which="all")
    assert count(page) == 5


def test_a_second_click_on_the_check_skips_nothing(page):
    open_page(page)
    begin(page, what="cmm:CMM3", kind="questions", many="0")
    page.locator("input[value=B]").check()
    page.get_by_role("button", name="Check answer").dblclick()
    assert page.locator(".practice-place").inner_text() == "Question 1 of 5"
    expect(page.locator(".practice-result")).to_have_text("Right. 1 of 1 right so far.")
    expect(page.locator(".practice-result")).to_be_focused()
    bottom = page.locator(".practice-reasons").bounding_box()
    assert page.locator(".practice-next").bounding_box()["y"] >= bottom["y"] + bottom["height"]


def test_what_was_not_asked_yet_comes_before_what_was_missed(page):
    open_page(page)
    begin(page, what="cmm:CMM2", kind="questions", many="0")
    for _ in range(3):
        answer(page, "A")
        press(page, "Next question")
    press(page, "Stop here")
    expect(page.locator(".practice-score")).to_have_text("0 of 3 questions right.")
    missed = set(page.locator(".practice-missed li").all_inner_texts())
    press(page, "Practice more")
    press(page, "Start")
    later = []
    for _ in range(7):
        later.append(page.locator(".practice-question legend").inner_text())
        answer(page, "A")
        page.locator(".practice-next").click()
    assert {text.split("?")[0] for text in later[4:]} == {text.split("?")[0] for text in missed}


def test_a_report_or_a_plan_leads_to_its_domain_and_what_to_ask(page):
    open_page(page, "#CMM2")
    expect(page.locator("[name=what]")).to_have_value("cmm:CMM2")
    expect(page.locator("[name=many]")).to_have_value("10")
    open_page(page, "?many=20&kind=scenarios#CMM2")
    expect(page.locator("[name=what]")).to_have_value("cmm:CMM2")
    expect(page.locator("[name=many]")).to_have_value("20")
    expect(page.locator("[name=kind]")).to_have_value("scenarios")
    open_page(page, "?many=7#no-such")
    expect(page.locator("[name=what]")).to_have_value("all")
    expect(page.locator("[name=many]")).to_have_value("10")


def test_another_end_of_the_address_sets_the_form_and_a_heading_does_not(page):
    open_page(page, "#CMM2")
    page.evaluate("location.hash = 'CMM3'")
    expect(page.locator("[name=what]")).to_have_value("cmm:CMM3")
    expect(page.locator(".practice-told")).to_contain_text("Chosen: Human Resources")
    begin(page, many="0")
    assert count(page) == 6
    page.evaluate("location.hash = 'how-to-use-it'")
    page.go_back()
    expect(page.locator(".practice-desk")).to_be_visible()
    page.go_back()
    expect(page.locator("[name=what]")).to_have_value("cmm:CMM2")
    expect(page.locator(".practice-setup h3")).to_be_focused()
    open_page(page)
    page.evaluate("location.hash = 'CMM3'")
    expect(page.locator("[name=what]")).to_have_value("cmm:CMM3")
    page.go_back()
    expect(page.locator("[name=what]")).to_have_value("all")


def test_a_set_of_scenarios_counts_none_of_the_single_questions(page):
    open_page(page, "?kind=scenarios#CMM3")
    chosen = page.locator("[name=what] option:checked")
    expect(chosen).to_have_text("Human Resources (1)")
    expect(page.locator("[name=what] option").first).to_have_text("Everything (4 questions)")
    page.locator("[name=kind]").select_option("questions")
    expect(chosen).to_have_text("Human Resources (5)")
    page.locator("[name=kind]").select_option("all")
    expect(chosen).to_have_text("Human Resources (6)")


def test_the_questions_of_a_page_beside_a_chapter_can_be_chosen(page):
    open_page(page)
    begin(page, what="page:book/beside.html", many="0")
    assert count(page) == 7


def test_a_scenario_is_asked_as_a_whole(page):
    open_page(page)
    begin(page, what="chapter:money", kind="scenarios", many="0")
    assert count(page) == 4
    situation = page.get_by_role("group", name="The situation")
    expect(situation).to_contain_text("part 1 of 4")
    expect(situation.locator("p").first).to_be_visible()
    answer(page, "A")
    expect(page.locator(".practice-result")).to_have_text("Choose one more.")
    page.locator("input[value=B]").check()
    answer(page, "C")
    expect(page.locator(".practice-result")).to_have_text("Take one away.")
    page.locator("input[value=C]").uncheck()
    expect(page.locator(".practice-result")).to_be_empty()
    press(page, "Check answer")
    expect(page.locator(".practice-result")).to_contain_text("Not right")
    press(page, "Next question")
    expect(situation.locator("p").first).to_be_hidden()
    press(page, "Check answer")
    expect(page.locator(".practice-result")).to_have_text("Move a step first.")
    down = page.locator(".exam-steps button", has_text="Down")
    down.first.press("Enter")
    press(page, "Check answer")
    expect(page.locator(".practice-reasons ol > li")).to_have_count(4)
    press(page, "Next question")
    number = page.get_by_label("Your number")
    check = page.get_by_role("button", name="Check answer")
    number.press_sequentially("abc")
    before = check.bounding_box()
    number.press("Enter")
    expect(page.locator("#exam-number-said")).to_have_text("This is not a number yet.")
    expect(page.locator(".practice-result")).to_have_text("Answer first.")
    assert check.bounding_box() == before  # a click on it as the field is left meets it
    number.fill("1000")
    expect(page.locator("#exam-number-said")).to_be_empty()
    expect(page.locator(".practice-result")).to_be_empty()
    assert check.bounding_box() == before
    check.click()
    expect(page.locator(".practice-reasons")).to_contain_text(
        "$1,000 (your answer): You left a part out."
    )
