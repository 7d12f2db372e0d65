"""The built site, served here, in a browser that can reach nothing else."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

import pytest
import yaml
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from medoffice.book import accessibility
from medoffice.book import site as sites
from medoffice.book.places import ROOT, SITE
from medoffice.book.serve import running

HAS_FAILED = pytest.StashKey[bool]()
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# What is left of a window of 1280 by 900 pixels at 200 % and at 400 %.
ZOOMED = ({"width": 640, "height": 450}, {"width": 320, "height": 225})
# Only faults are told: what is in order is ten times as much, and to hand it over takes as long as
# the checks. No look of its own at the style sheets: it asks for imported ones at wrong addresses.
AXE_OPTIONS = {"resultTypes": ["violations"], "preload": False}
CONTRAST = "color-contrast"
# Contrast is most of what axe computes, and is the same for all text of one look: one element of
# each look is marked, if the look is not known from another page, and only marked ones are looked
# at. A look is what an element and all around it give to the contrast.
# That a link in a text is more than colored is told by its line: links with one are not looked at.
ONLY_MARKED = """(contrast) => axe.configure({rules: [
  {id: contrast, selector: "[data-look]"},
  {id: "link-in-text-block", selector: "a[href]:not([data-underlined])"},
]})"""
MARK_LOOKS = """([within, known]) => {
  document.querySelectorAll("[data-look]").forEach((marked) => marked.removeAttribute("data-look"));
  const grounds = new Map([[null, ""]]), seen = new Set(known), found = [];
  const bare = "rgba(0, 0, 0, 0)|none|1|none|normal|static";
  const ground = (box) => {
    if (!grounds.has(box)) {
      const its = getComputedStyle(box);
      const own = [its.backgroundColor, its.backgroundImage, its.opacity, its.filter,
                   its.mixBlendMode, its.position].join("|");
      grounds.set(box, ground(box.parentElement) + (own === bare ? "" : `${own}|`));
    }
    return grounds.get(box);
  };
  const mark = (box) => {
    const its = getComputedStyle(box);
    const look = [ground(box), box.tagName, its.color, its.fontSize, its.fontWeight, its.display,
                  its.visibility, its.textShadow].join("|");
    if (!seen.has(look)) { seen.add(look); found.push(look); box.dataset.look = ""; }
  };
  for (const part of document.querySelectorAll(within ?? "body")) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.data.trim()) mark(texts.currentNode.parentElement);
    }
    part.querySelectorAll("input, select, textarea").forEach(mark);
  }
  for (const link of document.querySelectorAll("a[href]")) {
    const line = getComputedStyle(link).textDecorationLine;
    link.toggleAttribute("data-underlined", line.includes("underline"));
  }
  return found;
}"""

# One page of each type: what all pages of a type share is asked of one.
ONE_OF_EACH_TYPE = tuple(accessibility.page_types().values())
# Text that its own box cuts off, and what lies outside the window in no box that scrolls. The
# contents wait outside until they are opened.
LOST = """() => {
  const waits = ".bd-sidebar-primary, .bd-sidebar-secondary, .search-button__wrapper, .skip-link";
  const scrolls = (box) => box && box !== document.body &&
    (/auto|scroll/.test(getComputedStyle(box).overflowX) || scrolls(box.parentElement));
  const lost = [];
  for (const box of document.querySelectorAll("body *")) {
    const hasText = [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText && !box.matches("button, input, select, textarea, img, svg")) continue;
    if (!box.checkVisibility({visibilityProperty: true})) continue;
    const its = getComputedStyle(box), place = box.getBoundingClientRect();
    const cut = hasText && box.clientWidth > 1 &&
      ((/hidden|clip/.test(its.overflowX) && box.scrollWidth > box.clientWidth + 1) ||
       (/hidden|clip/.test(its.overflowY) && box.scrollHeight > box.clientHeight + 2));
    const outside = place.width > 1 && (place.right > innerWidth + 1 || place.left < -1);
    if (cut || (outside && !scrolls(box) && !box.closest(waits)))
      lost.push(box.outerHTML.slice(0, 120));
  }
  return lost;
}"""
# In colors that the system chooses, backgrounds are gone: a sign that is one must keep its own, and
# a drawing keeps its colors only with the paper they were made for.
GONE = """() => {
  const keeps = (its) => its.forcedColorAdjust === "none" &&
    !["transparent", "rgba(0, 0, 0, 0)"].includes(its.backgroundColor);
  const signs = [...document.querySelectorAll("body *")].filter((box) =>
    [null, "::before", "::after"].some((part) => {
      const its = getComputedStyle(box, part);
      return its.maskImage !== "none" && its.content !== "none" && !keeps(its);
    }));
  const drawings = [...document.querySelectorAll("svg:has(text)")].filter((drawing) =>
    !keeps(getComputedStyle(drawing)));
  return [...signs, ...drawings].map((box) => box.outerHTML.slice(0, 120));
}"""
CHARTS = "figure.explorer"
# The theme gives a box that scrolls its tab stop a moment after the page changed its width.
TAB_STOPS_ARE_SET = """() => [...document.querySelectorAll("pre, .cell_output > .output")].every(
  (box) => box.tabIndex === (box.scrollWidth > box.clientWidth ||
                             box.scrollHeight > box.clientHeight ? 0 : -1))"""


def pages_of_the_course() -> list[str]:
    """Return the address of every page in the table of contents, and of the search page."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    found = [toc["root"]]

    def collect(entries: list[dict]) -> None:
        for entry in entries:
            found.append(entry["file"])
            collect(entry.get("sections", []))

    for part in toc["parts"]:
        collect(part["chapters"])
    return [f"{name}.html" for name in found] + ["search.html"]


