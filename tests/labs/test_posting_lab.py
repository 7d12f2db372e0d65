"""The job description builder writes what was chosen, and marks what was typed."""

import io
import json
import re
import zipfile
from base64 import b64decode
from html import unescape

import pytest
from docx import Document

from medoffice.labs import job_description
from medoffice.people.postings import schema_org


def said(lab):
    return unescape(re.sub(r"<[^>]+>", "", lab.sentence.value))


def saved(lab):
    links = re.findall(r'download="([^"]+)" href="data:[^;]+;base64,([^"]+)"', lab.saving.value)
    return {name: b64decode(content) for name, content in links}


@pytest.fixture
def lab():
    return job_description.build_a_posting()


def test_each_profile_is_complete_and_clean(lab):
    for _, key in lab.profile.options:
        lab.profile.value = key
        assert "nothing marked; 0 things not said. As a JobPosting: sound." in said(lab)
        assert len(lab.weights) == len(lab.start.job.tasks)
        assert said(lab) in lab.in_words()


def test_the_three_files_hold_the_posting(lab):
    lab.title.value = "Practice coordinator"
    files = saved(lab)
    assert set(files) == {f"practice-coordinator.{ending}" for ending in ("docx", "md", "json")}
    document = Document(io.BytesIO(files["practice-coordinator.docx"]))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    markdown = files["practice-coordinator.md"].decode()
    for line in filter(None, markdown.splitlines()):
        assert re.sub(r"^(#+|-) ", "", line) in text
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert "Essential functions" in headings
    data = json.loads(files["practice-coordinator.json"])
    assert schema_org.problems(data) == [] and data["title"] == "Practice coordinator"
    assert zipfile.ZipFile(io.BytesIO(files["practice-coordinator.docx"])).testzip() is None


def test_pay_and_duties_decide_on_overtime_and_title_does_not(lab):
    assert "exempt from overtime" in said(lab)
    lab.low.value = 34_000_00
    assert "non-exempt: not paid enough" in said(lab)
    lab.title.value = "Executive director"
    assert "non-exempt: not paid enough" in said(lab)
    assert "one and a half times" in saved(lab)["executive-director.md"].decode()


def test_shares_follow_the_weights_and_zero_leaves_a_task_out(lab):
    desk = next(each for each in lab.weights if "front desk" in each.description)
    assert "11 tasks, 8 of them essential" in said(lab)
    desk.value = 20
    # It matters too little. The share of others fell below a twentieth.
    assert "11 tasks, 6 of them essential" in said(lab)
    desk.value = 0
    assert "10 tasks" in said(lab) and "Cover the front desk" not in lab.in_words()


def test_words_are_marked_as_they_are_typed(lab):
    lab.more.value = "Recent graduates welcome.\nWe are a family."
    assert "1 unlawful, 1 unwise" in said(lab)
    assert "✕ Unlawful" in lab.results.value and "29 CFR 1625.4" in lab.results.value
    lab.more.value = ""
    lab.degree.value = lab.degree.options[2][1]
    assert "1 unwise" in said(lab)


def test_what_cannot_be_posted_is_said_and_not_offered(lab):
    lab.high.value = 60_000_00
    assert said(lab).startswith("Pay is from $82,000.00 to $60,000.00")
    assert lab.saving.value == "" and lab.results.value == ""
    lab.high.value = 104_000_00
    assert saved(lab)
    for control in lab.weights:
        control.value = 0
    assert "no task takes any time" in said(lab).lower()
    lab.profile.value = "short"
    assert "6 tasks" in said(lab) and saved(lab)


def test_it_survives_every_choice(lab):
    for name in ("setting", "specialty", "experience", "degree", "certificate", "benefits"):
        control = getattr(lab, name)
        for _, value in (control.options[0], control.options[-1]):
            control.value = value
            assert "As a JobPosting: sound." in said(lab), (name, value)
    assert "None" not in lab.in_words()


class TestOwnWords:
    def test_the_example_holds_both_kinds(self):
        own = job_description.your_own_words()
        assert re.match(r"\d unlawful, \d+ unwise", said(own))
        assert "catch-all" in own.results.value
        assert own.results.value.index("Unlawful") < own.results.value.index("Unwise")

    def test_questions_are_read_with_their_own_list(self):
        own = job_description.your_own_words()
        own.what.value = own.what.options[1][1]
        assert said(own) == "1 barred, 2 evidence, 1 unwise."
        own.text.value = "Tell us of a day on which two people were out."
        assert said(own) == "Nothing marked."

    def test_a_file_takes_the_place_of_the_text_and_stays_when_the_list_changes(self):
        own = job_description.your_own_words()
        own._opened("\ufeffMen only.".encode(), "“mine.txt”")
        assert own.text.value == "Men only." and said(own).startswith("1 unlawful")
        own.what.value = own.what.options[1][1]
        assert own.text.value == "Men only."
