"""What all tests share: tables read once, a browser, patience, and the order of files."""

import gc
import os
from functools import wraps

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import expect, sync_playwright

from medoffice import practice
from medoffice.book import browser as browsers
from medoffice.book.places import ROOT
from medoffice.practice import package, reading

# How long an example takes is up to the machine, and no fault of the program.
settings.register_profile(
    "any machine", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

# A busy machine is slow, and a page that never answers never does: milliseconds.
PATIENCE = 120_000
# A page asks for one number each time, and draws all else by it.
DRAWS = """
  let drawn = %d;
  const byChance = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (into) =>
    into instanceof Uint32Array && into.length === 1 ? into.fill(drawn++) : byChance(into);
"""


def are_the_courses_own():
    """Say whether the tables are the course's, which no test changes; some look at copies."""
    return package.folder() == ROOT / "datasets"


def once(read):
    """Have a way of reading the course's tables remember what it has read.

    Hundreds of tests ask for the same rows. Each gets rows of its own, which it may change.
    """
    known = {}

    @wraps(read)
    def rows(*asked):
        if not are_the_courses_own():
            yield from read(*asked)
            return
        key = tuple(one if isinstance(one, str | None) else frozenset(one) for one in asked)
        if key not in known:
            found = list(read(*asked))
            # As tuples they take a fifth of the memory.
            known[key] = tuple(found[0]) if found else (), [(*row.values(),) for row in found]
        columns, kept = known[key]
        for values in kept:
            yield dict(zip(columns, values, strict=True))

    return rows


def frames_once(load):
    """As `once`, for tables that are loaded as a frame."""
    known = {}

    @wraps(load)
    def frame(name):
        if not are_the_courses_own():
            return load(name)
        if name not in known:
            known[name] = load(name)
        return known[name].copy()

    return frame


# Before any module of the course takes these names over.
practice.records = once(reading.records)
practice.matching = once(reading.matching)
practice.load = frames_once(reading.load)


def pytest_addoption(parser):
    parser.addoption(
        "--chance",
        metavar="SEED",
        type=int,
        default=1,
        help="what the pages draw by chance, such as the questions of an exam, they draw by this",
    )
    # A test that waits for the wrong thing passes where the page is faster than the test.
    parser.addoption(
        "--slow-pages",
        metavar="TIMES",
        type=int,
        default=1,
        help="pages in the browser compute so many times slower",
    )
    parser.addoption(
        "--late-files",
        metavar="MS",
        type=int,
        default=0,
        help="each file that a page in the browser asks for comes so much later",
    )


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    # What is imported and collected stays to the end: there is nothing in it to clear away.
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    # A long file that is begun last leaves every other core idle until it is done.
    long = {
        item.path
        for item in items
        if item.get_closest_marker("slow") or item.get_closest_marker("browser")
    }
    items.sort(key=lambda item: item.path not in long)
    # A machine that builds for others stalls a browser now and then. What passes the second time is
    # told as RERUN: a fault to find, and none of the change that is offered.
    if os.environ.get("CI"):
        for item in items:
            if "browser" in getattr(item, "fixturenames", ()):  # a cell of a lab asks for none
                item.add_marker(pytest.mark.flaky(reruns=1))


def slow_down(page, times, late):
    """Have a page of a Chromium compute so many times slower, and get its files ms later."""
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": times})
    line = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    tools.send("Network.emulateNetworkConditions", {**line, "latency": late})


def prepared(browser, option):
    """Have each window of a browser draw by the chance, and at the pace, that pytest was told."""
    new_context = browser.new_context
    times, late = option.slow_pages, option.late_files

    def new_prepared_context(**options):
        context = new_context(**options)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(DRAWS % option.chance)
        if (times, late) != (1, 0):
            context.on("page", lambda page: slow_down(page, times, late))
        return context

    browser.new_context = new_prepared_context
    return browser


@pytest.fixture(scope="session")
def browser(pytestconfig):
    # One for all: Playwright cannot be started in a process a second time.
    kind = browsers.chosen()
    path = browsers.installed(kind)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("There is no browser, so nothing is tested in one.")
        pytest.skip(f"NO BROWSER: there is no {kind} to test in")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = getattr(playwright, kind).launch(**browsers.for_tests(kind, path))
        yield prepared(started, pytestconfig.option)
        started.close()
