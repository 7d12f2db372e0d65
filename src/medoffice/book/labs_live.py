"""Run every lab in a real browser, from its first cell to its last: ``make labs-live``.

The labs are taken from the site that was built last, and no other host can be reached. A site built
without Pyodide's full distribution holds no pandas: what stops there for want of such a package is
reported as that, and counts as no error. ``python -m medoffice.book.labs_live patient-access`` runs
the labs named.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import BrowserContext, sync_playwright

from medoffice import command_line
from medoffice.book import browser, engine, serve
from medoffice.book.notebooks import labs
from medoffice.book.offline import PYODIDE
from medoffice.book.places import LITE, ROOT, SITE

PATIENCE = 600_000  # milliseconds for a lab; a busy machine takes minutes
# As Python says it, and as a lab does (labs/needs.py).
MISSING = re.compile(r"No module named '(\w+)|need (\w+), and it is not here")
# All cells of the lab, without the one at the foot of the page that is the reader's own.
CELLS = ".lab-cell:not(.lab-own *)"
LEFT = """(cells) => cells.map((cell) => {
  const outputs = cell.querySelector(".cell_output").childElementCount;
  const { state } = cell.dataset;
  const told = cell.querySelector(".lab-error strong") ?? cell.querySelector(".lab-error");
  return { outputs, error: told?.textContent ?? (state === "done" ? "" : state) };
})"""
IS_AT_REST = """() =>
  !document.querySelector(".lab-cell:is([data-state=queued], [data-state=running])")"""


@dataclass(frozen=True)
class Run:
    """What came of one lab: faults, packages that are not on the site, cells, and seconds."""

    lab: str
    faults: tuple[str, ...]
    needs: tuple[str, ...]
    cells: int
    ready: float
    seconds: float

    def __str__(self) -> str:
        """Return the line of the report."""
        if self.faults:
            said = "FAULT"
        else:
            said = f"needs the full distribution ({', '.join(self.needs)})" if self.needs else "ok"
        took = f"ready after {self.ready:.1f} s, {self.cells} cells in {self.seconds:.1f} s"
        return "\n".join([f"{self.lab:22} {said:6} {took}", *(f"    {one}" for one in self.faults)])


def judge(
    notebook: dict[str, Any], left: list[dict[str, Any]], absent: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is wrong with a lab's outputs, and the packages it lacked.

    Parameters
    ----------
    notebook : dict
        The lab as published, with its stored outputs.
    left : list of dict
        For each code cell the number of its ``outputs``, and its ``error`` or an empty text.
    absent : frozenset of str
        Modules that the site does not hold.
    """
    stored = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    faults, needs = [], set()
    if len(left) != len(stored):
        faults.append(f"{len(left)} of {len(stored)} cells were run")
    for number, (cell, result) in enumerate(zip(stored, left, strict=False), start=1):
        named = MISSING.findall(result["error"])
        lacked = {(module or said).lower() for module, said in named} & absent
        needs |= lacked
        # A cell after one that lacked a package lacks the names that one would have made.
        if lacked or (needs and "NameError" in result["error"]):
            continue
        if result["error"]:
            faults.append(f"cell {number}: {result['error']}")
        elif cell["outputs"] and not result["outputs"]:
            faults.append(f"cell {number}: no output, where the published lab has one")
    return tuple(faults), tuple(sorted(needs))


def absent_modules(lite: Path = LITE) -> frozenset[str]:
    """Return the modules that a lab can import only from Pyodide's full distribution."""
    folder = lite / PYODIDE
    packages = json.loads((folder / engine.LOCK).read_text(encoding="utf-8"))["packages"].values()
    away = (package for package in packages if not (folder / package["file_name"]).is_file())
    return frozenset(name for package in away for name in package["imports"])


def run(context: BrowserContext, address: str, lab: Path, absent: frozenset[str]) -> Run:
    """Open one lab of a site and run all its cells.

    Parameters
    ----------
    context : BrowserContext
        A browser that can reach the site only.
    address : str
        The site's address.
    lab : Path
        The notebook in this checkout.
    absent : frozenset of str
        Modules that the site does not hold.
    """
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    begin = time.perf_counter()
    path = lab.relative_to(ROOT).with_suffix(".html").as_posix()
    page.goto(f"{address}/{path}?live", wait_until="commit")
    page.locator("html[data-lab=ready]").wait_for(state="attached")
    ready = time.perf_counter() - begin
    cells = page.locator(CELLS)
    page.get_by_role("button", name="Run all cells").click()
    page.wait_for_function(IS_AT_REST)
    # An error ends that: the cells after it are run one by one.
    for cell in cells.all():
        if cell.get_attribute("data-state") == "waiting":
            cell.get_by_role("button", name="Run cell").click()
            page.wait_for_function(IS_AT_REST)
    left = cells.evaluate_all(LEFT)
    seconds = time.perf_counter() - begin - ready
    page.close()
    faults, needs = judge(nbformat.read(lab, as_version=4), left, absent)
    return Run(lab.stem, faults, needs, len(left), ready, seconds)


def main() -> None:
    """Run the labs, report each, and fail if one has a fault."""
    parser = command_line.parser(__spec__, "Run every lab in a real browser.")
    parser.add_argument("labs", nargs="*", help="only these, such as patient-access")
    names = parser.parse_args().labs
    if not (SITE / "index.html").is_file() or browser.installed() is None:
        raise SystemExit("The labs are run in Chromium, on a built site: make site")
    chosen = [lab for lab in labs() if not names or lab.stem in names]
    absent = absent_modules()
    runs = []
    with sync_playwright() as playwright, serve.running(SITE) as address:
        chromium = playwright.chromium.launch(
            executable_path=browser.installed(), args=list(browser.OPTIONS)
        )
        context = chromium.new_context()
        context.route(lambda url: not url.startswith(address), lambda route: route.abort())
        for lab in chosen:
            runs.append(run(context, address, lab, absent))
            print(runs[-1], flush=True)
        chromium.close()
    whole = sum(not one.faults and not one.needs for one in runs)
    part = sum(not one.faults and bool(one.needs) for one in runs)
    print(
        f"{whole} of {len(runs)} labs ran whole; {part} need the full distribution for some cells"
    )
    if any(one.faults for one in runs):
        raise SystemExit("Some labs have faults.")


if __name__ == "__main__":
    main()
