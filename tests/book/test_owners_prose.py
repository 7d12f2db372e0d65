"""What *Owners, boards and the manager* says in words is so in the data, and its quiz is whole."""

import re
from collections import Counter

import pytest

from medoffice import practice, questions
from medoffice.book import facts
from medoffice.book.places import ROOT

QUIZ = re.compile(r"^```\{quiz\} (\S+)\n(?::file: (\S+)\n)?```$", re.MULTILINE)


@pytest.fixture(scope="module")
def show():
    return facts.of("owners-and-board")


def test_one_owner_draws_and_the_six_others_get_a_salary(show):
    assert show.drawn_not_paid() == {show.OWNER}
    assert len(list(practice.records("providers"))) == 7


def test_the_owner_signs_each_order_from_the_limit_up_and_no_other(show):
    assert {by == show.OWNER for worth, by in show.orders() if worth >= show.ORDER_LIMIT} == {True}
    assert {by for worth, by in show.orders() if worth < show.ORDER_LIMIT} == {None}


def test_a_limit_in_dollars_catches_no_refund(show):
    figures = show.figures()
    assert float(figures["largest-refund"].strip("$")) < 500
    # A question says that no refund was above $184.
    assert 183 < float(figures["largest-refund"].strip("$")) < 184


def test_the_record_system_is_a_matter_for_all_owners(show):
    figures = show.figures()
    month, whole = (
        int(figures[f"record-{part}"].strip("$").replace(",", "")) for part in ("month", "whole")
    )
    assert month * 12 * int(figures["record-years"]) == whole
    assert whole * 100 > show.VOTE_LIMIT > month * 100


def test_each_question_of_the_bank_stands_on_one_page_or_is_one_more_for_practice():
    shown = Counter()
    for page in ROOT.glob("book/*/*.md"):
        text = page.read_text(encoding="utf-8")
        for chapter, file in QUIZ.findall(text):
            shown.update(
                question.id
                for question in questions.load(chapter)
                if file in ("", question.file.removesuffix(".yml"))
            )
    more = {question.id for question in questions.load() if question.file.endswith("-more.yml")}
    assert shown == Counter(q.id for q in questions.load() if q.id not in more)
    assert more
