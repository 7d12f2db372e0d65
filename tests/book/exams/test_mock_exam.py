"""The page of mock exams, from the choice to the report, by a reader and by a reload."""

import json
import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
KEPT = "JSON.parse(localStorage.getItem('medoffice.sittings.v1') ?? '{}')"


def open_page(page, clock=True):
    """Open the page with a clock that stands until a test moves it."""
    if clock:
        page.clock.install(time="2026-11-30T09:59:00Z")
        page.clock.pause_at("2026-11-30T10:00:00Z")
    page.goto("/mock-exam.html")
    page.locator(".mock-exam[data-live]").wait_for()
    return page


def begin(page, exam="small", length="full", time="1"):
    page.locator(f"input[name=exam][value={exam}]").check()
    page.locator(f"input[name=length][value={length}]").check()
    page.locator("[name=time]").select_option(time)
    press(page, "Start the exam")
    page.locator(".exam-desk").wait_for()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def go_on(page):
    """Take a paused exam up; its questions are fetched first."""
    press(page, "Go on with it")
    page.locator(".exam-desk").wait_for()


def place(page):
    return page.locator(".exam-place").inner_text()


def asked(page):
    """Return the id of the question that is shown."""
    (sitting,) = page.evaluate(KEPT).values()
    return list(sitting["items"])[sitting["at"]]


def answer_all(page, right):
    """Answer the first `right` questions well and the others with A."""
    total = int(place(page).split()[-1])
    for number in range(total):
        page.locator(f"input[value={'B' if number < right else 'A'}]").check()
        if number < total - 1:
            press(page, "Next")


def finish(page):
    press(page, "Finish the exam")
    press(page, "Yes, finish")
    page.locator(".exam-report").wait_for()


def test_the_address_says_which_exam_is_chosen_and_what_it_lacks_changes_nothing(page):
    page.goto("/mock-exam.html?exam=cases&length=full")
    page.locator(".mock-exam[data-live]").wait_for()
    expect(page.locator("#exam-cases")).to_be_checked()
    expect(page.locator("#exam-full")).to_be_checked()
    page.goto("/mock-exam.html?exam=other&length=%22&time=0")
    page.locator(".mock-exam[data-live]").wait_for()
    expect(page.locator("#exam-small")).to_be_checked()
    expect(page.locator("#exam-half")).to_be_checked()


def test_a_reload_in_mid_exam_loses_nothing_and_the_clock_stands_still(page):
    open_page(page)
    begin(page)
    order = list(next(iter(page.evaluate(KEPT).values()))["items"])
    assert len(order) == 10
    page.locator("input[value=C]").check()
    press(page, "Next")
    press(page, "Flag to look at again")
    press(page, "Next")
    page.clock.run_for(65_000)
    expect(page.locator(".exam-clock")).to_have_text("Time left 0:08:55")
    page.reload()
    page.locator(".exam-paused").wait_for()
    expect(page.locator(".exam-paused-what")).to_have_text(
        "Small exam, full length: 1 of 10 answered, 9 minutes left."
    )
    page.clock.run_for(300_000)  # away for five minutes
    go_on(page)
    assert place(page) == "Question 3 of 10"
    expect(page.locator(".exam-clock")).to_have_text("Time left 0:08:55")
    (sitting,) = page.evaluate(KEPT).values()
    assert list(sitting["items"]) == order
    assert (sitting["answers"], sitting["flags"]) == ({order[0]: "C"}, [order[1]])
    press(page, "Previous")
    expect(page.locator(".exam-flag")).to_have_text("Flagged. Take the flag off")
    press(page, "Previous")
    expect(page.locator("input[value=C]")).to_be_checked()


def test_a_pause_stops_the_clock_and_the_time_can_be_hidden(page):
    open_page(page)
    begin(page, length="half")
    page.clock.run_for(30_000)
    press(page, "Pause")
    page.clock.run_for(120_000)
    expect(page.locator(".exam-paused h3")).to_be_focused()
    go_on(page)
    expect(page.locator(".exam-clock")).to_have_text("Time left 0:04:30")
    press(page, "Hide the time")
    expect(page.locator(".exam-clock")).to_be_hidden()
    press(page, "Show the time")
    expect(page.locator(".exam-clock")).to_be_visible()


