"""What all tests share: the browser of a process, and the order in which files are taken up."""

import os

import pytest
from playwright.sync_api import sync_playwright

from medoffice.book import browser as browsers

ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    # A long file that is begun last leaves every other core idle until it is done.
    long = {
        item.path
        for item in items
        if item.get_closest_marker("slow") or item.get_closest_marker("browser")
    }
    items.sort(key=lambda item: item.path not in long)


@pytest.fixture(scope="session")
def chromium():
    # One for all: Playwright cannot be started in a process a second time.
    path = browsers.installed()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("There is no browser, so nothing is tested in one.")
        pytest.skip("NO BROWSER: install Chromium to test in it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*browsers.OPTIONS, ONLY_THIS_MACHINE]
        )
        yield browser
        browser.close()
