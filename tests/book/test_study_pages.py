"""The pages of flashcards and of the planner, as their markup, scripts and styles make them."""

import json
import shutil
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from medoffice.book.chapters import certifications
from medoffice.book.places import ROOT
from medoffice.book.progress.outline import topics
from medoffice.book.serve import running
from medoffice.book.study import cards, planner
from medoffice.book.study.templates import TEMPLATES
from medoffice.questions.cards import DECKS
from medoffice.questions.exams import exams

pytestmark = pytest.mark.browser
ASSETS = ROOT / "book" / "assets"
PAGE = (
    '<!doctype html><html lang="en"><title>Study</title>'
    '<meta name="viewport" content="width=device-width">'
    '<link rel="stylesheet" href="course.css"><link rel="stylesheet" href="{name}.css">'
    '<script>document.documentElement.classList.add("scripted")</script>'
    '<script src="progress.js" defer></script><script src="{script}.js" type="module"></script>'
    '<main class="bd-article"><h1>Study</h1>{body}</main>'
)
NOW = "2026-11-30T09:00:00"


def desk():
    given = {
        "decks": [(key, deck, cards.topics_of(key)) for key, deck in DECKS.items()],
        "formulas_by_topic": {},
        "home": "",
        "cards": "cards.json",
        "address": lambda link: f"{link}.html",
    }
    return str(TEMPLATES.get_template("cards.html").make_module(given).desk())