def test_time_left_is_said_at_a_few_moments_and_at_its_end_the_exam_ends(page):
    open_page(page)
    begin(page)
    told = page.locator(".exam-told")
    page.evaluate(
        """() => {
            window.said = [];
            new MutationObserver(() => said.push(document.querySelector(".exam-told").textContent))
                .observe(document.querySelector(".exam-told"), { childList: true });
        }"""
    )
    page.locator("input[value=B]").check()
    page.clock.run_for(599_000)
    assert page.evaluate("said") == ["5 minutes left.", "1 minute left."]
    page.clock.run_for(1_000)
    page.locator(".exam-report").wait_for()
    expect(told).to_have_text("The time is up.")
    expect(page.locator(".exam-score")).to_contain_text(
        "1 of 10 right, 10%. 9 questions not answered."
    )


def test_a_computer_that_slept_pauses_the_exam(page):
    open_page(page)
    begin(page)
    page.clock.run_for(10_000)
    page.clock.fast_forward(3_600_000)
    expect(page.locator(".exam-told")).to_contain_text("slept")
    go_on(page)
    expect(page.locator(".exam-clock")).to_have_text("Time left 0:09:50")


@pytest.mark.parametrize(("time", "shown"), [("2", "Time left 0:20:00"), ("0", "No clock")])
def test_a_reader_can_have_more_time_or_no_clock(page, time, shown):
    open_page(page)
    begin(page, time=time)
    expect(page.locator(".exam-clock")).to_have_text(shown)
    page.clock.run_for(700_000)
    assert place(page) == "Question 1 of 10"


def test_the_list_shows_what_is_answered_and_flagged_and_leads_there(page):
    open_page(page)
    begin(page)
    page.locator("input[value=A]").check()
    press(page, "Next")
    press(page, "Next")
    press(page, "Flag to look at again")
    expect(page.locator(".exam-list-summary")).to_have_text(
        "All questions: 1 of 10 answered, 1 flagged"
    )
    page.locator(".exam-list-summary").click()
    buttons = page.locator(".exam-list li button")
    expect(buttons).to_have_count(10)
    page.get_by_role("button", name="Question 1 answered", exact=True).wait_for()
    page.locator(".exam-list-which").select_option("flagged")
    expect(buttons).to_have_count(1)
    page.get_by_role("button", name="Question 3 flagged", exact=True).click()
    assert place(page) == "Question 3 of 10"
    expect(page.locator(".exam-place")).to_be_focused()
    page.locator(".exam-list-which").select_option("open")
    expect(buttons).to_have_count(9)


def test_the_report_counts_by_domain_and_leads_to_what_was_missed(page, bank):
    open_page(page)
    begin(page)
    order = list(next(iter(page.evaluate(KEPT).values()))["items"])
    answer_all(page, right=6)
    finish(page)
    domain = {item["id"]: item["cmm"] for item in bank["items"]}
    by = {}
    for number, item in enumerate(order):
        score = by.setdefault(domain[item], {"items": 0, "correct": 0})
        score["items"] += 1
        score["correct"] += number < 6
    assert {code: score["items"] for code, score in by.items()} == {"CMM1": 5, "CMM2": 3, "CMM3": 2}
    (kept,) = page.evaluate("courseProgress.read('exams')")
    assert kept == {
        "exam": "Small exam, full length",
        "date": "2026-11-30",
        "items": 10,
        "correct": 6,
        "by": by,
    }
    score = page.locator(".exam-score").inner_text()
    assert "6 of 10 right, 60%. 0 questions not answered." in score
    assert "between 31% and 83%" in page.locator(".exam-sure").inner_text()  # by hand
    assert "No pass mark is known." in page.locator(".exam-pass").inner_text()
    rows = page.locator(".exam-by-domain tr").all_inner_texts()
    assert [row.split("\t")[0] for row in rows] == ["Money", "Risk", "People"]
    for row, code in zip(rows, ("CMM1", "CMM2", "CMM3"), strict=True):
        assert row.split("\t")[1] == f"{by[code]['correct']} of {by[code]['items']}"
    weak = [code for code in by if by[code]["correct"] < by[code]["items"]]
    links = page.locator(".exam-study a").evaluate_all(
        "all => all.map((a) => a.getAttribute('href'))"
    )
    assert {link for link in links if "#" in link} == {f"practice.html#{code}" for code in weak}
    pages = {link for link in links if "#" not in link}
    assert pages <= {"book/money.html", "book/people.html", "book/beside.html"}
    assert ("book/beside.html" in pages) == ("CMM2" in weak), "a page beside a chapter"

    assert page.locator(".exam-review > li").count() == 4
    page.locator(".exam-review summary").first.click()
    first = page.locator(".exam-review > li").first
    expect(first.locator(".quiz-why li")).to_have_count(4)
    expect(first.locator("li[data-right=true]")).to_contain_text("Why B of")
    expect(first.locator("li", has_text="(your answer)")).to_contain_text("Why A of")
    leads = first.get_by_role("link").get_attribute("href")
    assert leads in ("book/money.html#section", "book/beside.html#section")
    page.locator(".exam-review-which").select_option("all")
    assert page.locator(".exam-review > li").count() == 10

    press(page, "Back to the exams")
    page.get_by_role("button", name=re.compile("See it again Small exam")).click()
    assert page.locator(".exam-score").inner_text() == score
    assert len(page.evaluate("courseProgress.read('exams')")) == 1


