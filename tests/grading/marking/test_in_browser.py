"""The pages for instructors in a real browser: marking by keyboard, and no barrier."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from medoffice.grading.marking import Marked, Round, WrittenAnswer, agreement
from medoffice.grading.marking import agreement_page as second
from medoffice.grading.marking import page as marking_page
from medoffice.grading.marking.rounds import SAVED, Place
from medoffice.grading.tasks import Row, Task

pytestmark = pytest.mark.browser

RUBRIC = Row("Lead", 2, "says it"), Row("Next", 1, "a date")
TASK = Task("x-memo", "memo", "Task 2. The memo", 3, "Write **it**.", RUBRIC)
HOSTILE = "<script>document.title = 'mine'</script>![seen](http://127.0.0.1:9/seen.png)"
TEXTS = ["A memo.\n\n| a | b |\n| - | - |\n| 1 | 2 |", HOSTILE]
ANSWERS = [WrittenAnswer(f"s{n}", TASK, text, None, True) for n, text in enumerate(TEXTS)]


@pytest.fixture
def marking(tmp_path):
    return Round(tmp_path, "operating-budget", "first")


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    context.close()


def opened(page, file, html):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, encoding="utf-8")
    page.goto(file.as_uri())
    for details in page.locator("details").all():
        details.evaluate("it => { it.open = true }")


def without_barrier(page):
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert [url for url in page.asked if not url.startswith("file:")] == []


def test_answers_are_marked_by_keyboard_kept_and_saved(page, marking, tmp_path):
    file = tmp_path / "page" / "marking.html"
    opened(page, file, marking_page.html(marking, marking.begin(ANSWERS, 1)))
    assert page.title() == "Marking: operating-budget, first marker"
    assert page.locator(".answer img").count() == 0
    without_barrier(page)
    page.locator(".answer input").first.focus()
    page.keyboard.type("1.5")
    page.keyboard.press("Tab")
    page.keyboard.type("4")  # more than can be had
    assert page.locator(".answer input").nth(1).get_attribute("aria-invalid") == "true"
    assert page.locator("#progress").inner_text() == "0 of 2 marked"
    page.keyboard.press("Backspace")
    page.keyboard.type("1")
    page.keyboard.press("Tab")
    page.keyboard.type('Good, "short"')
    assert page.locator("output").first.inner_text() == "2.5"
    page.reload()
    assert page.locator("#progress").inner_text() == "1 of 2 marked"
    with page.expect_download() as download:
        page.locator("#save").press("Enter")
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == Path(SAVED).name
    (one,), unfinished = marking.marks([TASK], saved)
    assert (one.code, one.rows, one.comment) == ("A01", {"Lead": 1.5, "Next": 1}, 'Good, "short"')
    assert unfinished == 1
    assert page.errors == []


def test_the_page_on_two_markers_has_no_barrier(page, marking, tmp_path):
    places = [Place(f"s{n}", "memo", "") for n in range(4)]
    marks, others = (
        [Marked(f"A{n}", place, {"Lead": lead(n), "Next": 1}, "") for n, place in enumerate(places)]
        for lead in (lambda n: n % 3, lambda n: 0)
    )
    first = {(one.student, one.task): one.points for one in marks}
    both = agreement.pairs(first, others)
    points = [pair.first for pair in both], [pair.second for pair in both]
    whole = agreement.agree("all rows", 3, *points)
    told = [(TASK, whole, agreement.by_row(TASK, marks, others), both)]
    html = second.html(marking, told, agreement.apart(both, [TASK]))
    opened(page, tmp_path / "page" / "agreement.html", html)
    without_barrier(page)
