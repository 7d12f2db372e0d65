"""In the forms for people, what a rule says stands apart from advice, with its citation."""

import io

import pytest
from docx import Document

from medoffice import practice
from medoffice.toolbox import law
from medoffice.toolbox.downloads import DOWNLOADS
from medoffice.toolbox.evaluations import evaluation_forms, improvement_form
from medoffice.toolbox.hiring import interview_guide
from medoffice.toolbox.leading import corrective_action, stay_interview


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("corrective-action.docx", corrective_action.RULES),
        ("stay-interview.docx", stay_interview.LAWS),
        ("evaluation-forms.docx", evaluation_forms.LAWS),
        ("improvement-plan.docx", improvement_form.LAWS),
        ("interview-guide.docx", interview_guide.LAWS),
    ],
)
def test_what_the_law_says_stands_apart_in_a_form_with_its_citation(name, rules):
    told = [paragraph.text for paragraph in Document(io.BytesIO(DOWNLOADS[name]())).paragraphs]
    below = told[told.index(law.HEADING) + 1 :]
    known = practice.rules()
    for line, rule in zip(below, rules, strict=False):
        assert line.endswith(f"({known[rule].citation})")