def test_each_form_is_answered_kept_and_marked(page):
    open_page(page)
    begin(page, exam="cases")
    assert [asked(page)] == ["case/many"]
    situation = page.get_by_role("group", name="The situation")
    expect(situation).to_contain_text("Then <b>second</b>.")  # text, not markup
    expect(situation.locator("caption")).to_have_text("What was seen")
    expect(page.locator(".exam-item")).to_contain_text("no other")
    expect(situation.locator("table")).to_be_visible()
    said = page.locator(".exam-chosen")
    expect(said).to_have_text("0 of 2 chosen.")
    page.get_by_label("A. Option A").check()
    expect(page.locator(".exam-list-summary")).to_contain_text("0 of 4 answered, 1 half answered")
    press(page, "Finish the exam")
    expect(page.locator(".exam-finishing-what")).to_contain_text(
        "3 questions not answered; each counts as not right. 1 question is only half answered"
    )
    press(page, "Go on working")
    for letter in ("B", "D"):
        page.get_by_label(f"{letter}. Option {letter}").check()
    expect(said).to_have_text("3 chosen, but only 2 asked for. Take 1 away.")
    page.get_by_label("B. Option B").uncheck()
    expect(said).to_have_text("2 of 2 chosen.")

    # From the second part on the case is folded, until the reader opens it.
    press(page, "Next")
    expect(page.locator(".exam-place")).to_be_focused()
    expect(situation.locator("table")).to_be_hidden()
    page.keyboard.press("Tab")  # hide the time
    page.keyboard.press("Tab")  # pause
    page.keyboard.press("Tab")
    expect(situation.locator("summary")).to_be_focused()
    expect(situation.locator("summary")).to_have_text(
        "The case (part 2 of 4) Show the case", use_inner_text=True
    )
    page.keyboard.press("Enter")
    expect(situation.locator("table")).to_be_visible()
    steps = page.locator(".exam-steps li > span:first-child")
    before = steps.all_inner_texts()
    right = [f"Step {word}" for word in ("one", "two", "three", "four")]
    assert before != right and sorted(before) == sorted(right)
    for to, step in enumerate(right):
        while (at := steps.all_inner_texts().index(step)) > to:
            up = page.get_by_role("button", name=f"Up {step}", exact=True)
            up.click()
            expect(up).to_be_focused()
            expect(page.locator(".exam-moved")).to_have_text(f"Now {at} of 4.")

    press(page, "Next")
    expect(situation.locator("table")).to_be_visible()
    number = page.get_by_label("Your number (dollars)")
    number.fill("about 1,200")
    number.blur()
    expect(page.locator("#exam-number-said")).to_contain_text("not a number yet")
    expect(page.locator(".exam-list-summary")).to_contain_text("2 of 4 answered")
    number.fill("$1,234.50")
    number.press("Enter")
    assert place(page) == "Question 4 of 4"
    page.get_by_label("B. Option B").check()

    page.reload()
    go_on(page)
    press(page, "Previous")
    expect(page.get_by_label("Your number (dollars)")).to_have_value("$1,234.50")
    press(page, "Previous")
    assert steps.all_inner_texts() == right
    press(page, "Previous")
    expect(page.get_by_label("D. Option D")).to_be_checked()
    finish(page)
    expect(page.locator(".exam-score")).to_contain_text("3 of 4 right, 75%. 0 questions not")
    page.locator(".exam-review-which").select_option("all")
    shown = []
    for line in page.locator(".exam-reviewed").all():
        line.locator("summary").click()
        line.locator(".exam-reasons").wait_for()
        shown.append(line.inner_text())
    assert "The answers are A, D." in shown[0] and "Why E." in shown[0]
    assert "you have it here" in shown[1] and "Why three." in shown[1]
    assert "The answer is $1,234.5, give or take $0.5." in shown[2]
    assert "You left a part out." in shown[2]
    assert "not right" in shown[3] and "The situation" not in shown[3] and "First." in shown[3]


