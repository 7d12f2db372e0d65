"""Time how long a live lab takes to its first widget: ours, and the same lab in stock JupyterLite.

Run it with ``python benchmarks/lab_start.py [rounds]`` on a built site. Both are served from this
machine by the same server, in the same Chromium, in turns. *Cold* is a browser that was never here;
*return* is a new tab of the same browser after that. The clock runs from the address to the first
control of the template lab's first widget. Our page runs its first cells by itself; in stock
JupyterLite they are run as soon as its kernel answers. That one has its default settings, and gets
the widgets' packages as its manual says: by ``%pip install`` in the first cell.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from medoffice.book import browser, engine, offline, serve
from medoffice.book.places import LITE, ROOT, SITE

PAGE = "notebooks/scheduling/patient-access"
LAB = f"{PAGE}.ipynb"
PATIENCE = 300_000
COLD_GOAL, RETURN_GOAL = 8, 3
KERNEL_ANSWERS = """() => {
  const session = window.jupyterapp?.shell?.currentWidget?.sessionContext;
  const kernel = session?.session?.kernel;
  return session?.isReady && kernel?.connectionStatus === "connected"
    && !["unknown", "starting"].includes(kernel.status);
}"""


def build_stock(folder: Path) -> None:
    """Build stock JupyterLite with the template lab and an engine from this machine."""
    stage = folder / "stage"
    lab = stage / "files" / LAB
    lab.parent.mkdir(parents=True)
    notebook = json.loads((ROOT / LAB).read_text(encoding="utf-8"))
    first = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    pip = "%pip install -q --no-deps ipywidgets widgetsnbextension medoffice\n"
    first["source"] = [pip, *first["source"]]
    notebook["metadata"]["kernelspec"] = {"name": "python", "display_name": "Python (Pyodide)"}
    lab.write_text(json.dumps(notebook), encoding="utf-8")
    runtime = stage / offline.PYODIDE
    shutil.copytree(LITE / offline.PYODIDE, runtime)
    lock = json.loads((runtime / engine.LOCK).read_text(encoding="utf-8"))
    # Pyodide's own lock knows none of these: they are installed by pip.
    added = ("medoffice", *engine.ADDED)
    files = [str(runtime / lock["packages"].pop(name)["file_name"]) for name in added]
    (runtime / engine.LOCK).write_text(json.dumps(lock), encoding="utf-8")
    settings = {
        "LiteBuildConfig": {"output_dir": str(folder / "site")},
        "PipliteAddon": {"piplite_urls": files},
    }
    (stage / "jupyter_lite_config.json").write_text(json.dumps(settings), encoding="utf-8")
    kernel = {"pyodideUrl": "./static/pyodide/pyodide.mjs"}
    plugins = {"@jupyterlite/pyodide-kernel-extension:kernel": kernel}
    # The second only lets this program see when the kernel answers.
    data = {"litePluginSettings": plugins, "exposeAppInBrowser": True}
    (stage / "jupyter-lite.json").write_text(
        json.dumps({"jupyter-lite-schema-version": 0, "jupyter-config-data": data})
    )
    subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(stage)],
        cwd=stage,
        check=True,
        capture_output=True,
    )


def on_its_page(page: Page, site: str) -> None:
    """Open our lab and wait for its first control."""
    page.goto(f"{site}/{PAGE}.html?live", wait_until="commit")
    page.locator(".lab-cell .cell_output select").first.wait_for()


def in_stock(page: Page, lite: str) -> None:
    """Open the lab in stock JupyterLite, run its first cells and wait for the first control."""
    page.goto(f"{lite}/notebooks/index.html?path={LAB}", wait_until="commit")
    page.locator(".jp-CodeCell").first.wait_for()
    page.wait_for_function(KERNEL_ANSWERS)
    for source in ("import patient_access", "lab.compare_templates()"):
        cell = page.locator(".jp-CodeCell", has_text=source).first
        cell.locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")
    cell.locator("select").first.wait_for()


def visits(
    chromium: Browser, address: str, first_widget: Callable[[Page, str], None]
) -> tuple[float, float]:
    """Return the seconds of a first visit and of a second one.

    Parameters
    ----------
    chromium : Browser
        The browser; it was never here.
    address : str
        The address of our site, or of a JupyterLite.
    first_widget : Callable
        Opens the lab and waits until its first control is there.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    taken = []
    for _ in range(2):
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        begin = time.perf_counter()
        first_widget(page, address)
        taken.append(time.perf_counter() - begin)
        if first_widget is on_its_page:
            page.locator("html[data-kept=yes]").wait_for(state="attached")
        page.close()
    context.close()
    return taken[0], taken[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time the start of a live lab.")
    parser.add_argument("rounds", type=int, nargs="?", default=3)
    rounds = parser.parse_args().rounds
    if not (LITE / offline.LIST).is_file() or browser.installed() is None:
        print(
            "The start of a live lab is timed in Chromium, on a built site (make site): left out."
        )
        return
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        build_stock(Path(made))
        chromium = playwright.chromium.launch(
            executable_path=browser.installed(), args=list(browser.OPTIONS)
        )
        times: dict[str, list[tuple[float, float]]] = {"ours": [], "stock": []}
        with serve.running(SITE) as ours, serve.running(Path(made) / "site") as stock:
            for _ in range(rounds):
                times["ours"].append(visits(chromium, ours, on_its_page))
                times["stock"].append(visits(chromium, stock, in_stock))
        chromium.close()
    print(f"Seconds to the first widget, median of {rounds}")
    for which, visit, goal in ((0, "cold", COLD_GOAL), (1, "return", RETURN_GOAL)):
        ours, stock = (median(one[which] for one in times[name]) for name in ("ours", "stock"))
        print(
            f"{visit:8} ours {ours:5.1f}  stock {stock:5.1f}  "
            f"({ours / stock:.0%} of stock; goal {goal} s)"
        )


if __name__ == "__main__":
    main()
