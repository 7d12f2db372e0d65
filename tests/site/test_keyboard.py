"""The site by the keyboard alone, and as a screen reader meets it."""

import re

import pytest

from medoffice.book import accessibility
from medoffice.book.places import ROOT, SITE

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
HALF = {"width": 640, "height": 450}  # of a window of 1280 by 900 pixels, at 200 %
# One page of each kind.
KINDS = (
    "book/index.html",
    "book/people/training.html",
    "notebooks/people/training.html",
    "book/reference/duties/supplies-and-equipment.html",
    "search.html",
    "book/certification/practice.html",
    "book/certification/mock-exams.html",
)
# What the reader presses first, where it leads on, and the question it leads to.
BEGIN = "article :is(.practice-begin, .exam-begin)"
QUESTION = "article :is(.practice-question-form, .exam-item) input:visible"
MOST_STOPS = 400
# What has the focus: its place among all elements, and whether a reader sees that it has it. A link
# over a whole card and a toggle of the contents show it on a part or on what is around them.
STOP = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  const parts = [[it, null], [it, "::after"], [it.querySelector(".toctree-toggle"), null]];
  const marked = parts.some(([part, pseudo]) => {
    if (!part) return false;
    const its = getComputedStyle(part, pseudo);
    return its.outlineStyle !== "none" || its.boxShadow !== "none";
  });
  return {place: [...document.querySelectorAll("body *")].indexOf(it), marked,
          shown: it.checkVisibility({visibilityProperty: true}) && !it.closest("[inert]"),
          beside: it.closest(".bd-sidebar-secondary") !== null &&
                  it.getBoundingClientRect().left >= innerWidth,
          what: it.outerHTML.slice(0, 120)};
}"""


# The search puts the focus into its field.
FROM_THE_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""


def stops_of(page):
    """Return each stop of the Tab key, from the top of a page to its end."""
    page.evaluate(FROM_THE_TOP)
    stops = []
    while len(stops) < MOST_STOPS:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop in stops[:1]:  # out of the page, or round again to its top
            return stops
        stops.append(stop)
    raise AssertionError(f"The Tab key does not come out of {page.url}: {stops[-1]['what']}")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_tab_key_walks_a_page_in_order_and_out_again(passing_visit, viewport):
    window = passing_visit(viewport=viewport, reduced_motion="reduce")
    for kind in KINDS:
        page = window.open(kind, until="load")
        if page.locator(BEGIN).count():
            page.locator(BEGIN).click()
            page.locator(QUESTION).first.wait_for()
        stops = stops_of(page)
        places = [stop["place"] for stop in stops]
        assert places == sorted(places), kind
        unseen = [
            stop["what"]
            for stop in stops
            if not (stop["shown"] and stop["marked"]) or stop["beside"]
        ]
        assert unseen == [], kind


def test_the_first_stop_leads_to_the_text(passing_visit):
    page = passing_visit(viewport=DESKTOP, reduced_motion="reduce").open(KINDS[1], until="load")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to main content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_contents_open_and_close_at_200_percent(passing_visit):
    page = passing_visit(viewport=HALF, reduced_motion="reduce").open(KINDS[1], until="load")
    for name, inside in (("Contents of the course", "primary"), ("On this page", "secondary")):
        button = page.get_by_role("button", name=name)
        button.focus()
        page.keyboard.press("Enter")
        within = f"document.activeElement.closest('.bd-sidebar-{inside}') !== null"
        page.wait_for_function(within)
        page.keyboard.press("Tab")
        assert page.evaluate(within)
        page.keyboard.press("Escape")
        page.wait_for_function(f"!({within})")
        assert not page.locator(f"#pst-{inside}-sidebar-checkbox").is_checked()


def test_headings_skip_no_level(site, every_path):
    wrong = {}
    for path in every_path:
        text = (SITE / path).read_text(encoding="utf-8")
        article = text[text.index('<article class="bd-article') : text.index("</article>")]
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", article)]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(lower > upper + 1 for upper, lower in steps):
            wrong[path] = levels
    assert wrong == {}


@pytest.mark.parametrize("check", accessibility.checks(), ids=lambda check: check.says[:40])
def test_the_statement_says_nothing_that_is_not_tested(check):
    file, _, name = check.test.partition("::")
    assert f"def {name or 'test_'}" in (ROOT / file).read_text(encoding="utf-8")
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2}", one) for one in check.wcag)