def test_what_is_not_answered_in_full_is_told_in_the_list_the_pause_and_the_report(page):
    open_page(page)
    begin(page, exam="cases")
    page.get_by_label("A. Option A").check()
    press(page, "Next")
    steps = page.locator(".exam-steps")
    down = steps.get_by_role("button", name="Down").first
    down.click()
    # The steps come in any order but the right one. A move may make it right: one more, then.
    if re.search("one.*two.*three.*four", steps.inner_text(), re.DOTALL):
        down.click()
    press(page, "Next")
    page.get_by_label("Your number (dollars)").fill("about 1,200")
    far = "1 of 4 answered, 1 half answered, 1 not a number"
    expect(page.locator(".exam-list-summary")).to_have_text(f"All questions: {far}, 0 flagged")
    page.locator(".exam-list-summary").click()
    page.get_by_role(
        "button", name="Question 3 not a number, so not answered", exact=True
    ).wait_for()
    press(page, "Finish the exam")
    expect(page.locator(".exam-finishing-what")).to_contain_text(
        "2 questions not answered; each counts as not right. "
        "1 of these holds something that is not a number. 1 question is only half answered"
    )
    press(page, "Pause")
    paused = page.locator(".exam-paused-what")
    expect(paused).to_have_text(f"Case exam, full length: {far}, 4 minutes left.")
    page.reload()
    expect(paused).to_have_text(f"Case exam, full length: {far}, 4 minutes left.")
    go_on(page)
    finish(page)
    expect(page.locator(".exam-score")).to_contain_text("2 questions not answered, 1 half answered")
    said = []
    for line in page.locator(".exam-reviewed").all():
        line.locator("summary").click()
        line.locator(".exam-reasons").wait_for()
        said.append(line.inner_text())
    assert said[0].startswith("Question 1: half answered, so not right.")
    assert "You chose only 1 of the 2 asked for. Of what you chose, 1 is right." in said[0]
    assert "Question 2: not right." in said[1] and "Of your 4 steps, " in said[1]
    assert said[2].startswith("Question 3: not a number, so not answered.")
    assert "Your answer: about 1,200, which is not a number" in said[2]
    assert said[3].startswith("Question 4: not answered.")


def test_a_second_sitting_asks_what_the_first_did_not(page):
    open_page(page, clock=False)
    begin(page, length="half")
    finish(page)
    press(page, "Back to the exams")
    begin(page, length="half")
    first, second = (set(one["items"]) for one in page.evaluate(KEPT).values())
    assert len(first) == len(second) == 5
    assert first.isdisjoint(second)
    assert len({one["seed"] for one in page.evaluate(KEPT).values()}) == 2


def test_an_exam_belongs_to_one_tab_and_another_can_take_it_over_with_all_answers(page):
    open_page(page, clock=False)
    begin(page)
    other = open_page(page.context.new_page(), clock=False)
    seen = other.locator(".exam-elsewhere-what")
    expect(seen).to_contain_text("0 of 10 answered")
    expect(other.locator(".exam-paused")).to_be_hidden()
    page.locator("input[value=C]").check()
    expect(seen).to_contain_text("1 of 10 answered")
    (before,) = page.evaluate(KEPT).items()

    press(other, "Take it over here")
    other.locator(".exam-desk").wait_for()
    expect(page.locator(".exam-elsewhere h3")).to_be_focused()
    expect(other.locator("input[value=C]")).to_be_checked()
    press(other, "Next")
    other.locator("input[value=D]").check()
    # A tab that slept through all that writes what it knew.
    late = """async ([id, sitting]) =>
        (await import("/exams/sittings.js")).keep(id, { ...sitting, used: 99 })"""
    assert page.evaluate(late, list(before)) is False
    (kept,) = page.evaluate(KEPT).values()
    assert (list(kept["answers"].values()), kept["state"]) == (["C", "D"], "open")

    press(other, "Pause")
    page.get_by_role("button", name="Go on with it").wait_for()
    go_on(page)
    assert place(page) == "Question 2 of 10"
    expect(other.locator(".exam-elsewhere")).to_be_visible()
    page.close()
    expect(other.locator(".exam-paused-what")).to_contain_text("2 of 10 answered")


