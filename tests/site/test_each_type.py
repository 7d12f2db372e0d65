"""A page of each type for those who zoom, choose the colors, want no motion, or hear it read."""

import re
from pathlib import Path

import pytest
import yaml

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
READING_ORDER = Path(__file__).with_name("reading_order.yml")

# What would move although the reader asked for less of it.
MOVES = """() => {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
  const moves = (its) => its.scrollBehavior === "smooth" || lasts(its.transitionDuration) ||
    (its.animationName !== "none" && lasts(its.animationDuration));
  return [...document.querySelectorAll("*")].filter((box) =>
    [null, "::before", "::after"].some((part) => moves(getComputedStyle(box, part)))
  ).map((box) => box.outerHTML.slice(0, 120));
}"""
# Fields in which is typed or chosen; some are folded away, or come with a press.
FIELDS_WITH_SMALL_LETTERS = """() => {
  const isSmall = (field) => !["checkbox", "radio", "file", "hidden"].includes(field.type) &&
    parseFloat(getComputedStyle(field).fontSize) < 16;
  return [...document.querySelectorAll("input, select, textarea")].filter(isSmall)
    .map((field) => field.outerHTML.slice(0, 120));
}"""
# Counts what moves of itself while a page loads, as browsers do: 0.1 is held to be good.
WATCH = """
  window.moved = 0;
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value;
    }).observe({type: "layout-shift", buffered: true});
  if (origin !== "null") {  // before the page is there, nothing can be kept
    localStorage.setItem("medoffice.chapters.v1", '{"receivables": "2026-11-03"}');
    localStorage.setItem("medoffice.labs.v1", '{"billing/receivables": "2026-11-03"}');
  }
"""
MOST_MOVED = 0.05
SCRIPTS = re.compile(r"\.js(\?|$)")
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"


@pytest.fixture(scope="module")
def of_all_kinds(shared_windows):
    window = shared_windows(viewport=DESKTOP, reduced_motion="reduce")
    window.page.add_init_script("Math.random = () => 0")  # cards are dealt in one order
    return window


@pytest.fixture(scope="module")
def loaded(of_all_kinds, kind):
    """One visit to a page of a type, for several tests that leave it as it was."""
    of_all_kinds.open(kind, until="load")
    of_all_kinds.settle()
    return of_all_kinds


@pytest.fixture
def window(loaded):
    yield loaded
    loaded.page.set_viewport_size(DESKTOP)
    loaded.was_clean()


def test_what_is_pressed_is_large_enough(window):
    assert window.too_small() == []


def test_no_field_has_letters_so_small_that_an_iphone_zooms_in(window):
    assert window.page.evaluate(FIELDS_WITH_SMALL_LETTERS) == []


def test_nothing_is_lost_when_the_page_is_zoomed(window):
    assert window.lost_when_zoomed() == []
    (viewports,) = window.page.locator("meta[name=viewport]").all()
    assert viewports.get_attribute("content") == "width=device-width, initial-scale=1.0"


def test_nothing_moves_for_who_wants_no_motion(window):
    assert window.page.evaluate(MOVES) == []


def test_all_can_be_seen_in_colors_that_the_system_chooses(window):
    assert window.gone_in_chosen_colors() == []


# ------------------------------------------------------------ as a screen reader goes through it

PARTS = {"article", "figure", "main", "navigation", "region", "search"}
ALSO_PARTS = {"banner", "complementary", "contentinfo", "dialog", "form"}  # of which we have none
CONTROLS = {
    "button",
    "checkbox",
    "combobox",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "textbox",
}
NAMELESS = "WITHOUT A NAME"
ON_THIS_PAGE = "navigation On this page"
NODE = re.compile(r'^(?P<role>[a-z]+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?P<more>.*)$', re.DOTALL)


def order(snapshot):
    """Return the parts of a page in the order they are read, each with the controls in it."""
    lines = []

    def walk(nodes, place, controls):
        for node in nodes:
            said, below = next(iter(node.items())) if isinstance(node, dict) else (node, None)
            found = NODE.match(str(said))
            if found is None:  # the address of a link
                continue
            role, name = found["role"], found["name"]
            inner, into = place, controls
            if role in PARTS | ALSO_PARTS or (role == "heading" and "[level=1]" in found["more"]):
                if role == "region" and str(below).startswith("[{'table"):
                    continue  # a wide table that scrolls, named by its caption
                into = []
                inner = [*place, role if role == "figure" or not name else f"{role} {name}"]
                lines.append((inner, into))
            elif role in CONTROLS:
                told = role if role == "radio" else f"{role} {name}"
                told = told if name else f"{role} {NAMELESS}"
                if told not in controls:
                    controls.append(told)
            if isinstance(below, list):
                walk(below, inner, into)

    walk(yaml.safe_load(snapshot), [], top := [])
    shown = [" > ".join(place) + (f": {', '.join(has)}" if has else "") for place, has in lines]
    return [*top, *shown]


def frame(inside, is_wide):
    """Return what is read on a page with these parts: on a phone the contents wait for a button."""
    buttons = ["button Contents of the course", "button Light or dark colors: now as your device"]
    if is_wide:
        before = ["button Search", "navigation Home", "navigation Main"]
    else:
        before = []
        buttons += ["button Search", *(["button On this page"] if ON_THIS_PAGE in inside else [])]
        inside = [part for part in inside if part != ON_THIS_PAGE]
    main = f"main: {', '.join([*buttons, 'button Keyboard shortcuts'])}"
    return [*before, main, *(f"main > {part}" for part in inside)]


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_is_read_out_in_order_with_every_control_named(window, kind, viewport):
    window.page.set_viewport_size(viewport)
    inside = yaml.safe_load(READING_ORDER.read_text(encoding="utf-8"))[kind]
    read = order(window.page.locator("body").aria_snapshot())
    assert not any(NAMELESS in part for part in read)
    any_names = {part.partition(": ")[0] for part in inside if part.endswith(": …")}
    read = [
        f"{place}: …"
        if (place := part.partition(": ")[0]).removeprefix("main > ") in any_names
        else part
        for part in read
    ]
    assert read == frame(inside, viewport is DESKTOP)


# --------------------------------------------------------------------------- while it is loading


def test_nothing_jumps_when_scripts_come_late(visit, kind):
    window = visit(reduced_motion="reduce")
    page, waiting, is_painted = window.page, [], False
    page.add_init_script(WATCH)
    page.route(SCRIPTS, lambda route: route.continue_() if is_painted else waiting.append(route))
    for viewport in (DESKTOP, PHONE):
        is_painted = False
        page.set_viewport_size(viewport)
        window.open(kind, until="commit")
        page.wait_for_function(PAINTED)
        is_painted = True
        while waiting:
            waiting.pop().continue_()
        page.wait_for_load_state("load")
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("moved") < MOST_MOVED, viewport
