"""Walk the site that was built in the engine of Safari: ``make safari``.

It needs a program that drives that engine: ``WebKitWebDriver`` (on Debian and Ubuntu the packages
webkit2gtk-driver and xvfb), or on a Mac ``safaridriver``, after ``safaridriver --enable``.
"""

from __future__ import annotations

import io
import shutil
import threading
from functools import partial
from pathlib import Path
from typing import Any

from medoffice import command_line
from medoffice.book import accessibility, webdriver
from medoffice.book.places import SITE
from medoffice.book.serve import HOST, SiteHandler, SiteServer

DRIVERS = ("WebKitWebDriver", "safaridriver")
LISTEN = b"""<script>window.faults = [];
addEventListener("error", ({ message, target }) => faults.push(message ?? target.outerHTML), true);
addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));</script>"""
# The charts come into sight one after the other, and are drawn.
CHARTS = """const chart = '.explorer-chart:not([data-state="drawn"])';
document.querySelector(chart)?.scrollIntoView({ behavior: "instant" });
return !document.querySelector(chart);"""
FAULTS = """const tooWide = document.documentElement.scrollWidth - innerWidth;
return tooWide > 0 ? [...faults, `${tooWide} pixels wider than the window`] : faults;"""
PRESS = "document.querySelector('{}').click()"
IS_THERE = "return document.querySelector('{}')?.checkVisibility()"
LAB = ".lab-cell[data-state=done]:has(select) .cell_output"
CHOOSE = f"""window.box = document.querySelector("{LAB}");
window.before = box.innerHTML;
const choice = box.querySelector("select");
choice.selectedIndex = choice.selectedIndex ? 0 : 1;
choice.dispatchEvent(new Event("change", {{ bubbles: true }}));"""
# A page, what is done there, and how one knows that it came about.
JOURNEYS = {
    "a quiz is answered": (
        "book/scheduling/patient-access.html",
        (PRESS.format(".quiz-question input"), IS_THERE.format(".quiz[data-live]")),
        (PRESS.format(".quiz-check"), IS_THERE.format(".quiz-question[data-checked] .quiz-why")),
    ),
    "a mock exam comes to its report": (
        "book/certification/mock-exams.html",
        (PRESS.format(".exam-begin"), IS_THERE.format(".exam-item input")),
        (PRESS.format(".exam-finish"), IS_THERE.format(".exam-finish-yes")),
        (PRESS.format(".exam-finish-yes"), IS_THERE.format(".exam-report table")),
    ),
    "the search finds": ("search.html?q=AR", ("", IS_THERE.format(".search-page-found a"))),
    "a lab comes alive and its widget answers": (
        "notebooks/scheduling/patient-access.html",
        (PRESS.format(".lab-live button"), IS_THERE.format(f"{LAB} select")),
        (CHOOSE, "return box.innerHTML !== before"),
    ),
}


class Listening(SiteHandler):
    """The site, with a script at the head of each page that writes down what goes wrong."""

    def send_head(self) -> Any:
        """Answer with a page and the script in it, or with any other file as it is."""
        path = Path(self.translate_path(self.path))
        if path.suffix != ".html" or not path.is_file():
            return super().send_head()
        page = path.read_bytes().replace(b"<head>", b"<head>" + LISTEN, 1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)


def walk(window: webdriver.Window, address: str) -> dict[str, list[str]]:
    """Go to a page of each type and do what readers do; return what went wrong, by where."""
    visits = {kind: (page, ("", CHARTS)) for kind, page in accessibility.page_types().items()}
    found = {}
    for name, (page, *steps) in {**visits, **JOURNEYS}.items():
        window.open(f"{address}/{page}")
        try:
            for act, came_about in steps:
                window.run(act)
                window.wait(came_about)
            found[name] = window.run(FAULTS)
        except OSError as error:  # that something never came about is one, too
            found[name] = [str(error)]
        print("FAULT" if found[name] else "well ", name, *found[name], sep="  ", flush=True)
    return {name: faults for name, faults in found.items() if faults}


def main() -> None:
    """Walk the site; leave with a sentence if there is no driver, or if anything went wrong."""
    command_line.takes_nothing(__spec__, __doc__)
    program = next(filter(None, map(shutil.which, DRIVERS)), None)
    if program is None:
        raise SystemExit(f"There is no {' or '.join(DRIVERS)} here. {(__doc__ or '').strip()}")
    with (
        SiteServer((HOST, 0), partial(Listening, directory=str(SITE))) as site,
        webdriver.window(program) as window,
    ):
        threading.Thread(target=site.serve_forever, daemon=True).start()
        print(window.run("return `${navigator.userAgent}, ${innerWidth} pixels wide`"))
        faults = walk(window, f"http://{HOST}:{site.server_port}")
    raise SystemExit(f"Something went wrong at {len(faults)} places." if faults else None)


if __name__ == "__main__":
    main()
