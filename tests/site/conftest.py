"""The built site, served here, in a browser that can reach nothing else."""

import os
from dataclasses import dataclass, field

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from medoffice.book import site as sites
from medoffice.book.places import ROOT, SITE
from medoffice.book.serve import running

DESKTOP = {"width": 1280, "height": 900}


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

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait until it has settled."""
        self.page.goto(f"{self.address}/{path}", wait_until="load")
        self.page.wait_for_load_state("networkidle")
        return self.page

    def axe(self) -> list[str]:
        """Return what the accessibility checker finds on the page as it is now."""
        # Without its own look at the style sheets: it asks for imported ones at wrong addresses.
        found = Axe().run(self.page, options={"preload": False}).response["violations"]
        return [
            f"{rule['id']}: {node['target']} {node['html'][:160]}"
            for rule in found
            for node in rule["nodes"]
        ]


def pytest_generate_tests(metafunc):
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", pages_of_the_course())


@pytest.fixture
def every_path():
    return pages_of_the_course()


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
def visit(chromium, site):
    """Return a function that opens a browser window of a kind; check each when the test ends."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def new(**options) -> Visit:
        context = chromium.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        made = Visit(context.new_page(), site)
        visits.append(made)

        def told(message):
            return f"{message.text} ({message.location.get('url')})"

        def note(request):
            if not request.url.startswith((site, "data:", "blob:")):
                made.to_others.append(request.url)

        context.on("request", note)
        made.page.on("pageerror", lambda error: made.errors.append(str(error)))
        made.page.on(
            "console", lambda said: said.type == "error" and made.errors.append(told(said))
        )
        return made

    yield new
    for context in contexts:
        context.close()
    for made in visits:
        assert made.to_others == [], "the page asked another host for something"
        assert made.errors == [], "the page reported errors"
