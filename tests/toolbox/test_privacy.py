"""The privacy workbook says what the models say; the form asks the law's questions in order."""

import io
from datetime import date

import pytest
from docx import Document

from medoffice.compliance.privacy import risk_register
from medoffice.compliance.privacy.notices import notices
from medoffice.compliance.privacy.risk_register import Plan, Risk, Step
from medoffice.toolbox import privacy
from medoffice.toolbox.privacy import breaches, risks
from medoffice.toolbox.privacy.frame import FIRST

SIZES = (1, 499, 500, 501)
DISCOVERED = date(2027, 6, 1)
NEXT = FIRST + 10


@pytest.fixture(scope="module")
def done(computed):
    typed = {}
    for row, people in enumerate(SIZES, start=NEXT):
        typed |= {
            ("Breaches", f"C{row}"): DISCOVERED,
            ("Breaches", f"E{row}"): people,
            ("Breaches", f"F{row}"): people,
            ("Breaches", f"G{row}"): breaches.BREACH,
        }
    typed["Breaches", f"H{NEXT}"] = date(2027, 8, 1)
    return computed(privacy.WORKBOOK.content(), typed)


def day(cell):
    return cell.value.date() if cell.value else None


@pytest.mark.slow
class TestWorkbook:
    def test_the_last_days_are_those_of_the_model(self, done):
        sheet = done["Breaches"]
        for row, people in enumerate(SIZES, start=NEXT):
            made = notices(DISCOVERED, {"here": people})
            media = made.media.get("here")
            found = [day(sheet[f"{column}{row}"]) for column in "KLM"]
            assert found == [made.patients, made.hhs, media], people
        assert sheet[f"N{NEXT}"].value == "late: 1", "told on the day after the last one"
        states = [sheet[f"N{FIRST + at}"].value for at in range(3)]
        assert states[:2] == ["late: 3", "in time"] and not states[2]

    def test_the_levels_and_what_is_wrong_are_those_of_the_model(self, done):
        for row, sample in enumerate(risks.SAMPLE, start=FIRST):
            asset, threat, likely, bad, measure, owner, due, on, likely_after, bad_after = sample
            plan = measure and Plan(
                measure, owner, due, Step[likely_after.upper()], Step[bad_after.upper()], on
            )
            risk = Risk(asset, threat, Step[likely.upper()], Step[bad.upper()], plan)
            assert done["Risks"][f"K{row}"].value == risk.level
            faults = risk_register.faults([risk], risks.SAMPLE_DAY)
            assert bool(done["Risks"][f"L{row}"].value) == bool(faults), asset

    def test_a_firm_without_an_agreement_is_named(self, done):
        said = [done["Associates"][f"J{FIRST + at}"].value or "" for at in range(3)]
        assert said == ["contract ends soon", "no agreement: stop sending", ""]
        assert day(done["Sanctions"][f"K{FIRST}"]) == date(2031, 12, 19)


def test_the_form_asks_in_the_order_of_the_law_and_the_letter_has_its_parts():
    made = Document(io.BytesIO(privacy.assessment()))
    order = [row.cells[0].text for row in made.tables[1].rows][1:]
    words = ("allow", "encrypted", "exceptions", "four factors")
    assert all(word in question for word, question in zip(words, order, strict=True))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    for part in ("What was involved", "What you can do", "What we have done", "Whom to ask"):
        assert part in text
