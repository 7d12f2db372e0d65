"""The scrubber: its edits as data, and the practice's claims as they were entered."""

import re
from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.claims import claim_batch
from medoffice.billing.claims.edits import EditError, is_npi, load_edits, read_edits
from medoffice.billing.claims.scrubber import scrub

FIRST, LAST = date(2025, 11, 3), date(2025, 11, 14)


def line(**changed):
    """A line with nothing wrong, but for what is changed."""
    day = date(2025, 3, 3)
    return {
        "claim": "C1", "line": 1, "payer": "BRD", "member": "B123456789-01", "amount": 17600,
        "birth_date": date(1970, 5, 1), "birth_date_on_file": date(1970, 5, 1),
        "service_date": day, "entered_on": day, "file_by": date(2025, 8, 30), "units": 1,
        "most_units": 1, "modifier": None, "diagnosis": "I10", "place": "11",
        "place_of_visit": "11", "clinician": "MC", "seen_by": "MC", "beside_a_procedure": False,
        "waived": False, "payers": ("BRD", "MCR"), "needs_authorization": False,
        "authorization": None, "eligibility": "active", "times_in_batch": 1, "npi": "1234567893",
    } | changed  # fmt: skip


class TestEdits:
    def test_nothing_is_found_where_nothing_is_wrong(self):
        found = scrub([line()])
        assert (found.findings, found.unchecked, found.clean_rate) == ((), {}, 1)

    @pytest.mark.parametrize(
        ("edit", "changed"),
        [
            ("member-number", {"member": "B12345678-01"}),
            ("member-number", {"payer": "MCR"}),
            ("birth-date", {"birth_date": date(1971, 5, 1)}),
            ("diagnosis", {"diagnosis": ""}),
            ("diagnosis", {"diagnosis": None}),
            ("place-of-service", {"place": "10"}),
            ("units", {"units": 11}),
            ("clinician", {"clinician": "LS"}),
            ("separate-visit", {"beside_a_procedure": True}),
            ("separate-visit", {"beside_a_procedure": True, "modifier": "GT"}),
            ("waived-test", {"waived": True}),
            ("authorization", {"needs_authorization": True}),
            ("coverage", {"eligibility": "inactive"}),
            ("coverage", {"eligibility": None}),
            ("payer", {"payer": "XYZ"}),
            ("filing-limit", {"entered_on": date(2025, 8, 31)}),
            ("service-date", {"service_date": date(2025, 3, 4)}),
            ("charge", {"amount": 0}),
            ("twice", {"times_in_batch": 2}),
            ("npi", {"npi": "1234567898"}),
        ],
    )
    def test_one_fault_is_one_finding(self, edit, changed):
        found = scrub([line(**changed)]).findings
        assert [finding.edit.edit_id for finding in found] == [edit]

    @pytest.mark.parametrize(
        "changed",
        [
            {"entered_on": date(2025, 8, 30)},
            {"beside_a_procedure": True, "modifier": "25"},
            {"needs_authorization": True, "authorization": "BRD-1"},
            {"eligibility": claim_batch.NOT_KEPT},
            {"member": None, "payers": ("BRD",)},
        ],
    )
    def test_what_is_just_right_passes(self, changed):
        assert scrub([line(**changed)]).findings == ()

    def test_a_finding_says_what_stands_there_and_what_was_expected(self):
        (finding,) = scrub([line(units=11, most_units=2)]).findings
        assert (finding.field, finding.found, finding.expected) == ("units", "11", "2 at most")
        assert finding.edit.fix == "Compare with the note"

    def test_a_list_of_what_may_stand_there_is_told(self):
        (finding,) = scrub([line(payer="XYZ")]).findings
        assert finding.expected == "BRD or MCR"

    def test_a_fault_of_the_claim_is_found_once_and_holds_up_all_of_it(self):
        lines = [line(member="?"), line(line=2, member="?", units=3), line(claim="C2")]
        found = scrub(lines)
        assert [(each.line, each.amount) for each in found.findings] == [(None, 35200), (2, 17600)]
        assert found.held == {"C1": 35200}
        assert found.clean_rate == 0.5

    def test_what_an_export_lacks_is_said_and_the_rest_is_tested(self):
        short = {"claim": "7", "amount": 100, "diagnosis": ""}
        found = scrub([short])
        assert [each.edit.edit_id for each in found.findings] == ["diagnosis"]
        assert found.unchecked["units"] == ("most_units", "units")
        assert "charge" not in found.unchecked

    def test_no_line_and_a_line_without_a_claim_are_refused(self):
        with pytest.raises(ValueError, match="no line"):
            scrub([])
        with pytest.raises(ValueError, match="line 2 of the batch has no claim"):
            scrub([line(), line(claim="")])


