"""A lab comes alive on its own page: its Python starts, its cells can be run, changed and kept."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import expect

from medoffice.book import offline
from medoffice.book.lab_links import FIRST_VISIT_MEGABYTES
from medoffice.book.notebooks import labs
from medoffice.book.places import LITE, SITE

LAB = "notebooks/scheduling/patient-access.html"
NAME = "scheduling/patient-access"  # of the lab, in what the browser keeps
ENGINE = "pyodide.asm.wasm"
SESSION = "live-lab/session.js"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 800}
OWN = -1  # the cell at the foot of the page, which is the reader's
# The page sees in its next frame that a box has become too narrow for what it holds.
TAB_STOPS_ARE_SET = """() => [...document.querySelectorAll(".lab-cell .widget-html")].every(
  (box) => box.hasAttribute("tabindex") === box.scrollWidth > box.clientWidth)"""
# The table of a widget scrolls in the widget's box, and has a word above it that tells so.
A_WIDE_TABLE_SAYS_SO = """() =>
  [...document.querySelectorAll(".lab-cell .widget-html .lab-results")].some((box) =>
    box.closest(".widget-html").scrollWidth > box.closest(".widget-html").clientWidth &&
    parseFloat(getComputedStyle(box, "::before").height) > 0)"""
# A wide table scrolls in its own box, which says so. Here a table is made wide.
TABLES_FIT = """() => {
  const boxes = [...document.querySelectorAll(".widget-html .lab-results")];
  for (const box of boxes) box.querySelector("td").style.minWidth = "40rem";
  const fit = boxes.map((box) => box.clientWidth <= box.closest(".widget-html").clientWidth);
  for (const box of boxes) box.querySelector("td").style.minWidth = "";
  return fit.length > 0 && fit.every(Boolean);
}"""
ENDLESS = 'print("so far")\nwhile True:\n    pass'
# A cell that runs until the test lets it end.
HELD = """from js import XMLHttpRequest
asked = XMLHttpRequest.new()
asked.open("GET", "/held-by-the-test", False)
asked.send()"""
# Presses a button twice, the second time when the page has done what the first asked for.
TWICE = """async (button) => {
  button.click();
  await new Promise((next) => setTimeout(next));
  button.click();
}"""
# What a screen reader reads of the bar, from now on.
HEAR = """(said) => {
  window.heard = [];
  const hear = new MutationObserver(() => heard.push(said.textContent));
  hear.observe(said, { childList: true, characterData: true, subtree: true });
}"""
# A busy build machine may need minutes; a Python that never starts needs forever.
PATIENCE = 240_000


class LivePage:
    """A lab's page, as the one sees it who works with it."""

    def __init__(self, window):
        self.window = window
        self.page = window.page
        self.bar = self.page.get_by_role("region", name="This lab")

    def load(self):
        """Load the page so that it comes alive by itself."""
        self.page.goto(f"{self.window.address}/{LAB}?live", wait_until="commit")

    def open(self):
        """Load the page, and wait until it is alive."""
        self.load()
        return self.ready()

    def ready(self):
        """Wait until the first widget can be moved."""
        self.page.locator("html[data-lab=ready]").wait_for(state="attached", timeout=PATIENCE)
        self.has_state(2, "done")
        return self

    def cell(self, number):
        """Return a cell: the first is 1."""
        return self.page.locator(".lab-cell").nth(number if number == OWN else number - 1)

    def code(self, number):
        return self.cell(number).locator(".lab-code")

    def output(self, number):
        return self.cell(number).locator(".cell_output")

    def run(self, number, code=None):
        """Press a cell's button, after its code was written anew."""
        if code is not None:
            self.code(number).fill(code)
        self.cell(number).get_by_role("button", name="Run cell").click()

    def button(self, number):
        """Return what runs a cell, and stops it while it runs."""
        return self.cell(number).locator(".lab-tools button").first

    def has_state(self, number, state):
        expect(self.cell(number)).to_have_attribute("data-state", state, timeout=PATIENCE)

    def press(self, name):
        self.bar.get_by_role("button", name=name).press("Enter")

    def answer(self, name):
        self.page.get_by_role("dialog").get_by_role("button", name=name).press("Enter")


@dataclass(frozen=True)
class Start:
    """What was seen while a lab was started by its button, on a first visit."""

    lab: LivePage
    fetched_before: list[str]
    focus: str
    said: str
    amount: str
    bytes_fetched: int


