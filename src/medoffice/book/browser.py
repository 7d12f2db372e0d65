"""Find the browser the tests run in: ``python -m medoffice.book.browser`` says which, or gets one.

A Chromium that the machine has is taken first; ``CHROMIUM`` names another. Where there is none,
Playwright is asked to fetch its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The machine's graphics and sandbox differ from one runner to the next; background services of the
# browser itself would call other hosts.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed() -> str | None:
    """Return the path of a browser the tests can use, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return shutil.which(playwright.chromium.executable_path)


def main() -> None:
    """Make sure there is a browser; without one, fail in CI and warn anywhere else."""
    if installed() is None:
        print("No Chromium here: asking Playwright for one", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    path = installed()
    if path is not None:
        print(f"Testing in {path}")
        return
    warning = (
        "NO BROWSER: the tests of the site and its labs are SKIPPED. Install Chromium, or name one "
        "with CHROMIUM=/path/to/chromium."
    )
    if os.environ.get("CI"):
        raise SystemExit(warning)
    print(f"\n*** {warning}\n")


if __name__ == "__main__":
    main()
