"""Every page says which edition it is, and a report of an error says so, too."""

import datetime
import os
import subprocess
from html import escape
from urllib.parse import quote, urlencode

import pytest

from medoffice import __version__
from medoffice.book import reports
from medoffice.book.edition import Edition, edition, moment_of, restamp
from medoffice.labs.wording import long_date

WHEN = "2026-03-05T23:30:00+00:00"


@pytest.fixture
def course(tmp_path):
    """A folder with one commit of a known moment."""
    identity = {
        f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    env = {**os.environ, **identity, "GIT_AUTHOR_DATE": WHEN, "GIT_COMMITTER_DATE": WHEN}
    (tmp_path / "page.md").write_text("one")
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run(["git", *command], cwd=tmp_path, env=env, check=True)
    return tmp_path


def test_an_edition_has_the_day_of_its_source_and_tells_of_changes(course):
    clean = edition.__wrapped__(course)
    assert (clean.version, clean.day) == (__version__, datetime.date(2026, 3, 5))
    assert clean.commit and "dirty" not in clean.commit
    (course / "page.md").write_text("two")
    assert str(edition.__wrapped__(course)).endswith(f"({clean.commit}, with changes)")


def test_a_file_has_the_moment_of_its_own_last_change(course):
    (course / "other.md").write_text("other")
    identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["add", "."], ["commit", "-q", "-m", "two"]):
        subprocess.run(["git", *identity, *command], cwd=course, check=True)
    assert moment_of("page.md", root=course) == datetime.datetime.fromisoformat(WHEN)
    assert moment_of("other.md", root=course) > datetime.datetime.fromisoformat(WHEN)


def test_an_archive_without_history_takes_the_day_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772755200")
    told = edition.__wrapped__(tmp_path)
    assert str(told) == f"{__version__} of March 6, 2026"


def test_a_page_that_was_left_as_it_was_names_the_edition_of_now():
    def page(of):
        report = f"Version: {of}"
        return (
            f'<meta name="docbuild:last-update" content="{long_date(of.day)}">'
            f'<textarea>{escape(report)}</textarea><a href="mailto:x?body={quote(report)}">mail</a>'
            f'<a href="https://example.org/new?{urlencode({"body": report})}">tracker</a>'
            f'<span class="edition">Version {escape(str(of))}.</span>'
        )

    day = datetime.datetime(2026, 3, 5, 23, 30, tzinfo=datetime.UTC)
    old = Edition("1.2", day, "abc-dirty")
    new = Edition("1.3", day + datetime.timedelta(days=2), "def")
    assert restamp(page(old), new) == page(new)
    assert restamp(page(new), new) == page(new)
    assert restamp("<p>of no edition</p>", new) == "<p>of no edition</p>"


def test_a_report_names_page_and_edition_and_goes_where_the_publisher_wants():
    of = Edition("1.2", datetime.datetime(2026, 3, 5, 23, 30, tzinfo=datetime.UTC), "abc")
    report = reports.text("Rules", "book/rules.html", of)
    assert "Page: Rules (book/rules.html)\nVersion: 1.2 of March 5, 2026 (abc)" in report
    assert reports.address("", "Rules", report) == ""
    mail = reports.address("errors@example.org", "Rules", report)
    assert mail.startswith("mailto:errors@example.org?subject=Error%20on%20the%20page")
    assert "+" not in mail and "book%2Frules.html" in mail
    tracker = reports.address("https://example.org/new?labels=page", "Rules", report)
    assert tracker.startswith("https://example.org/new?labels=page&title=")
    with pytest.raises(ValueError, match="expected a mail address"):
        reports.address("our office", "Rules", report)
