"""The scoring sheet comes to what the model does; the templates hold fields and clean words."""

import io

import pytest
from docx import Document

from medoffice.people.postings import profiles, wording
from medoffice.people.postings.resumes import resumes, sheet
from medoffice.toolbox import postings
from medoffice.toolbox.postings import scoring


def column(number):
    return scoring._name(number)


@pytest.fixture(scope="module")
def done(computed_together):
    content, row = postings.WORKBOOK.content(), scoring.FIRST
    apart = {("Scoring", f"{column(scoring.POINTS)}{row}"): 0}
    missing = {("Scoring", f"{column(scoring.POINTS + 1)}{row}"): None}
    return computed_together(
        {
            "as it is": (content, {}, ()),
            "apart": (content, apart, ()),
            "missing": (content, missing, ()),
        }
    )


@pytest.mark.slow
class TestScoringSheet:
    def cells(self, done, which, number):
        page = done[which]["Scoring"]
        return [page[f"{column(number)}{scoring.FIRST + at}"].value for at in range(6)]

    def test_scores_are_those_of_the_model(self, done):
        *scores, empty = self.cells(done, "as it is", scoring.SCORE)
        assert scores == pytest.approx([float(each.score(sheet())) for each in resumes()])
        assert empty in (None, "")

    def test_only_who_meets_the_minimum_gets_a_place(self, done):
        assert self.cells(done, "as it is", scoring.MEETS)[:5] == ["yes", "no", "no", "yes", "yes"]
        places = self.cells(done, "as it is", scoring.PLACE)[:5]
        assert [place or None for place in places] == [1, None, None, 2, 3]

    def test_readers_who_differ_are_sent_to_talk_and_missing_points_are_no_score(self, done):
        assert self.cells(done, "as it is", scoring.TALK)[:5] == [0] * 5
        assert self.cells(done, "apart", scoring.TALK)[0] == 1
        assert self.cells(done, "missing", scoring.SCORE)[0] in (None, "")


@pytest.fixture(scope="module")
def template():
    return Document(io.BytesIO(postings.document()))


def test_the_templates_name_no_invented_employer_but_a_field(template):
    text = "\n".join(paragraph.text for paragraph in template.paragraphs)
    for key in profiles.names():
        posting = profiles.profile(key)
        assert posting.employer not in text and posting.apply_to not in text
        assert all(task.name in text for task in posting.job.tasks)
    xml = template.element.xml
    assert xml.count('w:val="name of the practice"') >= len(profiles.names())
    assert "29 CFR 1625.4" in text


def test_its_own_words_are_clean(template):
    text = "\n".join(paragraph.text for paragraph in template.paragraphs)
    postings_only = text.split("Words to leave out")[0]
    assert wording.marks(postings_only) == []
    (table,) = [each for each in template.tables if each.cell(0, 0).text == "It touches"]
    assert len(table.rows) == len(wording.of_postings()) + 1
