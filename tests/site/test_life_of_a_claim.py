"""The life of a claim answers in the page: one visit, one stop at a time, also by keyboard."""

import pytest

PAGE = "book/billing/life-of-a-claim.html"
PHONE = {"width": 390, "height": 844}


def opened(page):
    return page.locator(".walk-visit:visible .walk-stop[open] .walk-name").all_inner_texts()


def place(page):
    return page.locator(".walk-place[role=status]").inner_text()


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=str)
def test_one_visit_and_one_stop_are_shown_at_a_time(visit, viewport):
    page = visit(viewport=viewport, reduced_motion="reduce").open(PAGE)
    assert page.locator(".walk-visit:visible").count() == 1
    assert opened(page) == ["The call"] and place(page) == "Stop 1 of 8"
    page.get_by_role("button", name="Next stop").click()
    assert opened(page) == ["Is the patient covered?"] and place(page) == "Stop 2 of 8"
    back = page.get_by_role("button", name="Stop before")
    back.click()
    assert place(page) == "Stop 1 of 8" and back.get_attribute("aria-disabled") == "true"
    page.get_by_label("Visit", exact=True).select_option(label="Two payers")
    assert page.locator(".walk-visit:visible strong").first.inner_text() == "Two payers"
    assert opened(page) == ["The call"]


def test_it_works_from_the_keyboard_and_keeps_its_place(visit):
    page = visit().open(PAGE)
    following = page.get_by_role("button", name="Next stop")
    following.focus()
    for _ in range(20):
        page.keyboard.press("Enter")
    assert place(page) == "Stop 8 of 8"
    assert following.evaluate("button => button === document.activeElement")
    page.locator(".walk-visit:visible summary").nth(2).press("Enter")
    assert place(page) == "Stop 3 of 8"
    following.focus()
    page.keyboard.press("Space")
    assert place(page) == "Stop 4 of 8"
    page.get_by_label("Visit", exact=True).focus()
    first = page.locator(".walk-visit:visible").get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert page.locator(".walk-visit:visible").get_attribute("id") != first
    assert place(page).startswith("Stop 1 of")


def test_without_a_script_every_visit_can_be_read(visit):
    page = visit(java_script_enabled=False).open(PAGE)
    assert page.locator(".walk-visit:visible").count() == 7
    assert not page.get_by_role("button", name="Next stop").is_visible()
