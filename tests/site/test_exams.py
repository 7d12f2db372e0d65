"""Practice and mock exams on the finished site, in each of their states."""

import json

import pytest

from medoffice.book.places import SITE

EXAM = "book/certification/mock-exams.html"
PRACTICE = "book/certification/practice.html"
NARROWEST_PHONE = {"width": 320, "height": 640}
ONE_SEED = "crypto.getRandomValues = (numbers) => numbers.fill(7);"


def bank():
    return json.loads((SITE / "exam-bank.json").read_text(encoding="utf-8"))


def faults(window):
    """Return all that is in a reader's way, in the state the page is in."""
    tool = ".mock-exam, .practice"
    found = window.axe(tool) + window.too_small() + window.lost_when_zoomed()
    return found + window.gone_in_chosen_colors()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_exam_is_accessible_at_its_desk_paused_and_reported(visit, scheme):
    window = visit(color_scheme=scheme, reduced_motion="reduce")
    window.page.add_init_script(ONE_SEED)
    page = window.open(EXAM, until="load")
    page.locator(".mock-exam[data-live]").wait_for()
    page.locator("input[name=exam][value=cmpe-scenarios]").check()
    page.locator(".exam-begin").click()
    page.locator(".exam-item fieldset").wait_for()
    assert not page.locator(".prev-next-area a").first.is_visible()  # not the exam's
    page.locator(".exam-list-summary").click()
    page.locator(".exam-calculator summary").click()
    page.locator(".exam-flag").click()
    page.locator(".exam-list li button").first.wait_for()
    page.locator(".exam-finish").click()
    found = {"desk": faults(window)}
    page.locator(".exam-finish-no").click()
    page.locator(".exam-pause").click()
    assert page.locator(".prev-next-area a").first.is_visible()
    found["paused"] = faults(window)
    page.locator(".exam-resume").click()
    page.locator(".exam-finish").click()
    page.locator(".exam-finish-yes").click()
    for line in page.locator(".exam-reviewed").all()[:6]:
        line.locator("summary").click()
        line.locator(".exam-reasons").wait_for()
    found["report"] = faults(window)
    page.locator(".exam-back").click()
    found["setup"] = window.axe(".mock-exam")
    assert {state: faults for state, faults in found.items() if faults} == {}


def test_every_form_fits_the_narrowest_phone_and_big_fingers(visit):
    window = visit(viewport=NARROWEST_PHONE, has_touch=True)
    window.page.add_init_script(ONE_SEED)
    page = window.open(EXAM, until="load")
    wide = "document.documentElement.scrollWidth > 320"
    small = """() => [...document.querySelectorAll(".exam-desk :is(button, label.quiz-option)")]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.textContent)"""
    page.locator("input[name=exam][value=cmpe-scenarios]").check()
    page.locator("input[name=length][value=full]").check()
    page.locator(".exam-begin").click()
    page.locator(".exam-calculator summary").click()
    page.locator(".exam-list-summary").click()
    forms = set()
    while len(forms) < 4:
        form = page.locator(".exam-item fieldset").get_attribute("class")
        if form not in forms:
            assert not page.evaluate(wide), form
            assert page.evaluate(small) == []
        forms.add(form)
        page.locator(".exam-next").tap()
    page.locator(".exam-finish").tap()
    page.locator(".exam-finish-yes").tap()
    page.locator(".exam-report").wait_for()
    assert not page.evaluate(wide)


def test_practice_is_accessible_with_its_reasons_and_leads_to_the_passage(visit):
    window = visit(reduced_motion="reduce")
    window.page.add_init_script(ONE_SEED)
    page = window.open(f"{PRACTICE}#CMM1", until="load")
    page.locator("[name=kind]").select_option("scenarios")
    page.locator(".practice-begin").click()
    page.locator(".practice-question fieldset").wait_for()
    box = page.locator(".practice-question :is(input, .exam-step-moves button:last-child)").first
    box.fill("1") if box.get_attribute("type") == "text" else box.click()
    assert faults(window) == []
    page.locator(".practice-check").click()
    page.locator(".practice-reasons li").first.wait_for()
    assert faults(window) == []
    page.locator(".practice-reasons a", has_text="Read again").click()
    page.wait_for_url("**/book/**#*")
    assert page.locator(":target").count() == 1


def test_only_who_starts_fetches_the_questions(visit):
    window = visit()
    fetched = []
    window.page.on("request", lambda asked: fetched.append(asked.url))
    window.open(EXAM)
    assert not any("exam-bank" in address for address in fetched)
    window.page.locator(".exam-begin").click()
    window.page.locator(".exam-item label").first.wait_for()
    assert sum("exam-bank" in address for address in fetched) == 1


def test_the_file_leads_to_pages_that_are_there(site):
    held = bank()
    addresses = {page for _, page in held["chapters"].values()}
    addresses |= {item["passage"][1].partition("#")[0] for item in held["items"] if item["passage"]}
    assert {address for address in addresses if not (SITE / address).is_file()} == set()
