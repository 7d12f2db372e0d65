"""Getting around a page: keys, the way to it, notes on terms, and a report of an error."""

import re

from playwright.sync_api import expect

CHAPTER = "book/scheduling/patient-access.html"
LAB = "notebooks/scheduling/patient-access.html"
PHONE = {"width": 390, "height": 844}


def test_keys_lead_on_and_back_and_can_be_switched_off(visit):
    page = visit().open(CHAPTER)
    page.keyboard.press("n")
    page.wait_for_url(f"**/{LAB}")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts")
    page.keyboard.press("?")
    expect(keys).to_contain_text("Run the cell you type in")
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")
    page.keyboard.press("p")
    page.wait_for_url(f"**/{CHAPTER}")
    page.keyboard.press("?")
    expect(keys).not_to_contain_text("Run the cell you type in")
    keys.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")
    page.keyboard.press("?")
    page.keyboard.press("n")
    assert not keys.is_visible()
    page.reload()
    page.keyboard.press("n")
    assert page.url.endswith(CHAPTER)
    page.get_by_role("button", name="Keyboard shortcuts").click()
    assert not keys.get_by_role("checkbox").is_checked()


def test_a_key_does_nothing_while_the_reader_types(visit):
    page = visit().open(CHAPTER)
    page.get_by_text("Report an error on this page").click()
    report = page.get_by_label("Your report")
    report.focus()
    page.keyboard.type("np?/")
    assert page.url.endswith(CHAPTER)
    assert "np?/" in report.input_value()


def test_the_way_to_a_page_leads_back_to_its_chapter(passing_visit):
    page = passing_visit().open(LAB, until="load")
    way = page.get_by_role("navigation", name="Breadcrumbs")
    assert way.get_by_role("listitem").all_inner_texts() == [
        "Home",
        "The job",
        "Scheduling",
        "Patient access",
        "Lab: Patient access",
    ]
    way.get_by_role("link", name="Patient access").click()
    page.wait_for_url(f"**/{CHAPTER}")


def test_a_term_says_what_it_means_to_the_keyboard_and_the_pointer(visit):
    window = visit()
    page = window.open(CHAPTER)
    term = page.locator("article a[href*='#term-']", has_text="Lead time").first
    note = page.locator(".term-note")
    term.focus()
    note.filter(has_text="The number of days from the day").wait_for()
    assert term.get_attribute("aria-describedby") == note.get_attribute("id")
    assert window.axe(within=".term-note") == []
    page.keyboard.press("Escape")
    note.wait_for(state="hidden")
    assert term.evaluate("link => link === document.activeElement")
    page.evaluate("document.activeElement.blur()")
    term.hover()
    note.filter(has_text="The number of days").wait_for()
    note.hover()  # it stays while the pointer is on it
    page.wait_for_timeout(400)
    assert note.is_visible()
    page.mouse.move(5, 5)
    note.wait_for(state="hidden")


def test_a_finger_sees_the_note_first_and_the_glossary_second(visit):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True).open(CHAPTER)
    term = page.locator("article a[href*='#term-lead-time']").first
    term.tap()
    page.locator(".term-note", has_text="The number of days").wait_for()
    box = page.locator(".term-note").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    term.tap()
    page.wait_for_url("**/glossary.html#term-lead-time")
    page.locator(".letters").get_by_role("link", name="W", exact=True).tap()
    expect(page.locator("#term-wait")).to_be_in_viewport()
    # A telephone has no Ctrl and no K, and its search field no room for them.
    page.locator("button.search-button").first.tap()
    page.locator("#search-input").wait_for()
    expect(page.locator(".bd-search .search-button__kbd-shortcut")).to_be_hidden()


def test_a_report_carries_page_version_and_the_words_that_are_marked(visit):
    page = visit().open(CHAPTER)
    paragraph = page.locator("article p").first
    paragraph.evaluate("p => getSelection().selectAllChildren(p)")
    words = paragraph.inner_text()[:40]
    page.get_by_text("Report an error on this page").click()
    # The words come a moment after the report has opened.
    field = page.get_by_label("Your report")
    expect(field).to_have_value(re.compile(re.escape(words)))
    report = field.input_value()
    edition = page.locator(".edition").inner_text().removeprefix("Version ").removesuffix(".")
    assert f"Page: Patient access ({CHAPTER})" in report
    assert f"Version: {edition}\n" in report


def test_paper_gets_the_text_and_the_edition_and_no_controls(visit):
    page = visit(color_scheme="dark").open(CHAPTER)
    page.emulate_media(media="print")
    for shown in (".edition", ".page-table table", "article h2"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (".bd-sidebar-primary", ".breadcrumbs", ".report", ".lab-button", ".quiz-check"):
        assert not page.locator(hidden).first.is_visible(), hidden
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
