"""Find the browser the tests run in, or get one: ``python -m medoffice.book.browser``.

It is Chromium, or what ``MEDOFFICE_BROWSER`` names: ``firefox`` or ``webkit``. A Chromium that the
machine has is taken first; ``CHROMIUM`` names another. Else it is Playwright's own browser. For
want of its Firefox, one that the machine has is taken, if Playwright can drive it. Where there is
none, Playwright is asked to fetch its own.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import Any

from medoffice import command_line

SETTING = "MEDOFFICE_BROWSER"
KINDS = ("chromium", "firefox", "webkit")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STOCK_FIREFOX = ("firefox", "firefox-esr")
# Playwright drives one that is not its own by WebDriver BiDi, and asks each window for what an
# older one does not know: https://bugzilla.mozilla.org/show_bug.cgi?id=2064354
OLDEST_STOCK_FIREFOX = 159
# A page in a window behind another has its focus all the same, as in Playwright's own, and no list
# of downloads opens to take the keys.
BY_BIDI = {
    "channel": "moz-firefox",
    "firefox_user_prefs": {
        "focusmanager.testmode": True,
        "browser.download.alwaysOpenPanel": False,
    },
}
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
# Of two lists Chromium heeds the last alone, so what Playwright turns off for tests is said again.
OFF_FOR_TESTS = (
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
)
# What each window gets beside its page: two pages with suggestions for the address, which nobody
# sees in a test, and a process for the next page. They are half of what a window costs.
BESIDE_THE_PAGE = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
PAGE_ALONE = f"--disable-features={','.join((*OFF_FOR_TESTS, *BESIDE_THE_PAGE))}"
ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
NOWHERE = {"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"}


def chosen() -> str:
    """Return the kind of browser to test in.

    Raises
    ------
    ValueError
        When the setting names none.
    """
    kind = os.environ.get(SETTING) or KINDS[0]
    if kind not in KINDS:
        raise ValueError(f"{SETTING} is {kind!r}: expected one of {', '.join(KINDS)}")
    return kind


def installed(kind: str = KINDS[0]) -> str | None:
    """Return the path of a browser of a kind, or None.

    Parameters
    ----------
    kind : str, optional
        One of `KINDS`.
    """
    if kind == "chromium":
        named = os.environ.get("CHROMIUM")
        if named:
            return shutil.which(named)
        found = next((path for name in NAMES if (path := shutil.which(name))), None)
        if found:
            return found
    own = _playwrights_own(kind)
    return stock_firefox() if own is None and kind == "firefox" else own


def stock_firefox() -> str | None:
    """Return the path of a Firefox of the machine that Playwright can drive, or None."""
    for path in filter(None, map(shutil.which, STOCK_FIREFOX)):
        says = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
        version = re.search(r"Firefox (\d+)", says)
        if version and int(version[1]) >= OLDEST_STOCK_FIREFOX:
            return path
    return None


def for_tests(kind: str, path: str) -> dict[str, Any]:
    """Return how Playwright starts a browser that can reach nothing but this machine.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    path : str
        Of the browser, as `installed` gives it.
    """
    if kind == "chromium":
        return {"executable_path": path, "args": [*OPTIONS, PAGE_ALONE, ONLY_THIS_MACHINE]}
    if kind == "firefox" and path == stock_firefox():
        return {"executable_path": path, "proxy": NOWHERE, **BY_BIDI}
    return {"executable_path": path, "proxy": NOWHERE}


def _playwrights_own(kind: str) -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return shutil.which(getattr(playwright, kind).executable_path)


def main() -> None:
    """Make sure there is a browser; without one, fail in CI and warn anywhere else."""
    try:
        kind = chosen()
    except ValueError as error:
        raise SystemExit(str(error)) from error
    if installed(kind) is None:
        print(f"No {kind} here: asking Playwright for one", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", kind])
    path = installed(kind)
    if path is not None:
        print(f"Testing in {path}")
        return
    warning = (
        f"NO BROWSER: the tests of the site and its labs are SKIPPED. There is no {kind}; install "
        "Chromium, or name one with CHROMIUM=/path/to/chromium."
    )
    if os.environ.get("CI"):
        raise SystemExit(warning)
    print(f"\n*** {warning}\n")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
