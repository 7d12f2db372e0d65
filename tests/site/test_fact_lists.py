"""The pages of rules and benchmarks: the filters narrow, the count is said, links arrive."""

import re

import pytest

RULES = "book/reference/rules.html"
BENCHMARKS = "book/reference/benchmarks.html"
PHONE = {"width": 390, "height": 844}
ALL_RULES = re.compile(r"^\d+ rules$")


def shown(page):
    return page.locator(".fact:visible").count()


def said(page):
    return page.locator(".fact-count[role=status]").inner_text()


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=str)
def test_words_narrow_the_list_and_the_count_is_said(visit, viewport):
    window = visit(viewport=viewport, reduced_motion="reduce")
    page = window.open(RULES)
    total = shown(page)
    assert said(page) == f"{total} rules"
    page.get_by_label("Words").fill("breach 60 days")
    page.locator(".fact-count", has_text=" of ").wait_for()
    few = shown(page)
    assert 0 < few < total
    assert said(page) == f"{few} of {total} rules"
    for text in page.locator(".fact:visible").all_inner_texts():
        assert all(word in text.lower() for word in ("breach", "60", "days"))
    # A part of the list with nothing in it is gone with its heading.
    assert page.get_by_role("heading", name="Workplace safety").count() == 0
    assert window.axe() == []


def test_filters_add_up_and_a_button_takes_them_back(visit):
    page = visit().open(RULES)
    total = shown(page)
    page.get_by_label("Area").select_option(label="Fraud and compliance")
    page.locator(".fact-count", has_text=" of ").wait_for()
    in_area = shown(page)
    page.get_by_label("Only what is often taught wrong").check()
    page.wait_for_function(
        "n => document.querySelectorAll('.fact:not([hidden])').length < n", arg=in_area
    )
    assert page.locator(".fact:visible", has_text="Often taught, and wrong").count() == shown(page)
    page.get_by_role("button", name="Show all").click()
    page.locator(".fact-count", has_text=ALL_RULES).wait_for()
    assert shown(page) == total


def test_the_filters_work_from_the_keyboard(visit):
    page = visit().open(RULES)
    page.get_by_label("Words").focus()
    page.keyboard.type("needlestick")
    page.locator(".fact-count", has_text="1 of ").wait_for()
    page.keyboard.press("Enter")  # does not leave the page
    for _ in range(4):  # past area, status and the box, to the button
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".fact-count", has_text=ALL_RULES).wait_for()


def test_nothing_found_is_said(visit):
    page = visit().open(BENCHMARKS)
    page.get_by_label("Words").fill("zebra")
    page.locator(".fact-count", has_text="None of ").wait_for()
    assert shown(page) == 0


def test_benchmarks_can_be_picked_by_how_sure_they_are(visit):
    page = visit().open(BENCHMARKS)
    page.get_by_label("How sure").select_option("teaching-value")
    page.locator(".fact-count", has_text=" of ").wait_for()
    texts = page.locator(".fact:visible").all_inner_texts()
    assert texts and all("teaching value" in text.lower() for text in texts)


def test_a_link_to_a_hidden_rule_shows_it(visit):
    page = visit(reduced_motion="reduce").open(RULES)
    page.get_by_label("Words").fill("needlestick")
    page.locator(".fact-count", has_text="1 of ").wait_for()
    page.evaluate("location.hash = 'rule-cf-2026'")
    rule = page.locator("#rule-cf-2026")
    rule.wait_for(state="visible")
    assert page.get_by_label("Words").input_value() == ""
    page.wait_for_function(
        "document.querySelector('#rule-cf-2026').getBoundingClientRect().top < 400"
    )


def test_without_a_script_the_whole_list_is_there(visit):
    plain = visit(java_script_enabled=False).open(RULES)
    assert shown(plain) == shown(visit().open(RULES)) > 150
    assert not plain.locator(".fact-filter").is_visible()


def test_a_rule_in_a_chapter_leads_to_its_entry(visit):
    page = visit().open("book/scheduling/patient-access.html")
    page.locator(".cited.rule a").first.click()
    page.wait_for_url(re.compile(r"/reference/rules\.html#rule-"))
    assert page.locator(".fact:target").count() == 1


@pytest.mark.parametrize("page", [RULES, BENCHMARKS])
def test_the_page_is_light(visit, site, page):
    assert len(visit().page.request.get(f"{site}/{page}").body()) < 400_000
