"""Exam guides: each fact has a source and a day, and numbers that stand twice agree."""

import datetime
import re

import pytest
import yaml

from medoffice.book import credentials as guide
from medoffice.book.beside import all_that_is_taught
from medoffice.book.chapters import certifications
from medoffice.book.exams.directives import of_the_course, render
from medoffice.book.places import ROOT
from medoffice.questions.exams import exams
from medoffice.questions.strict import BankError

# What an exam guide must tell, by the client's list.
TOLD = {"Who may sit", "Format", "Domains", "Cost", "Renewal"}
KNOWN = guide.credentials()
TAUGHT = all_that_is_taught()
DOMAINS = [(key, code) for key, exam in certifications().items() for code in exam.domains]


@pytest.mark.parametrize("key", certifications())
def test_a_guide_tells_all_that_a_candidate_must_know(key):
    assert {fact.about for fact in KNOWN[key].facts} >= TOLD


@pytest.mark.parametrize("key", KNOWN)
def test_each_fact_was_looked_at_on_a_day_that_has_been(key):
    for fact in KNOWN[key].facts:
        assert datetime.date(2026, 1, 1) <= fact.seen <= datetime.date.today(), fact


def test_a_mock_exam_tells_where_its_length_is_only_reported():
    told = render("mock-exam-blueprints", of_the_course(ROOT), "", exams())
    tables = dict(zip(exams(), told.split("<table>")[1:], strict=True))
    reported = {key for key, table in tables.items() if "others report" in table}
    unsure = {
        key
        for key, exam in exams().items()
        for fact in KNOWN[exam.outline].facts
        if str(exam.items) in fact.says and fact.standing != "checked"
    }
    assert reported == unsure
    assert "cmm" in unsure


@pytest.mark.parametrize("key", exams())
def test_a_guide_names_the_items_and_the_time_that_the_practice_exam_has(key):
    exam = exams()[key]
    told = " ".join(fact.says for fact in KNOWN[exam.outline].facts if fact.about == "Format")
    hours, minutes = divmod(exam.minutes, 60)
    time = f"{hours} hours" + (f" {minutes} minutes" if minutes else "")
    assert re.search(rf"\b{exam.items}\b[^.]*\b{time}\b", told)


@pytest.mark.parametrize("key", exams())
def test_the_page_reckons_the_seconds_for_a_question_right(key):
    exam = exams()[key]
    page = (ROOT / f"book/certification/{exam.outline}.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if f"{exam.items} questions" in line)
    assert f"{60 * exam.minutes / exam.items:.0f} seconds" in line


def test_a_link_can_lead_to_the_practice_of_each_domain():
    practice = render("practice", of_the_course(ROOT), "", exams())
    for outline, domain in DOMAINS:
        assert f'<option value="{outline}:{domain}" id="{domain}" ' in practice


@pytest.mark.parametrize(("outline", "domain"), DOMAINS)
def test_each_domain_is_taught_and_asked(outline, domain):
    pages = guide.teaching(outline, domain, TAUGHT)
    aims = [
        sum(domain in getattr(aim, outline) for aim in TAUGHT[page].objectives) for page in pages
    ]
    assert aims and aims == sorted(aims, reverse=True) and all(aims)
    assert guide.asked(outline)[domain] >= 25


def test_a_page_beside_a_chapter_is_named_where_it_teaches_and_where_it_answers_most():
    owners = "book/patients/owners-and-board"
    assert guide.teaching("cmpe", "OG", TAUGHT)[0] == owners
    told = list(guide._chapters("cmpe", "OG", TAUGHT))
    assert told[0] == f"{{doc}}`/{owners}` (40 minutes to read)"
    assert all(aim.text in told[1] for aim in TAUGHT[owners].objectives)
    assert guide.teaching("cmm", "CMM1", TAUGHT).count("book/billing/life-of-a-claim") == 1
    first, _ = guide.answering("cmpe", "OG").most_common(1)[0]
    assert first == owners
    assert f"`/{first}`" in guide._most_answered("cmpe", "OG")


def test_whatever_answers_a_question_is_taught():
    assert {item.passage.split("#")[0] for item in guide._items()} <= set(TAUGHT)


def test_a_fact_without_its_source_and_an_outline_with_a_hole_are_refused(tmp_path, monkeypatch):
    text = guide.CREDENTIALS.read_text(encoding="utf-8")
    schema = guide.CREDENTIALS.with_suffix(".schema.json").read_text(encoding="utf-8")
    (tmp_path / "credentials.schema.json").write_text(schema)
    monkeypatch.setattr(guide, "CREDENTIALS", tmp_path / "credentials.yml")
    entry = yaml.safe_load(text)
    del entry["cmm"]["facts"][0]["source"]
    guide.CREDENTIALS.write_text(yaml.safe_dump(entry))
    with pytest.raises(BankError, match=r"cmm\.facts\.0: 'source' is a required property"):
        guide.credentials.__wrapped__()
    entry = yaml.safe_load(text)
    del entry["cmpe"]["covers"]["TD"]
    guide.CREDENTIALS.write_text(yaml.safe_dump(entry))
    with pytest.raises(BankError, match=r"cmpe\.covers: expected each domain .*: TD$"):
        guide.credentials.__wrapped__()


@pytest.mark.browser
def test_on_a_phone_each_fact_is_a_block_with_its_source_in_sight_and_still_a_table(
    browser,
):
    body = guide._facts(KNOWN["cmpe"])
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.set_content(f'<main class="bd-article">{body}</main>')
        page.add_style_tag(content=(ROOT / "book/assets/course.css").read_text(encoding="utf-8"))
        box = page.locator(".coverage-box")
        assert box.evaluate("it => it.scrollWidth <= it.clientWidth")
        facts = len(KNOWN["cmpe"].facts)
        assert page.get_by_role("row").count() == facts + 1
        assert page.get_by_role("columnheader").count() == 4
        assert page.get_by_role("cell").count() == 3 * facts
        sure = page.get_by_role("cell", name="We read it there").first
        label = sure.evaluate("it => getComputedStyle(it, '::before').content")
        assert "How sure" in label or "data-label" in label
        assert page.locator("caption").bounding_box()["width"] > 200
