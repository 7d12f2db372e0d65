"""The sections that questions name are there on the built pages, under the same ids.

The pages are read as files, without a browser.
"""

import re

from medoffice.book import passages
from medoffice.book.places import SITE
from medoffice.questions import changes

SECTION = re.compile(r'<section[^>]* id="([^"]+)"')
AGAIN = re.compile(r'class="quiz-passage"><a href="([^"]*)">Read again: ')


def test_each_section_of_the_sources_has_its_id_on_the_built_page(site):
    named = {question.passage for question in changes.all_asked()}
    there = {}
    for page in {name.partition("#")[0] for name in named}:
        built = (SITE / f"{page}.html").read_text(encoding="utf-8")
        there |= {f"{page}#{anchor}": page for anchor in SECTION.findall(built)}
    assert sorted(named - set(there)) == []


def test_each_answer_of_a_quiz_leads_to_its_passage(site):
    for page in ("book/scheduling/patient-access", "book/patients/owners-and-board"):
        built = (SITE / f"{page}.html").read_text(encoding="utf-8")
        assert len(AGAIN.findall(built)) == built.count('class="quiz-question"') > 10
    # This quiz leads to a passage of its own page, and to one of another.
    links = AGAIN.findall(built)
    assert "#who-decides-the-governing-body" in links
    assert "strategy.html#leading-the-change" in links
    assert passages.find("book/patients/strategy#leading-the-change").title == "Leading the change"