@dataclass
class Visit:
    """A page in a browser, and all that should not have happened on it."""

    page: Page
    address: str
    to_others: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str, until: str = "networkidle") -> Page:
        """Go to a page of the site and wait until it has settled, or only until it has loaded."""
        settles = until == "networkidle"
        self.page.goto(f"{self.address}/{path}", wait_until="load" if settles else until)
        if settles:  # a slow page fetches nothing for a while before it has loaded, too
            self.page.wait_for_load_state(until)
        return self.page

    def settle(self) -> None:
        """Bring each chart of the page near, and wait until all of the page is as it will stay."""
        for figure in self.page.locator(CHARTS).all():
            figure.scroll_into_view_if_needed()
            figure.locator('.explorer-chart[data-state="drawn"]').wait_for()
        self.page.wait_for_function(TAB_STOPS_ARE_SET)

    def axe(
        self,
        within: str | None = None,
        rules: Collection[str] | None = None,
        known_looks: set[str] | None = None,
    ) -> list[str]:
        """Return what the accessibility checker finds on the page, or in parts of it, as it is.

        Beside contrast it asks for the rules named, or for all. Text of a known look is passed over
        for its contrast; a look that is met is known from then on.
        """
        looks = set() if known_looks is None else known_looks
        looks.update(self.page.evaluate(MARK_LOOKS, [within, [*looks]]))
        return self.breaks({} if rules is None else {"runOnly": [*rules, CONTRAST]}, within)

    def contrast(self, within: str | None = None) -> list[str]:
        """Return where the checker finds text too pale, on one element of each look."""
        return self.axe(within, rules=())

    def breaks(self, rules: dict, within: str | None = None) -> list[str]:
        """Return what breaks rules of the checker, on the page or in parts of it."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
            self.page.evaluate(ONLY_MARKED, CONTRAST)
        found = self.page.evaluate(
            "([where, options]) => axe.run(where ?? document, options)",
            [within, {**AXE_OPTIONS, **rules}],
        )
        return [
            f"{rule['id']}: {node['target']} {node['html'][:160]}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    def too_small(self) -> list[str]:
        """Return what is pressed and is too small for it, on a phone and on a wide screen."""
        found = []
        for viewport in (PHONE, DESKTOP):
            self.page.set_viewport_size(viewport)
            found += self.breaks({"runOnly": ["target-size"]})
        return found

    def lost_when_zoomed(self) -> list[str]:
        """Return what is cut off or lies outside the window at 200 % and at 400 %."""
        found = []
        for viewport in ZOOMED:
            self.page.set_viewport_size(viewport)
            self.settle()
            found += self.page.evaluate(LOST)
            if self.page.evaluate("document.documentElement.scrollWidth") > viewport["width"]:
                found.append(f"the page is wider than {viewport['width']}")
        self.page.set_viewport_size(DESKTOP)
        return found

    def gone_in_chosen_colors(self) -> list[str]:
        """Return what nobody can see in colors that the system chooses.

        It is nothing where the browser does not let Playwright choose them.
        """
        self.page.emulate_media(forced_colors="active")
        if not self.page.evaluate("matchMedia('(forced-colors: active)').matches"):
            return []
        found = self.page.evaluate(GONE) + self.contrast()
        self.page.emulate_media(forced_colors="none")
        return found

    def was_clean(self) -> None:
        """Fail if anything happened that should not have; then begin a new record."""
        to_others, errors = self.to_others[:], self.errors[:]
        self.to_others.clear()
        self.errors.clear()
        assert to_others == [], "the page asked another host for something"
        assert errors == [], "the page reported errors"


def new_window(browser: Browser, site: str, options: dict) -> Visit:
    """Open a browser window of a kind, with nothing remembered from another."""
    context = browser.new_context(**{"viewport": DESKTOP, **options})
    made = Visit(context.new_page(), site)

    def told(message):
        return f"{message.text} ({message.location.get('url')})"

    def note(request):
        if not request.url.startswith((site, "data:", "blob:")):
            made.to_others.append(request.url)

    context.on("request", note)
    made.page.on("pageerror", lambda error: made.errors.append(str(error)))
    made.page.on("console", lambda said: said.type == "error" and made.errors.append(told(said)))
    return made


def pytest_generate_tests(metafunc):
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", pages_of_the_course())
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", ONE_OF_EACH_TYPE, scope="module")


@pytest.fixture
def every_path():
    return pages_of_the_course()


@pytest.fixture
def one_of_each_type():
    return ONE_OF_EACH_TYPE


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "site"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site():
    """Build the site if it is out of date, serve it, and give its address."""
    if not sites.is_up_to_date():
        if "PYTEST_XDIST_WORKER" in os.environ:
            pytest.fail("The site is out of date. Run: make site")
        sites.build()
    with running(SITE) as address:
        yield address


@pytest.fixture
def visit(browser, site):
    """Return a function that opens a browser window of a kind; check each when the test ends."""
    visits: list[Visit] = []

    def new(address: str = site, **options) -> Visit:
        visits.append(new_window(browser, address, options))
        return visits[-1]

    yield new
    for made in visits:
        made.page.context.close()
    for made in visits:
        made.was_clean()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.failed:
        item.stash[HAS_FAILED] = True
    return report


class SharedWindows:
    """The one window of each kind, for many pages one after the other."""

    def __init__(self, browser: Browser, site: str):
        self.browser, self.site, self.made = browser, site, {}

    def __call__(self, **options) -> Visit:
        """Return the window of a kind."""
        kind = repr(options)
        if kind not in self.made:
            self.made[kind] = new_window(self.browser, self.site, options)
        return self.made[kind]

    def close(self, windows: Iterable[Visit]) -> None:
        """Close windows, and what was left behind in them is gone."""
        for window in windows:
            window.page.context.close()
        self.made = {kind: one for kind, one in self.made.items() if one not in windows}


@pytest.fixture(scope="module")
def shared_windows(browser, site):
    """Return a function that gives the one window of a kind."""
    windows = SharedWindows(browser, site)
    yield windows
    windows.close(list(windows.made.values()))


@pytest.fixture
def passing_visit(shared_windows, request) -> Iterator[Callable[..., Visit]]:
    """Return a function as `visit` does, for a test that leaves nothing behind on its pages.

    Its windows stay open for the next test: a new one would fetch and read every script again. What
    a failed test left behind goes with its windows.
    """
    visits: list[Visit] = []

    def same(**options) -> Visit:
        visits.append(shared_windows(**options))
        return visits[-1]

    yield same
    if request.node.stash.get(HAS_FAILED, False):
        shared_windows.close(visits)
    for made in visits:
        made.was_clean()
