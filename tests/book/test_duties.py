"""Each duty of the job has its page, with all that the course has for it."""

import re

from medoffice import questions
from medoffice.book import duties
from medoffice.book.chapters import chapters_of_the_book, duty_groups
from medoffice.book.places import ROOT
from medoffice.toolbox.downloads import DOWNLOADS


def test_each_duty_has_a_page_with_its_name_and_its_code():
    (items,) = (group.items for group in duty_groups() if group.name == duties.DUTIES)
    for code, name in items.items():
        text = (ROOT / f"{duties.page_of(code)}.md").read_text(encoding="utf-8")
        assert re.findall(r"^# (.*)$", text, re.MULTILINE) == [name]
        assert re.findall(r"^```\{duty\} (\w+)$", text, re.MULTILINE) == [code]
    made = {page.stem for page in (ROOT / duties.FOLDER).glob("*.md")}
    assert made == {duties.page_of(code).rpartition("/")[2] for code in items}
    assert duties.page_of("T1") is None


def test_every_file_that_a_chapter_offers_is_seen():
    seen = set()
    for page in chapters_of_the_book():
        text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
        found = duties.offered(text)
        assert len(found) == text.count("{download}`"), page
        seen |= {file for _, file in found}
    assert seen <= set(DOWNLOADS)
    assert len(seen) > len(DOWNLOADS) / 2


def test_a_question_is_named_by_its_number_on_its_page():
    text = (ROOT / "book/orientation/the-job.md").read_text(encoding="utf-8")
    shown = quiz_numbers(questions.render_html("the-job"))
    assert [question.id for question in duties.asked_on(text)] == shown
    strategy = (ROOT / "book/patients/strategy.md").read_text(encoding="utf-8")
    assert {question.file for question in duties.asked_on(strategy)} == {"strategy.yml"}


def quiz_numbers(html):
    return re.findall(r'<form class="quiz-question" id="quiz-([\w-]+)"', html)


def test_chapters_stand_in_the_order_of_the_book():
    both = ["book/people/training", "book/people/hiring"]
    assert [page for page, _ in duties.serving("D2", both)] == both
    assert duties.serving("D2", ["book/scheduling/patient-access"]) == []


def test_a_page_beside_a_chapter_serves_a_duty_with_the_lab_it_has_and_no_assignment():
    beside = ["book/billing/life-of-a-claim", "book/patients/owners-and-board"]
    (claim, owners) = (duties.serving(code, beside) for code in ("D5", "D7"))
    assert [[page for page, _ in found] for found in (claim, owners)] == [[beside[0]], [beside[1]]]
    assert list(duties._labs(claim)) == ["- {doc}`/notebooks/billing/remittance`"]
    assert list(duties._labs(owners)) == []
