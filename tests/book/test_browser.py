"""Which browser the tests run in, and how it is started."""

import pytest

from medoffice.book import browser


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Return a function that gives the machine a Firefox of a version, and nothing else."""

    def has(name, version):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho Mozilla Firefox {version}\n")
        program.chmod(0o755)
        return str(program)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_playwrights_own", lambda kind: None)
    return has


def test_a_firefox_of_the_machine_is_taken_if_playwright_can_drive_it(machine):
    assert browser.installed("firefox") is None
    machine("firefox", "153.8.0esr")
    assert browser.installed("firefox") is None
    new = machine("firefox-esr", "166.1.0esr")
    assert browser.installed("firefox") == new
    assert browser.for_tests("firefox", new)["channel"] == "moz-firefox"


def test_playwrights_own_firefox_comes_first(machine, monkeypatch):
    machine("firefox", "166.0")
    monkeypatch.setattr(browser, "_playwrights_own", lambda kind: "/own/firefox")
    assert browser.installed("firefox") == "/own/firefox"
    assert "channel" not in browser.for_tests("firefox", "/own/firefox")