def form():
    pages = {"practice": "practice.html", "mock": "mock-exams.html"}
    known = planner.course(topics()) | {"pages": pages}
    return TEMPLATES.get_template("planner.html").render(
        exams=exams(),
        outlines=certifications(),
        week=[(1, "Monday"), (3, "Wednesday"), (6, "Saturday"), (0, "Sunday")],
        hours=planner.hours(known["chapters"]),
        data=json.dumps(known),
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    for path in ASSETS.glob("*.*"):
        shutil.copy(path, folder)
    for name in ("shared", "vendor"):
        shutil.copytree(ASSETS / name, folder / name)
    app = SimpleNamespace(env=SimpleNamespace(titles={}))
    (folder / "cards.json").write_text(json.dumps(cards.for_scripts(app)), encoding="utf-8")
    pages = {"study-cards": ("card-desk", desk()), "study-planner": ("study-planner", form())}
    for name, (script, body) in pages.items():
        text = PAGE.format(name=name, script=script, body=body)
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    with running(folder) as address:
        yield address


@pytest.fixture
def opened(browser, site):
    """Return a function that opens a page as on a phone, on a fixed day, and give its errors."""
    contexts, errors = [], []

    def new(name, kept=None, **options):
        contexts.append(browser.new_context(viewport={"width": 320, "height": 640}, **options))
        page = contexts[-1].new_page()
        for part, value in (kept or {}).items():
            item = json.dumps([f"medoffice.{part}.v1", json.dumps(value)])
            # Some browsers run it before the page is there, too, where nothing can be kept.
            page.add_init_script(
                f"origin === 'null' || localStorage.getItem({item}[0]) ||"
                f" localStorage.setItem(...{item})"
            )
        page.clock.set_fixed_time(NOW)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{site}/{name}.html")
        return page

    yield new
    for context in contexts:
        context.close()
    assert errors == []


def told(page):
    return page.locator(".study-told").inner_text()


def test_a_card_is_asked_turned_and_graded_from_the_keyboard_and_comes_again(opened):
    page = opened("study-cards")
    page.locator("[data-live]").wait_for(state="attached")
    assert told(page) == "0 to review, 10 new cards today."
    asked = page.locator(".study-asks").inner_text()
    page.locator(".study-show").focus()
    page.keyboard.press("1")
    assert page.evaluate("courseProgress.read('reviews')") == {}, "nobody has seen the answer"
    page.keyboard.press("Enter")
    expect(page.locator(".study-answer")).to_be_focused()
    assert page.locator("[data-grade='3']").inner_text().split("\n") == ["3 Good", "10 minutes"]
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("3")
    assert page.evaluate("courseProgress.read('reviews')") == {}, "the focus is elsewhere"
    page.locator(".study-answer").focus()
    page.keyboard.press("3")
    expect(page.locator(".study-front")).to_be_focused()
    assert page.locator(".study-asks").inner_text() != asked
    assert told(page).startswith("1 to review, 9 new cards today. Begun: 1 of ")
    page.keyboard.press("Space")
    page.keyboard.press("4")
    page.clock.set_fixed_time("2026-11-30T09:11:00")
    page.reload()
    page.locator("[data-live]").wait_for(state="attached")
    assert page.locator(".study-asks").inner_text() == asked, "its ten minutes are over"
    (known,) = [
        r for r in page.evaluate("Object.values(courseProgress.read('reviews'))") if r["state"] == 2
    ]
    assert known["due"] == "2026-12-08T09:00:00"


def test_a_grade_is_taken_back_and_topics_are_left_out(opened):
    page = opened("study-cards", has_touch=True)
    page.locator(".study-show").tap()
    asked = page.locator(".study-asks").inner_text()
    page.locator("[data-grade='1']").tap()
    page.get_by_role("button", name="Undo the last grade").tap()
    assert page.locator(".study-asks").inner_text() == asked
    assert page.evaluate("courseProgress.read('reviews')") == {}
    page.locator("summary").click()
    for deck in ("terms", "formulas"):
        page.locator(f"fieldset[data-deck={deck}] .study-all").uncheck()
    expect(page.locator(".study-where")).to_have_text(
        "Rules: Privacy and security. What does the rule say?"
    )
    page.get_by_label("New cards a day").fill("2")
    page.get_by_label("New cards a day").press("Tab")
    assert told(page) == "0 to review, 2 new cards today."
    page.locator("fieldset[data-deck=rules] .study-all").uncheck()
    assert told(page) == "No topic is chosen. Choose one below."
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    kept = page.evaluate("courseProgress.parse(JSON.stringify(courseProgress.all())).dealing")
    assert kept["new"] == 2 and len(kept["left"]) == page.locator(".study-topic").count()


def test_a_day_ends_and_more_can_be_taken(opened):
    page = opened("study-cards", kept={"dealing": {"new": 1}})
    page.locator(".study-show").click()
    page.locator("[data-grade='4']").click()
    assert told(page).startswith("Done for today. The next card comes on Tuesday, December 8.")
    page.get_by_role("button", name="Take ten more new cards today").click()
    assert told(page).startswith("0 to review, 10 new cards today.")
    expect(page.locator(".study-front")).to_be_focused()


def test_a_page_left_open_goes_with_the_days(opened):
    page = opened("study-cards", kept={"dealing": {"new": 1}})
    page.locator(".study-show").click()
    page.locator("[data-grade='4']").click()
    expect(page.locator(".study-told")).to_contain_text("Done for today.")
    page.clock.set_fixed_time("2026-12-09T09:00:00")
    page.evaluate("dispatchEvent(new Event('focus'))")
    assert told(page).startswith("1 to review, 1 new card today.")
    expect(page.locator(".study-card")).to_be_visible()


KNOWN = {
    "due": "2026-11-30T08:00:00", "last": "2026-11-20T08:00:00", "first": "2026-01-01",
    "stability": 3.1, "difficulty": 9, "state": 2, "step": 0, "reps": 20, "lapses": 6,
}  # fmt: skip


def test_a_card_that_is_forgotten_again_and_again_says_so(opened):
    page = opened("study-cards", kept={"reviews": {"term-slot": KNOWN}})
    page.locator(".study-show").click()
    expect(page.locator(".study-leech")).to_contain_text("forgotten this card 6 times")


def test_of_two_histories_the_later_review_counts_and_what_is_broken_is_refused(opened):
    newer = KNOWN | {"last": "2026-11-25T08:00:00"}
    broken = {"term-slot": KNOWN, "x": KNOWN | {"due": "2026-02-30T08:00:00"}, "y": {"due": 1}}
    page = opened("study-cards", kept={"reviews": broken})
    assert page.evaluate("courseProgress.read('reviews')") == {"term-slot": KNOWN}
    there = {"reviews": {"term-slot": newer, "term-panel": KNOWN}}
    joined = page.evaluate("there => courseProgress.joined(courseProgress.all(), there)", there)
    assert joined["reviews"] == there["reviews"]
    for part, value, said in (
        ("reviews", {"a": KNOWN | {"stability": 0}}, "a: stability: expected a number from"),
        ("plan", {"days": [7]}, "days: number 1: expected a number from 0 to 6, found 7"),
        ("plan", {"at": "25:00"}, "at: expected a time of day"),
        ("dealing", {"news": 1}, "a field that is not known: news"),
    ):
        file = page.evaluate("parts => ({...courseProgress.all(), ...parts})", {part: value})
        refused = page.evaluate(
            "text => { try { courseProgress.parse(text); } catch (e) { return e.message; } }",
            json.dumps(file),
        )
        assert said in refused


def fill(page, day="2027-03-01"):
    page.get_by_label("Day of the exam").fill(day)
    page.get_by_role("button", name="Make my plan").click()


def test_a_plan_is_made_kept_and_saved_as_a_calendar(opened):
    page = opened("study-planner")
    page.get_by_label("Human Resources", exact=True).check()
    fill(page)
    expect(page.locator("#plan-title")).to_be_focused()
    assert page.locator(".plan-said").inner_text().startswith("CMM exam on March 1, 2027: ")
    first = page.locator(".plan-week").first
    assert first.locator("caption").inner_text().startswith("Week of November 30, 2026: ")
    assert first.locator("tbody th").first.inner_text() == "Mon, Nov 30"
    asked = page.get_by_role("link", name="20 questions: Human Resources").first
    assert asked.get_attribute("href") == "practice.html?many=20#CMM3"
    mock = page.get_by_role("link", name="Full mock: CMM exam")
    assert mock.get_attribute("href") == "mock-exams.html?exam=cmm&length=full"
    rest = page.locator(".plan-week li", has_text="Rest your head")
    expect(rest).to_have_count(1)
    expect(rest.get_by_role("link")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a calendar file").click()
    assert download.value.suggested_filename == "study-plan-2027-03-01.ics"
    text = download.value.path().read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n") and text.count(b"DTSTAMP:2026113") > 20
    page.reload()
    expect(page.locator(".plan-week").first).to_be_visible()
    expect(page.get_by_label("Human Resources", exact=True)).to_be_checked()
    kept = page.evaluate("courseProgress.parse(JSON.stringify(courseProgress.all())).plan")
    assert kept["weak"] == ["CMM3"] and kept["date"] == "2027-03-01"


def test_a_fault_is_told_and_what_does_not_fit(opened):
    page = opened("study-planner")
    fill(page, "2026-11-29")
    expect(page.get_by_role("alert")).to_have_text(
        "November 29, 2026 is past. Give a day after today."
    )
    # It stands above the form, and the button that was pressed below it.
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_be_in_viewport()
    expect(page.locator(".study-plan")).to_be_hidden()
    page.get_by_label("Exam", exact=True).select_option("cmpe")
    expect(page.get_by_label("Transformative Healthcare Delivery")).to_be_visible()
    fill(page, "2026-12-24")
    expect(page.get_by_role("alert")).to_have_text("")
    assert "found no place. All would fit with" in page.locator(".plan-lacks").inner_text()
    expect(page.locator(".plan-unread")).to_contain_text("practice comes after those that have")
    page.locator(".plan-left summary").click()
    assert page.locator(".plan-left li").count() > 5
    page.get_by_label("Hours a week").fill("1")
    fill(page, "2026-12-10")
    lacks = page.locator(".plan-lacks")
    expect(lacks).to_contain_text("There is no mock exam in this plan.")
    expect(lacks).not_to_contain_text("second practice sets")
    second = page.locator(".plan-left li", has_text="Operations Management (second set), 30 min")
    expect(second).to_have_count(1)
    expect(page.locator(".plan-unread")).not_to_contain_text("6 domains")


def test_weak_domains_come_from_practice_exams(opened):
    exam = {
        "exam": "CMM", "date": "2026-11-01", "items": 20, "correct": 10,
        "by": {"CMM4": {"items": 10, "correct": 2}, "CMM5": {"items": 10, "correct": 8}},
    }  # fmt: skip
    page = opened("study-planner", kept={"exams": [exam]})
    page.get_by_role("button", name="Tick the weakest of my practice exams").click()
    expect(page.locator(".plan-exams-told")).to_have_text("Ticked, the weakest first: Finance.")
    expect(page.get_by_label("Finance", exact=True)).to_be_checked()


def test_short_days_are_told_and_a_plan_of_who_knows_nothing_begins_with_finding_out(opened):
    page = opened("study-planner")
    page.get_by_label("Hours a week").fill("1")
    fill(page)
    short = page.locator(".plan-short")
    expect(short).to_contain_text("as little as 20 min each")
    expect(short).to_contain_text("on 1 day a week give you 1 h a day")
    expect(page.locator(".plan-said")).to_contain_text("split into two or three sittings, a week")
    expect(page.locator(".plan-week li", has_text="Half-length mock").first).to_contain_text(
        "(sitting 1 of 3), 40 min"
    )
    page.get_by_label("Hours a week").fill("6")
    fill(page)
    expect(short).to_be_hidden()
    start = page.locator(".plan-week a").first
    assert start.inner_text().startswith("Find out where you are weak")
    assert start.get_attribute("href") == "mock-exams.html?exam=cmm&length=half"


@pytest.mark.parametrize("name", ["study-cards", "study-planner"])
def test_without_scripts_the_page_says_what_to_do(browser, site, name):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}/{name}.html")
        assert "need" in page.locator("noscript").inner_text()
