import datetime
import re

import pytest

from medoffice import practice
from medoffice.book.cited import STANDING, anchor
from medoffice.book.fact_lists import LISTINGS, SURE, render
from medoffice.book.places import ROOT

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture(params=LISTINGS)
def kind(request):
    return request.param


def rows(kind):
    return practice.rules() if kind == "rule" else practice.benchmarks()


def test_every_fact_is_listed_once_with_its_anchor(kind):
    _, groups = render(kind, TODAY)
    ids = re.findall(r'class="fact" id="([^"]+)"', "".join(groups.values()))
    assert sorted(ids) == sorted(anchor(kind, name) for name in rows(kind))


def test_the_form_offers_every_value_there_is(kind):
    form, _ = render(kind, TODAY)
    how = LISTINGS[kind]
    for row in rows(kind).values():
        assert f'<option value="{getattr(row, how.group)}">' in form
        assert f'<option value="{getattr(row, how.choice)}">' in form


@pytest.mark.parametrize("standing", STANDING)
def test_what_a_chapters_brackets_say_is_explained_in_the_same_words(standing):
    said = STANDING[standing]
    assert SURE[standing].lower().startswith(said)
    name = said.removesuffix(" before you rely on it").removeprefix("a ")
    pages = [ROOT / f"book/{page}.md" for page in ("reference/rules", "reference/benchmarks")]
    text = " ".join(page.read_text(encoding="utf-8").lower() for page in pages)
    assert re.search(rf"\*{name}\* (means|is)", text)


def test_a_fact_past_its_review_has_a_banner(kind):
    first = min(row.review_by for row in rows(kind).values())
    late = [name for name, row in rows(kind).items() if row.review_by == first]
    _, before = render(kind, first)
    _, after = render(kind, first + datetime.timedelta(days=1))
    assert "past-review" not in "".join(before.values())
    assert "".join(after.values()).count("past-review") == len(late)


def test_what_is_not_law_is_marked_as_such():
    _, groups = render("rule", TODAY)
    html = "".join(groups.values())
    not_in_force = [row for row in practice.rules().values() if row.status != "in-force"]
    assert html.count("fact-status") == len(not_in_force)
    proposed = html.split('id="rule-hipaa-security-nprm-status"')[1].split('class="fact"')[0]
    assert "Proposed, not law" in proposed


def test_text_from_the_tables_is_escaped():
    _, groups = render("rule", TODAY)
    assert "<script" not in "".join(groups.values())
    assert "patient&#39;s" in "".join(groups.values())