@pytest.fixture(scope="module")
def first_visit(shared_windows):
    # One page for all tests: a Python takes longer to start than all that is asked of it.
    window = shared_windows()
    lab, page, held = LivePage(window), window.page, []
    window.open(LAB)
    fetched = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    # The script that shows what arrives comes when some of it has, as on a slow line.
    late = []
    page.context.route(f"**/{SESSION}", lambda route: late.append(route))
    page.context.route(f"**/{ENGINE}", lambda route: held.append(route))
    page.get_by_role("button", name="Start the lab").press("Enter")
    while not (held and late):
        page.wait_for_timeout(50)
    page.context.unroute(f"**/{SESSION}")
    for route in late:
        route.continue_()
    lab.run(2)
    lab.has_state(2, "queued")
    focus = page.evaluate("document.activeElement.closest('.lab-live, .lab-cell')?.className")
    amount = lab.bar.locator(".lab-amount:visible")
    expect(amount).to_contain_text("MB", timeout=PATIENCE)
    told, said = amount.inner_text(), lab.bar.get_by_role("status").inner_text()
    assert lab.cell(2).get_attribute("data-state") == "queued"
    for route in held:
        route.continue_()
    page.context.unroute(f"**/{ENGINE}")
    lab.ready()
    sizes = page.evaluate(
        """(before) => performance.getEntriesByType("resource").slice(before)
          .map((entry) => entry.encodedBodySize)""",
        len(fetched),
    )
    page.locator("html[data-kept=yes]").wait_for(state="attached", timeout=PATIENCE)
    yield Start(lab, fetched, focus, said, told, sum(sizes))
    window.was_clean()


@pytest.fixture
def lab(first_visit):
    return first_visit.lab


def test_before_a_lab_is_started_its_page_has_only_a_small_script(first_visit):
    fetched = [urlsplit(address).path for address in first_visit.fetched_before]
    ours = [path for path in fetched if "/live-lab/" in path]
    assert ours
    assert sum((SITE / path.lstrip("/")).stat().st_size for path in ours) < 6000
    assert not [path for path in fetched if "/lite/" in path or "jupyter-widgets" in path]


def test_cells_run_before_python_is_there_wait_for_it_and_the_bar_tells_how_much(first_visit):
    assert first_visit.focus, "the focus was lost with the button"
    assert first_visit.said in ("Getting Python. You can read on.", "Starting Python.")
    assert first_visit.amount.endswith(f" of {round(_listed() / 1e6)} MB")
    expect(first_visit.lab.output(2).locator("select").first).to_be_visible()


@pytest.mark.parametrize("page", [LAB, "book/scheduling/patient-access.html"])
def test_where_changes_are_kept_is_said_before_the_start(page, site):
    text = " ".join((SITE / page).read_text(encoding="utf-8").split())
    assert "What you change in a cell is kept in this browser, and nowhere else." in text


def test_the_page_says_how_much_a_first_visit_fetches(first_visit):
    fetched = first_visit.bytes_fetched + _listed()
    assert fetched / 1e6 == pytest.approx(FIRST_VISIT_MEGABYTES, rel=0.05)


def _listed():
    """Return the bytes that every lab starts with."""
    listed = json.loads((LITE / offline.LIST).read_text(encoding="utf-8"))
    return sum(listed["files"][name][1] for name in listed["start"])


