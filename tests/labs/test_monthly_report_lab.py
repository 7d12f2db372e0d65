"""The labs on the monthly report say what the models say; what they ask to be seen is so."""

import re
from datetime import date
from html import unescape

import pytest

from medoffice.labs import monthly_report as lab
from medoffice.labs.own_scorecard_lab import SAMPLE
from medoffice.operations.strategy.reported_scorecard import propose, reported_scorecard
from medoffice.practice.exports import ExportError, read


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


@pytest.fixture(scope="module")
def made():
    return lab.the_report()


class TestReport:
    def test_december_has_seven_arrows_and_four_lines_that_changed(self, made):
        assert "7 lines worse than the month before" in said(made.sentence)
        assert "4 for the worse" in said(made.sentence)
        assert made.saving.value.count("owner-report-2025-12") == 4
        assert "data:" not in made.still().replace("data:image/svg", "")

    def test_what_the_owner_should_decide_goes_into_the_report(self, made):
        before = made.saving.value
        made.ask.value = "One hour a week?"
        assert made.report.to_decide() == ["One hour a week?"]
        assert made.saving.value != before
        made.ask.value = " "
        assert "one line first" in made.report.to_decide()[0]

    def test_late_results_were_known_in_january_2025_and_complaints_in_summer(self, made):
        made.month.value, made.key.value = date(2025, 1, 1), "told"
        assert "changed for the worse" in said(made.sentence)
        made.key.value = "complaints"
        for month, state in ((3, "as before"), (8, "changed for the worse")):
            made.month.value = date(2025, month, 1)
            assert f"Complaints per 1,000 visits: {state}" in said(made.sentence)


class TestScore:
    def test_the_example_of_the_chapter(self):
        made = lab.what_a_score_is_worth()
        assert said(made.sentence) == "67.0 points: 1.0% less, $4,817 a year, two years later."
        made.parts["improvement"].value = 0.0
        assert "$22,880" in said(made.sentence)

    def test_from_sixteen_clinicians_on_the_ehr_part_counts(self):
        made = lab.what_a_score_is_worth()
        made.clinicians.value = 16
        assert [row[2] for row in made._rows()] == ["30%", "30%", "25%", "15%"]
        for control in made.parts.values():
            control.value = 100.0
        made.scaling.value = 0.2
        assert "1.8% more" in said(made.sentence)


class TestOwn:
    def read(self, text, **better):
        file = read(text.encode())
        return reported_scorecard(file, propose(file.columns), better)

    def test_the_example_has_one_line_that_changed(self):
        made = lab.your_own_scorecard()
        assert "2 lines, 1 changed" in said(made.message)
        assert "owner-report-2025-06.docx" in made.results.value

    def test_months_as_offices_write_them_are_read_and_others_named(self):
        made = self.read(
            "Month,Measure,Value\n2025-01,Calls,5%\nFeb-25,Calls,6%\nMarch 2025,Calls,7%\n"
            "4/30/2025,Calls,8%\nsoon,Calls,9%\n2025-06,Calls,many\n2025-01,Calls,4%\n2025-07,,4%\n"
        )
        (line,) = made.lines
        assert [each.month.month for each in line.counted] == [1, 2, 3, 4]
        assert line.measure.target == 5 and line.value == 8
        said = " ".join(made.problems)
        for part in ("Line 6: “soon” is no month", "“many” is no number", "already", "no line"):
            assert part in said

    def test_a_file_without_a_value_is_refused(self):
        with pytest.raises(ExportError, match="No row"):
            self.read("Month,Measure,Value\nx,y,z\n")
        made = lab.your_own_scorecard()
        made.open(b"a,b\n1,2\n", "mine")
        assert "choose" in said(made.message).lower() or "say" in said(made.message).lower()

    def test_which_way_is_better_turns_the_state(self):
        made = lab.your_own_scorecard()
        (days,) = [key for key in made.meanings if key.startswith("Days")]
        up = made.meanings[days].options[1][1]
        made.meanings[days].value = up
        assert "changed for the better" in unescape(made.results.value)
        assert SAMPLE.count("\n") == 37
