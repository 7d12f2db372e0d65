"""The labs can be checked with the versions of packages that a browser has."""

import pytest

from medoffice.book.browser_versions import COMPUTING, as_in_the_browser
from medoffice.book.places import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_only_the_named_packages_get_the_browsers_version():
    made = as_in_the_browser(LOCK, dict.fromkeys(COMPUTING, "9.8.7"))
    changed = set(made.splitlines()) - set(LOCK.splitlines())
    assert {line.split(" ;")[0] for line in changed} == {f"{name}==9.8.7" for name in COMPUTING}
    assert len(made.splitlines()) == len(LOCK.splitlines())


def test_a_package_that_nobody_pins_is_named():
    with pytest.raises(KeyError, match=r"does not pin polars"):
        as_in_the_browser(LOCK, {"polars": "1.0"})