class TestReading:
    WORDS = ({"edit_id": "x", "checks": "a", "fix": "b", "prevents": "16"},)

    def test_an_edit_of_the_practice_without_a_test_is_refused(self):
        with pytest.raises(EditError, match="'x' of edit_rules has no test"):
            read_edits(self.WORDS, {})

    @pytest.mark.parametrize(
        ("test", "message"),
        [
            ({"on": "page"}, "on is 'page'; expected line or claim"),
            ({"on": "line", "need": [{"field": "units", "test": "like"}]}, "test is 'like'"),
        ],
    )
    def test_a_test_that_is_not_written_right_is_refused(self, test, message):
        with pytest.raises(EditError, match=re.escape(message)):
            read_edits(self.WORDS, {"x": test})

    def test_an_edit_of_its_own_needs_words(self):
        with pytest.raises(EditError, match="'y' has no 'checks'"):
            read_edits((), {"y": {"on": "line"}})

    def test_every_edit_prevents_a_reason_with_a_meaning(self):
        known = {row["code"] for row in practice.records("reason_codes")} | {"18"}
        assert {edit.prevents for edit in load_edits()} <= known


@pytest.mark.parametrize(
    ("number", "right"),
    # The first is the example of CMS, "Requirements for NPI and NPI check digit".
    [("1234567893", True), ("1234567898", False), ("123456789", False), ("9234567893", False)],
)
def test_the_check_digit_of_a_national_number(number, right):
    assert is_npi(number) is right


@pytest.fixture(scope="module")
def batch():
    return claim_batch.entered(FIRST, LAST)


class TestTheBatchAsEntered:
    def test_the_practice_s_edits_find_what_its_log_of_edits_says_and_nothing_else(self, batch):
        claims = {each["claim"] for each in batch}
        found = {
            (each.claim, each.line, each.edit.edit_id, each.found)
            for each in scrub(batch).findings
            if each.edit.own
        }
        logged = {
            (row["claim_id"], row["line"], row["edit_id"], row["found"] or "")
            for row in practice.records("claim_edits")
            if row["claim_id"] in claims
        }
        assert len(logged) > 40
        assert found == logged

    def test_the_amounts_are_those_of_the_claims(self, batch):
        sent = {row["claim_id"]: round(row["amount"] * 100) for row in practice.records("claims")}
        assert scrub(batch).claims == {each["claim"]: sent[each["claim"]] for each in batch}

    def test_the_authorization_edit_would_have_stopped_most_that_lacked_one(self, batch):
        found = scrub(batch).findings
        stopped = {each.claim for each in found if each.edit.edit_id == "authorization"}
        refused = {row["claim_id"]: row["reason"] for row in practice.records("denials")}
        hits = [claim for claim in stopped if refused.get(claim) == "197"]
        assert len(hits) > 0.6 * len(stopped) > 0

    def test_a_period_that_ends_before_it_begins_is_refused(self):
        with pytest.raises(ValueError, match="before first"):
            claim_batch.entered(LAST, FIRST)


def test_rows_that_match_are_those_of_the_whole_table():
    all_rows = [row for row in practice.records("denials") if row["reason"] == "29"]
    assert list(practice.matching("denials", "reason", {"29"})) == all_rows
    with pytest.raises(ValueError, match="denials has no column 'why'"):
        next(practice.matching("denials", "why", {"29"}))
