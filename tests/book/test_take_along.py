"""The page *Take the questions along* offers each file that is made, and nothing else."""

import re
from datetime import UTC, datetime

from medoffice.book.places import ROOT
from medoffice.book.study import take_along


def test_the_page_offers_each_file(monkeypatch):
    monkeypatch.setattr(take_along, "load", lambda: ())
    monkeypatch.setattr(take_along, "load_scenarios", lambda: ())
    monkeypatch.setattr(take_along, "cards", lambda: ())
    page = (ROOT / "book/certification/downloads.md").read_text()
    offered = re.findall(r"\{download\}`[^`<]+<\.\./downloads/([\w.-]+)>`", page)
    assert sorted(offered) == sorted(take_along.files(datetime(2026, 1, 1, tzinfo=UTC)))


def test_what_they_are_made_of_is_there():
    assert [source for source in take_along.SOURCES if not (ROOT / source).exists()] == []
