"""Ask Lighthouse what it makes of one page of each kind, on a phone.

Run it with ``make lighthouse``, or ``python benchmarks/lighthouse.py [page ...]``. It needs Node.js
and Chromium. The site is served compressed, as a published one is. The score for speed is only as
good as the machine is quiet; the other three do not depend on it.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

from medoffice.book import browser, hosting
from medoffice.book.places import SITE
from medoffice.book.serve import HOST, SiteHandler, SiteServer

LIGHTHOUSE = "lighthouse@12.8.2"
"""The last one for Node.js 18 and 20."""
SCORES = {
    "performance": "speed",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "search engines",
}
PERFECT = 100
FAST = 95
FAST_LAB = 90
PAGES = (
    "book/index.html",
    "book/billing/receivables.html",
    "book/reference/rules.html",
    "notebooks/billing/receivables.html",
)
OPTIONS = (
    "--quiet",
    "--output=json",
    "--form-factor=mobile",
    f"--only-categories={','.join(SCORES)}",
    "--chrome-flags=" + " ".join((*browser.OPTIONS, "--headless=new")),
)
MOST_FINDINGS = 8
MINUTES = 5


class CompressedHandler(SiteHandler):
    """The site, with all that is worth it compressed."""

    def send_head(self) -> io.BytesIO | None:
        """Answer with a file; with anything else as ever."""
        file = Path(self.translate_path(self.path))
        if file.suffix not in hosting.COMPRESSED or not file.is_file():
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{hosting.TYPES.get(file.suffix)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


def reports(pages: list[str]) -> dict[str, dict]:
    """Return what Lighthouse reports of each page, in its own form."""
    chromium = browser.installed()
    if chromium is None:
        raise SystemExit("Lighthouse needs Chromium. Name it with CHROMIUM=/path/to/chromium.")
    found = {}
    with SiteServer((HOST, 0), partial(CompressedHandler, directory=str(SITE))) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        for page in pages:
            with tempfile.TemporaryDirectory() as folder:
                report = Path(folder) / "report.json"
                address = f"http://{HOST}:{site.server_port}/{page}"
                subprocess.run(
                    ["npx", "--yes", LIGHTHOUSE, address, f"--output-path={report}", *OPTIONS],
                    env={**os.environ, "CHROME_PATH": chromium},
                    check=True,
                    timeout=60 * MINUTES,
                )
                found[page] = json.loads(report.read_text(encoding="utf-8"))
        site.shutdown()
    return found


def scores(report: dict) -> dict[str, int]:
    """Return the four scores of a page, each of 100."""
    return {name: round(100 * report["categories"][name]["score"]) for name in SCORES}


def limits(page: str) -> dict[str, int]:
    """Return the least that each score of a page may be."""
    fast = FAST_LAB if page.startswith("notebooks/") else FAST
    return {**dict.fromkeys(SCORES, PERFECT), "performance": fast}


def findings(report: dict) -> list[str]:
    """Return what cost a page points, what costs most first."""
    cost = {}
    for category in report["categories"].values():
        for one in category["auditRefs"]:
            audit = report["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                cost[one["id"]] = one["weight"] * (1 - audit["score"])
    said = []
    for name in sorted(cost, key=cost.get, reverse=True)[:MOST_FINDINGS]:
        audit = report["audits"][name]
        items = audit.get("details", {}).get("items", [])
        where = items[0].get("node", items[0].get("source", {})) if items else {}
        place = where.get("snippet", "") if isinstance(where, dict) else str(where)
        said.append(f"{audit['title']} {audit.get('displayValue', '')} {place[:100]}".strip())
    return said


def main() -> None:
    """Print a table of the scores and what cost points; fail below the limits."""
    if not (SITE / "index.html").is_file():
        raise SystemExit("There is no site yet. Build it with: make site")
    below = 0
    print(f"{'page':44}", *(f"{name:>15}" for name in SCORES.values()))
    for page, report in reports(sys.argv[1:] or list(PAGES)).items():
        got, least = scores(report), limits(page)
        below += sum(got[name] < least[name] for name in SCORES)
        shown = (f"{got[name]}{' ' if got[name] >= least[name] else '!'}" for name in SCORES)
        print(f"{page:44}", *(f"{one:>15}" for one in shown))
        for finding in findings(report):
            print(f"    {finding}")
    sys.exit(f"{below} scores are below their limits, each marked with !" if below else 0)


if __name__ == "__main__":
    main()
