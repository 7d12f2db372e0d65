import pytest
from lxml import html

from medoffice.book.places import SITE

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}  # no telephone is narrower
# Each width and each scheme is seen once on every page, and all four together on one of each type.
OPPOSITES = ((DESKTOP, "light"), (PHONE, "dark"))
THE_OTHER_TWO = ((DESKTOP, "dark"), (PHONE, "light"))
CHARTS = "figure.explorer"
# Names, roles and order are the same in every guise, but for what the theme hides at a width: that
# is the same on every page of a type. What else depends on width and scheme is asked for each time.
OF_A_GUISE = ("link-in-text-block", "scrollable-region-focusable")
# The word above a table is there where the table scrolls, and only there.
WIDE_TABLES_SAY_SO = """() =>
  [...document.querySelectorAll('.page-table, .lab-results[role="region"]')].every((box) =>
    !box.checkVisibility() || getComputedStyle(box).overflowX !== "auto" ||
    box.scrollWidth > box.clientWidth ===
      parseFloat(getComputedStyle(box, "::before").height) > 0)"""


def put_on(window, viewport, scheme):
    """Show the page at a width and in a scheme, as if it had been opened so."""
    page = window.page
    page.set_viewport_size(viewport)
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("now => document.documentElement.dataset.theme === now", arg=scheme)
    window.settle()


@pytest.fixture(scope="module")
def looks():
    """The looks of text whose contrast was checked: on every page most of them come again."""
    return set()


def test_a_page_is_accessible_in_every_guise_and_calls_nobody(
    passing_visit, path, one_of_each_type, looks
):
    # One visit in several guises: loading a page costs as much as a check.
    window = passing_visit(viewport=DESKTOP, color_scheme="light", reduced_motion="reduce")
    page = window.page
    page.set_viewport_size(DESKTOP)
    page.emulate_media(color_scheme="light")
    window.open(path, until="load")
    found, rules, is_example = {}, None, path in one_of_each_type
    for viewport, scheme in OPPOSITES:
        put_on(window, viewport, scheme)
        found[viewport["width"], scheme] = window.axe(rules=rules, known_looks=looks)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        page.wait_for_function(WIDE_TABLES_SAY_SO)
        rules = None if is_example else OF_A_GUISE
    if is_example and page.locator(CHARTS).count():
        for viewport, scheme in THE_OTHER_TWO:
            put_on(window, viewport, scheme)
            found[viewport["width"], scheme] = window.axe(CHARTS, OF_A_GUISE, looks)
    assert {guise: faults for guise, faults in found.items() if faults} == {}


def test_there_is_a_page_of_each_type(every_path, one_of_each_type):
    assert set(every_path) >= set(one_of_each_type)


def test_pale_text_is_found_among_text_of_many_looks(visit):
    window = visit()
    page = window.open("book/billing/receivables.html")
    known = set()
    assert window.axe(known_looks=known) == []
    # Each stands after a text that is the same but for the color, or but for what is behind it.
    page.evaluate("""() => {
      const [pale, gray] = document.querySelectorAll("article section > p ~ p:not(:has(*))");
      pale.style.color = "#ccc";
      gray.style.backgroundColor = "#555";
      [pale.id, gray.id] = ["pale", "gray"];
      gray.insertAdjacentHTML("afterend",
        `<p><label>A field: <input id="field" value="12" style="color: #ccc"></label></p>
        <p>Payers that are late are named in
        <a id="link" href="#" style="text-decoration: none; color: #444">a list</a>.</p>`);
    }""")
    faults = window.axe(known_looks=known)
    assert {fault.split("'")[1] for fault in faults} == {"#pale", "#gray", "#field", "#link"}
    # Of a part that is asked about, a text counts that looks as one outside does.
    page.evaluate("""() => {
      const pale = document.querySelector("#pale"), again = pale.cloneNode(true);
      again.id = "again";
      pale.after(again);
    }""")
    assert {fault.split("'")[1] for fault in window.axe("#again")} == {"#again"}


def test_every_page_holds_its_text_itself(site, every_path):
    def text(path):
        (article,) = html.parse(SITE / path).iterfind(".//article")
        return article.find(".//h1") is not None and (
            article.find(".//p") is not None or article.find(".//noscript") is not None
        )

    assert [path for path in every_path if not text(path)] == []


def test_a_page_can_be_read_without_scripts(passing_visit, kind):
    page = passing_visit(java_script_enabled=False).open(kind, until="load")
    assert page.locator("main .bd-article-container h1:visible").first.is_visible()
    assert page.locator("article p, noscript").first.is_visible()
    assert not page.locator(".needs-script").first.is_visible()


def test_the_site_holds_no_page_outside_the_table_of_contents(site, every_path):
    made = {
        page.relative_to(SITE).as_posix()
        for page in SITE.rglob("*.html")
        if not {"lite", "_static"} & set(page.relative_to(SITE).parts)
    }
    assert made == {*every_path, "index.html", "genindex.html"}


def test_the_front_door_leads_to_the_first_page(visit):
    page = visit().open("index.html")
    page.wait_for_url("**/book/index.html")


def test_the_colors_can_be_switched_and_stay(visit):
    page = visit(color_scheme="light").open("book/index.html")
    for _ in range(2):
        page.locator(".theme-switch-button:visible").click()
    chosen = page.evaluate("document.documentElement.dataset.mode")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.mode") == chosen != "auto"
