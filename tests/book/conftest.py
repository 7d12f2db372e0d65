"""The site's modules of arithmetic, run where they run: in a browser."""

import pytest

from medoffice.book.places import ROOT
from medoffice.book.serve import running


@pytest.fixture(scope="session")
def assets():
    """Serve the scripts of the pages, and give their address."""
    with running(ROOT / "book" / "assets") as address:
        yield address


@pytest.fixture(scope="session")
def module(browser, assets):
    """Return a function that calls something of a module: ``call("m.js", "double(given)", 2)``."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{assets}/favicon.svg")

        def call(name, expression, given=None):
            code = (
                f"async (given) => {{ const m = await import('/{name}'); return m.{expression}; }}"
            )
            return page.evaluate(code, given)

        yield call