def opening(notebook):
    """Return the code with which a lab starts, and that shows its first widget."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return code[0], next(source for source in code if source.startswith("lab."))


def test_the_first_widget_of_every_lab_answers(lab, subtests, capsys):
    page, results = lab.page, lab.output(1)
    for notebook in labs():
        with subtests.test(notebook.stem):
            started = time.monotonic()
            lab.run(1, "\n".join([f"# {notebook.stem}", *opening(notebook)]))
            lab.has_state(1, "done")
            control = results.locator("select").first
            control.wait_for(timeout=PATIENCE)
            waited = time.monotonic() - started
            before = results.inner_html()
            options = control.locator("option").evaluate_all("all => all.map(o => o.value)")
            chosen = control.input_value()
            control.select_option(next(value for value in options if value != chosen))
            page.wait_for_function(
                "([element, before]) => element.innerHTML !== before",
                arg=[results.element_handle(), before],
                timeout=PATIENCE,
            )
            with capsys.disabled():
                print(f"\n  first live widget of {notebook.stem}: {waited:.0f} s")
    lab.cell(1).get_by_role("button", name="Undo my change").press("Enter")
    lab.run(1)
    lab.has_state(1, "done")


def test_a_cell_runs_after_those_above_it_that_were_not_run(lab):
    lab.code(3).fill("bookings = 41")
    lab.code(4).fill("")
    lab.run(5, "bookings + 1")
    lab.has_state(5, "done")
    expect(lab.output(5)).to_have_text("42")
    expect(lab.cell(3)).to_contain_text("Done.")
    lab.run(3, "bookings = 42")
    lab.has_state(3, "done")
    expect(lab.output(5)).to_have_text("42")  # a cell that was run is not run again
    lab.code(5).fill("bookings + 2")
    expect(lab.cell(5)).to_contain_text(
        "Not run since you changed it. What stands below is from before."
    )


def test_an_error_is_told_in_words_and_ends_what_was_to_run(lab):
    lab.code(6).fill('print("so far")\n1 / 0')
    lab.run(7, "7")
    lab.has_state(6, "error")
    expect(lab.output(6)).to_contain_text("so far")
    told = lab.output(6).locator(".lab-error")
    expect(told.locator("p")).to_have_text(
        "Python could not do this. ZeroDivisionError: division by zero"
    )
    where = told.locator("details")
    assert where.get_attribute("open") is None
    assert "Traceback" in where.text_content() and "\x1b" not in where.text_content()
    expect(lab.bar).to_contain_text("Cell 6 stopped with a message. The cells after it were not")
    lab.has_state(7, "waiting")
    lab.run(6, "print(6")
    expect(told).to_contain_text("Is a bracket or a quotation mark missing?")
    lab.run(6, "6")
    lab.has_state(6, "done")
    expect(told).to_have_count(0)


def test_who_moves_a_widget_while_a_cell_runs_is_told_that_it_waits_and_it_answers_after(lab):
    page, state, said = lab.page, lab.cell(2).locator(".lab-state"), lab.bar.get_by_role("status")
    waits = "Cell 8 is running: what you chose waits until it ends. If you stop it, choose again."
    before, held = lab.output(2).inner_html(), []
    page.context.route("**/held-by-the-test", lambda route: held.append(route))
    said.evaluate(HEAR)
    with page.context.expect_event("request", lambda one: one.url.endswith("/held-by-the-test")):
        lab.run(8, HELD)
    lab.has_state(8, "running")
    expect(state).to_have_text("Waits for cell 8.")
    expect(said).to_have_text("Cell 8 is running.")
    for control in lab.output(2).locator("select").all()[:2]:
        is_first = control.evaluate("control => control.selectedIndex === 0")
        control.select_option(index=int(is_first))
        expect(said).to_have_text(waits)
    assert lab.output(2).inner_html() == before
    held.pop().fulfill(body="")
    lab.has_state(8, "done")
    expect(state).to_have_text("Done.")
    page.wait_for_function(
        "([element, before]) => element.innerHTML !== before",
        arg=[lab.output(2).element_handle(), before],
        timeout=PATIENCE,
    )
    expect(said).to_have_text("Done.")
    assert page.evaluate("heard")[-3:] == ["Cell 8 is running.", waits, "Done."]


def test_stop_with_nothing_running_asks_first(lab):
    lab.run(8, "8")  # ends after all that a widget was asked
    lab.has_state(8, "done")
    lab.press("Stop")
    expect(lab.page.get_by_role("dialog", name="Nothing is running")).to_be_visible()
    lab.answer("Leave it as it is")
    expect(lab.bar.get_by_role("button", name="Stop")).to_be_focused()
    lab.has_state(2, "done")
    lab.press("Stop")
    lab.answer("Start Python anew")
    lab.has_state(2, "waiting")
    expect(lab.bar).to_contain_text("Python was started anew.")
    lab.run(3)
    lab.has_state(3, "done")


def test_an_endless_cell_is_stopped_and_python_is_there_again(lab):
    lab.code(7).fill(ENDLESS)
    # The second click would stop what the first has begun.
    lab.button(7).dblclick()
    expect(lab.output(7)).to_have_text("so far")
    lab.has_state(7, "running")
    expect(lab.cell(7)).not_to_contain_text("from before")
    # Its own button stops it, one step from its code, and keeps the focus. Who is in a hurry
    # presses twice: that does not begin it again.
    lab.code(7).press("Tab")
    expect(lab.button(7)).to_be_focused()
    expect(lab.button(7)).to_have_accessible_name("Stop cell 7")
    lab.button(7).evaluate(TWICE)
    expect(lab.bar).to_contain_text("Python was started anew.")
    lab.has_state(7, "stopped")
    expect(lab.button(7)).to_be_focused()
    expect(lab.button(7)).to_have_accessible_name("Run cell 7")
    # No widget without its Python takes a choice.
    expect(lab.output(2)).to_have_attribute("inert", "")
    expect(lab.cell(2)).to_contain_text("press Run above to use this again, and choose again.")
    expect(lab.cell(7).locator(".lab-ended")).to_have_count(0)
    lab.run(8, "bookings")
    lab.has_state(8, "done")
    expect(lab.output(2)).not_to_have_attribute("inert", "")
    expect(lab.cell(2).locator(".lab-ended")).to_have_count(0)
    expect(lab.output(8)).to_have_text("42")
    # It is not begun again with those above another.
    lab.has_state(7, "stopped")
    expect(lab.cell(7)).to_contain_text("Stopped.")
    # What is changed after it was stopped is run with those above another.
    lab.code(7).fill("seven = 7")
    lab.run(8, "seven")
    expect(lab.output(8)).to_have_text("7")
    lab.run(7, "7")
    lab.has_state(7, "done")


def test_all_can_be_done_by_keyboard(lab):
    field, keyboard = lab.code(OWN), lab.page.keyboard
    field.fill("")
    field.press_sequentially("for day in (1, 2):")
    keyboard.press("Enter")
    keyboard.type("if day:")
    keyboard.press("Enter")
    keyboard.type("print(day)")
    assert field.input_value() == "for day in (1, 2):\n    if day:\n        print(day)"
    keyboard.press("Tab")
    expect(lab.cell(OWN).get_by_role("button", name="Run cell")).to_be_focused()
    assert "\t" not in field.input_value()
    for number, keys in ((5, "Shift+Enter"), (6, "Control+Enter")):
        lab.code(number).press(keys)
        lab.has_state(number, "done")
        # What it gives stands below, so the reader stays.
        expect(lab.code(number)).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_alive_page_is_accessible(lab, scheme):
    lab.page.emulate_media(color_scheme=scheme)
    lab.run(6, "1 / 0")
    lab.has_state(6, "error")
    for viewport in (DESKTOP, PHONE):
        lab.page.set_viewport_size(viewport)
        lab.page.wait_for_function(TAB_STOPS_ARE_SET)
        assert lab.window.axe("article") == [], viewport
    lab.page.set_viewport_size(DESKTOP)
    lab.page.emulate_media(color_scheme="light")


def test_nothing_scrolls_sideways_in_a_narrow_window(lab):
    page = lab.page
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(TABLES_FIT)
    # With smaller ones an iPhone zooms in when the code is touched.
    letters = lab.code(OWN).evaluate("field => parseFloat(getComputedStyle(field).fontSize)")
    assert letters >= 16
    bar = lab.bar.bounding_box()
    assert bar["height"] < NARROW["height"] / 3, "the bar covers what is read"
    assert page.evaluate("innerHeight") >= bar["y"] + bar["height"]
    page.wait_for_function(A_WIDE_TABLE_SAYS_SO)
    page.set_viewport_size(DESKTOP)


def test_a_copy_is_saved_for_a_jupyter_of_ones_own(lab):
    lab.run(OWN, 'print("mine")')
    lab.has_state(OWN, "done")
    with lab.page.expect_download() as saved:
        lab.press("Save a copy (.ipynb)")
    assert saved.value.suggested_filename == "patient-access.ipynb"
    notebook = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    nbformat.validate(notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code[2]["source"] == "bookings = 42"
    assert code[-1]["source"] == 'print("mine")'
    assert code[-1]["outputs"][0]["text"] == "mine\n"
    assert "widget-view" not in json.dumps(notebook)


def test_a_change_is_undone(lab):
    undo = lab.cell(4).get_by_role("button", name="Undo my change")
    undo.press("Enter")
    assert lab.code(4).input_value() == 'book["outcome"].value_counts()'
    expect(undo).to_be_hidden()
    expect(lab.code(4)).to_be_focused()


def test_what_was_changed_is_there_again_without_a_network(lab):
    lab.page.context.set_offline(True)
    lab.open()
    assert lab.code(3).input_value() == "bookings = 42"
    assert lab.code(OWN).input_value() == 'print("mine")'
    lab.output(2).locator("select").first.wait_for(timeout=PATIENCE)
    lab.run(3)
    lab.has_state(3, "done")
    lab.page.context.set_offline(False)


def test_a_lab_starts_afresh_after_a_question_and_back_again(lab):
    published = "from medoffice.labs import patient_access as lab"
    lab.code(1).fill("# mine\n" + published)
    lab.press("Start this lab afresh")
    lab.answer("Leave it as it is")
    expect(lab.code(1)).to_have_value("# mine\n" + published)
    lab.press("Start this lab afresh")
    lab.answer("Start afresh")
    expect(lab.code(1)).to_have_value(published)
    expect(lab.code(OWN)).to_have_value("")
    lab.ready()
    expect(lab.bar.get_by_role("button", name="Bring back my version")).to_be_focused()
    lab.press("Bring back my version")
    lab.answer("Bring it back")
    expect(lab.code(1)).to_have_value("# mine\n" + published)
    expect(lab.code(OWN)).to_have_value('print("mine")')
    lab.ready()
    # What was here then is kept in its place: nothing.
    expect(lab.bar.get_by_role("button", name="Bring back my version")).to_be_hidden()


def test_a_start_that_did_not_end_is_not_begun_again_without_a_question(lab):
    question = lab.page.get_by_role("dialog", name="Start with your code?")
    mine = lab.code(1).input_value()
    lab.run(1, ENDLESS)
    lab.has_state(1, "running")
    lab.load()
    expect(question).to_contain_text("Last time, cell 1 was still running")
    expect(question).not_to_contain_text("The one you kept before is then gone.")
    expect(question.get_by_role("button", name="Run nothing yet")).to_be_focused()
    expect(lab.bar).to_contain_text("The lab waits for your answer")
    lab.answer("Start with mine")
    lab.has_state(1, "running")
    lab.press("Stop")
    expect(lab.bar).to_contain_text("Python was started anew.")
    lab.load()
    lab.answer("Start with the course's code")
    lab.ready()
    assert "while True" not in lab.code(1).input_value()
    lab.press("Bring back my version")
    lab.answer("Bring it back")
    expect(question).to_be_visible()
    expect(lab.bar).to_contain_text("The lab waits for your answer")
    lab.page.keyboard.press("Escape")
    expect(lab.bar).to_contain_text("Nothing was run.")
    expect(lab.code(1)).to_have_value(ENDLESS)
    expect(lab.code(1)).to_be_focused()
    lab.has_state(1, "waiting")
    # Nothing is asked about code that came to its end.
    lab.run(1, mine)
    lab.has_state(1, "done")
    kept = lab.page.evaluate("lab => courseProgress.read('edits', lab)", NAME)
    assert "unended" not in kept


def test_a_newer_version_than_the_readers_own_is_told(lab):
    newer = "This lab has a newer version. Start afresh to get it: yours is kept."
    expect(lab.bar).not_to_contain_text(newer)
    lab.page.evaluate(
        """(lab) => {
          const edits = courseProgress.read("edits", lab);
          courseProgress.write("edits", { ...edits, published: "of last year" }, lab);
        }""",
        NAME,
    )
    lab.open()
    expect(lab.bar).to_contain_text(newer)
    assert lab.code(3).input_value() == "bookings = 42"


def test_a_start_without_a_network_is_told_and_can_be_tried_again(visit):
    window = visit()
    page = window.open(LAB)
    button = page.get_by_role("button", name="Start the lab")
    page.context.route("**/live-lab/session.js*", lambda route: route.abort())
    button.press("Enter")
    told = page.locator(".lab-live").get_by_role("status")
    expect(told).to_contain_text("The lab could not be fetched. Check your connection")
    window.errors.clear()  # what the browser says of the script that did not come
    page.context.unroute("**/live-lab/session.js*")
    button.press("Enter")
    expect(page.get_by_role("region", name="This lab")).to_be_visible()
    assert page.url.endswith("?live")  # so that it is alive again after a reload
