"""What the labs' worker keeps, and what a lab says when it does not get it.

On a tiny site of its own, with a file in place of the engine.
"""

import json
import os
import shutil
import time

import pytest
from playwright.sync_api import expect

from medoffice.book import lab_pages, offline
from medoffice.book.engine import LOCK, START
from medoffice.book.lab_links import jupyterlite_address, live_address
from medoffice.book.lite import LAB_SCRIPTS
from medoffice.book.places import ROOT
from medoffice.book.serve import running

ENGINE = f"{offline.PYODIDE}/pyodide.asm.wasm"
# A lab comes alive on its page, an assignment in JupyterLite.
LAB = live_address("chapter", "notebooks/part/x")
ASSIGNMENT = jupyterlite_address("chapter", "exercises/x/x")
DAY = 86_400  # seconds
ICON = '<link rel="icon" href="data:,">'
# What JupyterLite's own worker does besides.
THEIRS = """self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));"""
# The page of either: it shows what its engine says, and has its worker keep what it fetched.
PAGE = (
    f'<!doctype html><html lang="en">{ICON}'
    + """<title>RELEASE</title><p role="status"></p><script>
navigator.serviceWorker.register("../WORKER");
navigator.serviceWorker.ready.then(async ({ active }) => {
  while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20));
  const engine = await (await fetch("ENGINE")).text();
  navigator.serviceWorker.onmessage = () => {
    document.querySelector("p").textContent = `RELEASE page, ${engine.trim()} engine`;
  };
  active.postMessage({ keep: [location.href, new URL("ENGINE", location).href] });
});
</script>"""
)


def release(site, name):
    """Write a release of the tiny site."""
    lite = site / "lite"

    def write(page, worker, engine):
        page.parent.mkdir(parents=True, exist_ok=True)
        made = PAGE.replace("RELEASE", name).replace("WORKER", worker)
        page.write_text(made.replace("ENGINE", engine))

    write(lite / "notebooks/index.html", "service-worker.js?enableCache=false", f"../{ENGINE}")
    write(site / "notebooks/part/x.html", "service-worker.js", f"../../lite/{ENGINE}")
    lab_pages.prepare(site)
    engine = lite / offline.PYODIDE
    engine.mkdir(parents=True, exist_ok=True)
    (lite / ENGINE).write_text(name + " " * 1000)
    packages = {package: {"file_name": f"{package}.whl", "depends": []} for package in START}
    for package in packages:
        (engine / f"{package}.whl").write_text(package)
    (engine / LOCK).write_text(json.dumps({"packages": packages}))
    (lite / "service-worker.js").write_text(THEIRS)
    offline.join_workers(lite)
    offline.write_list(lite)
    # A server tells times to the second, and a test is quick: the first release is of yesterday.
    of_the_past = time.time() - (DAY if name == "first" else 0)
    for file in site.rglob("*"):
        os.utime(file, (of_the_past, of_the_past))


@pytest.fixture
def site(tmp_path):
    """Serve the tiny site in place of the course's, and give its address."""
    release(tmp_path, "first")
    shutil.copy(ROOT / "book/assets/lab-ahead.js", tmp_path)
    (tmp_path / "chapter.html").write_text(
        f'<!doctype html><html lang="en">{ICON}<title>A chapter</title><p>Text</p>'
        f'<a class="lab-button" href="{LAB}">Open the lab</a>'
        f'<a class="lab-button" href="{ASSIGNMENT}">Open the assignment</a>'
        '<script src="lab-ahead.js"></script>'
    )
    with running(tmp_path) as address:
        yield address


@pytest.fixture
def window(visit):
    made = visit()
    made.fetched = []
    made.page.context.on("request", lambda one: made.fetched.append(one))
    return made


def from_the_network(window, path):
    """Return how often a file was asked of the server, by a page or by the worker."""
    return sum(
        one.url.endswith(path) and not (one.response() and one.response().from_service_worker)
        for one in window.fetched
    )


def says(window, text):
    expect(window.page.get_by_role("status")).to_have_text(text)


@pytest.mark.parametrize("address", [LAB, ASSIGNMENT])
def test_what_was_visited_opens_without_a_network_and_a_new_release_is_seen_at_once(
    window, tmp_path, address
):
    page = window.open(address)
    says(window, "first page, first engine")
    page.context.set_offline(True)
    page.reload()
    says(window, "first page, first engine")
    page.context.set_offline(False)
    release(tmp_path, "second")
    page.reload()
    says(window, "second page, second engine")
    kept = page.evaluate(
        "caches.keys().then(async ([name]) => (await (await caches.open(name)).keys())"
        ".map(({ url }) => url))"
    )
    assert sum(ENGINE in url for url in kept) == 1, "the first release is still there"


@pytest.mark.parametrize("name", ["Open the lab", "Open the assignment"])
def test_pointing_at_a_button_fetches_the_engine_once(window, name):
    # A browser takes a busy machine's line for a slow one, on which nothing is fetched ahead.
    window.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g' } })"
    )
    page = window.open("chapter.html")
    assert from_the_network(window, ENGINE) == 0
    arrived = "requestfinished", lambda one: one.url.endswith(ENGINE)
    with page.context.expect_event(*arrived):
        page.get_by_role("link", name=name).hover()
    page.get_by_text("Text").hover()
    page.get_by_role("link", name=name).click()
    says(window, "first page, first engine")
    assert from_the_network(window, ENGINE) == 1


def test_nothing_is_fetched_ahead_when_data_is_to_be_saved(window):
    window.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page = window.open("chapter.html")
    page.get_by_role("link", name="Open the lab").hover()
    page.wait_for_timeout(500)
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )
    assert from_the_network(window, ENGINE) == 0


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_a_part_that_does_not_arrive_is_told_with_a_way_to_try_again(window, tmp_path, width):
    folder = tmp_path / "lite/notebooks"
    scripts = ""
    for name, kind in LAB_SCRIPTS.items():
        scripts += f'<script type="{kind}" src="{name}"></script>'
        shutil.copy(ROOT / "book/assets" / name, folder)
    shutil.copytree(ROOT / "book/assets/shared", folder / "shared")
    bare = f'<!doctype html><html lang="en"><head>{ICON}{scripts}</head><body>Text</body></html>'
    (folder / "index.html").write_text(bare)
    window.page.set_viewport_size({"width": width, "height": 400})
    page = window.open("lite/notebooks/index.html?path=notebooks/x.ipynb")
    # As the worker reports: one file fails, another comes on.
    page.evaluate("""() => {
      const reports = new BroadcastChannel(`medoffice-labs ${new URL("../", location).href}`);
      reports.postMessage({ failed: "pyodide.asm.wasm" });
      reports.postMessage({ path: "python_stdlib.zip", bytes: 5, total: 9 });
    }""")
    again = page.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    says(
        window,
        "The lab could not start. A part of Python did not arrive. Check your connection, "
        "then try again. What you did is kept.",
    )
    bar = page.get_by_role("region", name="This lab")
    assert bar.evaluate("bar => bar.scrollHeight <= bar.clientHeight"), "the bar is too small"
    assert window.axe(".lab-bar") == []
