"""What a chapter says changed lately, and what it says is only proposed."""

from dataclasses import replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.book import law_news
from medoffice.book.places import ROOT

TODAY = date(2026, 11, 29)
COMPLIANCE = sorted(
    page for page in (ROOT / "book" / "compliance").glob("*.md") if page.stem != "index"
)


@pytest.fixture
def rules(monkeypatch):
    """Four rules of one area: changed, struck down, proposed, ending."""
    plain = replace(
        next(iter(practice.rules().values())),
        area="privacy and security",
        status="in-force",
        effective=None,
        ends=None,
        changed_on=None,
        changed=None,
    )
    made = {
        "changed": {"changed_on": date(2026, 2, 1), "changed": "It rose."},
        "long_ago": {"changed_on": date(2024, 11, 28), "changed": "It rose."},
        "gone": {
            "status": "vacated",
            "ends": date(2025, 6, 18),
            "changed_on": date(2025, 6, 18),
            "changed": "A court struck it down.",
        },
        "talk": {
            "status": "proposed",
            "changed_on": date(2026, 7, 1),
            "changed": "Proposed.",
        },
        "old_talk": {"status": "proposed"},
        "ending": {"ends": date(2026, 12, 31)},
        "coming": {"effective": date(2027, 1, 1)},
        "elsewhere": {"area": "workplace safety", "ends": date(2026, 12, 1)},
    }
    table = {key: replace(plain, **row) for key, row in made.items()}
    monkeypatch.setattr(practice, "rules", lambda: table)
    return table


def ids(news):
    return [each.id for each in news]


def test_each_rule_is_told_where_it_belongs(rules):
    news = law_news.of_areas(["privacy and security"], TODAY)
    assert ids(news.changed) == ["changed", "gone"]
    assert ids(news.proposed) == ["talk", "old_talk"]
    assert ids(news.ahead) == ["ending", "coming"]


def test_what_a_court_struck_down_is_said_to_be_no_law(rules):
    (gone,) = [
        each
        for each in law_news.of_areas(["privacy and security"], TODAY).changed
        if each.id == "gone"
    ]
    assert gone.words == "A court struck it down. No longer law."


def test_a_rule_of_another_area_is_told_when_it_is_named(rules):
    news = law_news.of_areas(["privacy and security"], TODAY, ["elsewhere"])
    assert ids(news.ahead)[0] == "elsewhere"


@pytest.mark.parametrize(
    ("areas", "also", "said"),
    [
        (["private matters"], (), r"'private matters': expected one of .*privacy and security"),
        (["privacy and security"], ["hipaa.gone"], r"'hipaa\.gone': expected a rule"),
    ],
)
def test_an_area_or_rule_that_is_not_there_is_refused(areas, also, said):
    with pytest.raises(ValueError, match=said):
        law_news.of_areas(areas, TODAY, also)


@pytest.mark.parametrize("page", COMPLIANCE, ids=lambda page: page.stem)
def test_each_chapter_on_compliance_tells_the_news_of_the_law(page):
    text = page.read_text()
    section = text.split("\n## What changed lately, and what is only proposed\n")[1]
    assert "```{law-news}" in section.split("\n## ")[0]