def test_past_exams_stay_beside_a_pause_and_back_returns_to_them(page):
    open_page(page, clock=False)
    begin(page, length="half")
    expect(page.locator(".exam-past")).to_be_hidden()
    finish(page)
    page.go_back()
    again = page.get_by_role("button", name=re.compile("See it again"))
    expect(again).to_be_focused()
    begin(page, length="half")
    expect(again).to_be_hidden()
    press(page, "Pause")
    again.click()
    page.locator(".exam-report").wait_for()
    expect(page.locator(".exam-past")).to_be_hidden()
    page.reload()
    page.locator(".exam-report").wait_for()
    page.go_back()
    expect(page.locator(".exam-paused")).to_be_visible()
    expect(again).to_be_focused()
    go_on(page)
    assert place(page) == "Question 1 of 5"
    page.set_viewport_size({"width": 900, "height": 250})
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.reload()
    expect(page.locator(".exam-paused h3")).to_be_focused()
    expect(page.locator(".exam-paused h3")).to_be_in_viewport()


def test_an_exam_can_be_dropped_and_counts_for_nothing(page):
    open_page(page)
    begin(page)
    press(page, "Pause")
    press(page, "Drop this exam without a result")
    expect(page.locator(".exam-setup h3").first).to_be_focused()
    assert page.evaluate(KEPT) == {}
    assert page.evaluate("courseProgress.read('exams')") == []


def test_a_question_that_changed_since_is_left_out(page):
    open_page(page)
    begin(page)
    page.evaluate(
        """() => {
            const [[id, sitting]] = Object.entries(courseProgress.read("sittings"));
            const [first, second] = Object.keys(sitting.items);
            sitting.items[first] = "of last year";
            delete Object.assign(sitting.items, { "gone-since": "x" })[second];
            courseProgress.write("sittings", { [id]: sitting });
            addEventListener("pagehide", (event) => event.stopImmediatePropagation(), true);
            window.courseProgress = { ...courseProgress, write: () => true };
        }"""
    )
    page.reload()
    go_on(page)
    assert place(page) == "Question 1 of 8"
    expect(page.locator(".exam-told")).to_contain_text("2 questions of this exam changed")


def test_a_browser_that_keeps_nothing_says_so_and_still_gives_the_exam(page):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    open_page(page)
    begin(page)
    expect(page.locator(".exam-unkept")).to_be_visible()
    answer_all(page, right=10)
    press(page, "Pause")
    go_on(page)
    finish(page)
    expect(page.locator(".exam-score")).to_contain_text("10 of 10 right")
    expect(page.locator(".exam-study")).to_contain_text("You missed nothing")


def test_questions_that_cannot_be_fetched_are_told_and_can_be_tried_again(page):
    open_page(page)
    page.route("**/exam-bank.json*", lambda route: route.abort())
    press(page, "Start the exam")
    expect(page.locator(".exam-told")).to_contain_text("could not be fetched")
    page.unroute("**/exam-bank.json*")
    begin(page)


def test_the_keyboard_is_enough(page):
    open_page(page)
    page.locator("#exam-small").focus()
    page.keyboard.press("Enter")  # starts
    expect(page.locator(".exam-place")).to_be_focused()

    def tab_to(name, most=40):
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                return
        raise AssertionError(f"{name} cannot be reached")

    page.keyboard.press("Tab")  # hide
    page.keyboard.press("Tab")  # pause
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("input[value=B]")).to_be_checked()
    page.keyboard.press("n")  # elsewhere on the site it leads to the next page
    page.keyboard.press("Enter")
    assert place(page) == "Question 2 of 5"
    tab_to("Calculator")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("=")  # as in a spreadsheet
    expect(page.locator("#exam-sum")).to_have_value("=")
    page.keyboard.type("525000/12500")
    page.keyboard.press("Enter")
    expect(page.locator(".exam-sum-said")).to_have_text("525000/12500 = 42")
    page.keyboard.type("+(1")
    tab_to(")")
    page.keyboard.press("Enter")
    tab_to("=")
    page.keyboard.press("Space")
    expect(page.locator("#exam-sum")).to_have_value("43")
    page.locator("#exam-sum").focus()
    page.keyboard.press("End")
    page.keyboard.type("12")  # begins anew
    expect(page.locator("#exam-sum")).to_have_value("12")
    tab_to("Finish the exam")
    page.keyboard.press("Enter")
    expect(page.locator(".exam-finishing-what")).to_have_text(
        "4 questions not answered; each counts as not right. Finish now?"
    )
    expect(page.locator(".exam-finish-yes")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".exam-report-title")).to_be_focused()


def test_nothing_of_what_is_kept_is_refused_by_the_progress_file(page):
    open_page(page)
    begin(page)
    finish(page)
    press(page, "Back to the exams")
    page.clock.run_for(1_000)
    begin(page, exam="cases")
    text = page.evaluate("JSON.stringify(courseProgress.all())")
    assert page.evaluate("text => courseProgress.parse(text) !== undefined", text)
    assert len(json.loads(text)["sittings"]) == 2
