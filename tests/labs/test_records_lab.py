"""The labs on policies and records say what the models say; what they ask to be seen is so."""

import re
from html import unescape

import pytest

from medoffice.compliance.records.reported_policies import (
    DUE,
    LOOKED_AT,
    MONTHS,
    OWNER,
    TITLE,
    propose,
)
from medoffice.compliance.records.schedule import Who
from medoffice.labs import policies_and_records as records


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


@pytest.fixture
def paper():
    return records.how_long()


class TestHowLong:
    def test_a_chart_waits_for_state_law_and_the_latest_clock_wins(self, paper):
        assert "keep it until state law" in said(paper.sentence)
        assert [row[3] for row in paper._rows()] == ["read it first", "the latest so far"]
        paper.about.value = ()
        assert "keep it until state law" in said(paper.sentence)
        assert [row[0] for row in paper._rows()] == ["State law"]
        paper.state.value = paper.state.options[2][1]
        paper.about.value = (Who.MEDICARE,)
        assert [row[3] for row in paper._rows()] == ["this one", "–"]
        paper.state.value = paper.state.options[3][1]
        assert paper._rows()[0][0].startswith("State law")
        assert paper._rows()[0][2] == "Mar 1, 2028"
        assert "may go on Mar 2, 2028" in said(paper.sentence)

    def test_a_child_waits_for_what_the_state_says_of_children(self, paper):
        paper.age.value, paper.state.value = 4, paper.state.options[2][1]
        paper.on.value = paper.on.options[2][1]
        assert "It is a child’s" in said(paper.sentence)
        assert paper._rows()[0][0] == "State law on children"
        paper.state.value = paper.state.options[4][1]
        assert paper._rows()[0][2] == "Mar 1, 2035"

    def test_a_form_i9_has_two_clocks_and_the_stay_decides(self, paper):
        paper.kind.value, paper.before.value = "i9", 2
        assert paper._rows()[0][1] == "the first day of work"
        paper.before.value = 108
        assert paper._rows()[0][1] == "the last day of work"
        assert "9 years earlier" in said(paper.sentence)

    def test_an_injury_log_counts_from_the_end_of_its_year(self, paper):
        paper.kind.value = "injury-log"
        assert [row[2] for row in paper._rows()] == ["Dec 31, 2023"]

    def test_a_log_of_waived_tests_waits_for_state_law(self, paper):
        paper.kind.value = "waived-test"
        assert [row[0] for row in paper._rows()] == ["State law"]

    def test_a_hold_beats_every_clock(self, paper):
        paper.kind.value, paper.held.value = "time-card", True
        assert "something that it bears on still runs" in said(paper.sentence)

    def test_every_kind_of_paper_gets_an_answer(self, paper):
        for _, kind in paper.kind.options:
            paper.kind.value = kind
            assert "On Jan 2, 2026: " in said(paper.sentence), kind


class TestIndex:
    def test_what_the_law_has_overtaken_comes_before_what_is_longest_overdue(self):
        lab = records.which_policies_are_overdue()
        assert "11 of 48 policies are past their day. The law has moved under 2" in said(
            lab.sentence
        )
        assert [row[0][:3] for row in lab._rows()[:3]] == ["Y49", "Y03", "Y31"]
        assert "In 8, somebody has not signed" in said(lab.sentence)
        late = [int(row[5].replace(",", "")) for row in lab._rows()]
        assert late.index(max(late)) == 3
        assert any("Hebblethwaite" in row[7] for row in lab._rows())

    def test_an_owner_and_a_day_change_what_is_shown(self):
        lab = records.which_policies_are_overdue()
        lab.owner.value = "referral-coordinator"
        assert "0 of 1 policy" in said(lab.sentence) and not lab.drawing.value
        lab.owner.value, lab.day.value = None, lab.day.options[0][1]
        assert not any(row[0].startswith("Y49") for row in lab._rows())


class TestCalendar:
    def test_a_role_hears_its_own_and_a_proposal_is_watched(self):
        lab = records.what_changes_for_whom()
        spans = [value for _, value in lab.span.options]
        lab.span.value = spans[0]
        to_do = {row[2]: row[4] for row in lab._rows()}
        assert to_do["Fewer exceptions to information blocking: proposed"] == "watch it"
        assert "stop doing it" in to_do.values()
        lab.role.value = "biller"
        assert "Fewer exceptions to information blocking: proposed" not in {
            row[2] for row in lab._rows()
        }

    def test_days_to_look_again_are_the_managers_alone(self):
        lab = records.what_changes_for_whom()
        lab.checks.value, lab.span.value = True, lab.span.options[2][1]
        before = len(lab.entries)
        lab.role.value = "office-manager"
        assert len(lab.entries) > before
        assert any(entry.to_do == "look it up" for entry in lab.entries)
        lab.checks.value = False
        assert not any(entry.to_do == "look it up" for entry in lab.entries)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"Policy,Reviewed\nA,1/5/25\nB,\n", "of 2 policies, 0 past their day, 1 of which nobody"),
        (b"Policy,Reviewed,Months\nA,1/5/25,often\n", "Line 2, column “Months”, holds “often”"),
        (b"Policy,Reviewed\n,1/5/25\n", "Line 2, column “Policy”, is empty: expected the policy"),
        (b"Policy,Reviewed\nA,soon\n", "Line 2, column “Reviewed”, holds “soon”"),
        (b"Policy,Pages\nA,3\n", "Choose the column for the day it was last written or reviewed"),
    ],
)
def test_a_readers_own_index_is_read_or_refused_in_words(file, says):
    lab = records.your_own_index()
    assert "of 6 policies, 2 past their day, 1 of which nobody knows" in said(lab.message)
    lab.open(file, "a file")
    lab.today.value = lab.today.options[0][1]
    assert says in said(lab.message)


def test_a_due_day_in_the_index_comes_before_one_that_is_worked_out():
    lab = records.your_own_index()
    lab.open(b"Policy,Reviewed,Next Review\nA,1/5/25,2/1/25\n", "a file")
    lab.today.value = lab.today.options[0][1]
    assert "1 past their day" in said(lab.message)


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (
            ["Policy #", "Policy Name", "Effective Date", "Last Review Date", "Policy Owner"],
            {TITLE: "Policy Name", LOOKED_AT: "Last Review Date", OWNER: "Policy Owner"},
        ),
        (
            ["Document Title", "Revision Date", "Review Frequency (months)", "Next Review Date"],
            {TITLE: "Document Title", LOOKED_AT: "Revision Date", DUE: "Next Review Date",
             MONTHS: "Review Frequency (months)"},
        ),
    ],
)  # fmt: skip
def test_the_columns_of_common_indexes_are_recognized(columns, found):
    assert {role: name for role, name in propose(columns).items() if name} == found
