"""One browser for all tests of a process: Playwright cannot be started in it a second time."""

import os

import pytest
from playwright.sync_api import sync_playwright

from medoffice.book import browser as browsers

ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="session")
def chromium():
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
