"""A reader's own worksheet and charge report are scored, or refused in a sentence."""

import pytest

from medoffice.billing.coding.coding_audit import NOT_SUPPORTED, OTHER_CODE, TOO_HIGH, TOO_LOW
from medoffice.billing.coding.reported_coding import (
    AUDIT,
    CHARGES,
    audited,
    lags,
    means_nothing_supported,
    propose,
)
from medoffice.practice.exports import ExportError, read

WORKSHEET = """Encounter #,Rendering Provider,Level Billed,Audited Level
1,A,4,4
2,A,5,4
3,B,3,4
4,B,V-NEW-3,V-EST-3
5,B,4,no note
6,B,4,
"""
REPORT = """Encounter,Provider,DOS,Posted On
1,A,3/3/25,3/3/25
1,A,3/3/25,3/7/25
2,A,3/4/25,3/5/25
3,B,2025-03-05,2025-03-17
"""


def report(text, kind, **changed):
    export = read(text.encode())
    return export, propose(export.columns, kind) | changed


def test_a_worksheet_is_scored_with_numbers_as_levels():
    export, columns = report(WORKSHEET, AUDIT)
    made = audited(export, columns, nothing_supported=["no note"])
    counted = made.everybody.outcomes
    assert (made.everybody.reviewed, made.everybody.wrong, made.left_out) == (5, 4, 1)
    kinds = TOO_HIGH, TOO_LOW, OTHER_CODE, NOT_SUPPORTED
    assert [counted[kind] for kind in kinds] == [1, 1, 1, 1]
    assert {name: score.wrong for name, score in made.by_provider.items()} == {"A": 1, "B": 3}


def test_the_claim_waits_for_the_line_entered_last():
    made = lags(*report(REPORT, CHARGES), limit=3)
    assert (made.everybody.visits, made.everybody.mean_days) == (3, (4 + 1 + 12) / 3)
    assert {name: lag.in_time for name, lag in made.by_provider.items()} == {"A": 1, "B": 0}


def test_without_numbers_each_line_is_a_visit_and_without_names_there_are_no_groups():
    made = lags(*report(REPORT, CHARGES, visit=None, provider=None), limit=3)
    assert (made.everybody.visits, made.by_provider) == (4, {})


@pytest.mark.parametrize("word", ["None", "not documented", "unsupported", "No note", "N/A"])
def test_words_that_mean_that_nothing_is_supported(word):
    assert means_nothing_supported(word)


@pytest.mark.parametrize("word", ["V-EST-4", "4", "North", "G0439"])
def test_words_that_are_codes(word):
    assert not means_nothing_supported(word)


@pytest.mark.parametrize(
    ("text", "kind", "changed", "says"),
    [
        (WORKSHEET, AUDIT, {"supported": None}, "Choose the column for the code the note supports"),
        (WORKSHEET, AUDIT, {"supported": "Level Billed"}, "“Level Billed” is chosen twice"),
        (WORKSHEET.replace("2,A,5,4", "1,A,5,4"), AUDIT, {}, "Line 3: visit “1” stands in line 2"),
        (WORKSHEET.replace("2,A,5,4", "2,A,,4"), AUDIT, {}, "Line 3, column “Level Billed”, is"),
        ("Billed,Supported\n4,\n", AUDIT, {}, "nothing was reviewed"),
        (REPORT.replace("3/5/25", "soon"), CHARGES, {}, "Line 4, column “Posted On”, holds “soon”"),
        (REPORT.replace("3/5/25", ""), CHARGES, {}, "Line 4, column “Posted On”, holds “”"),
        (REPORT.replace("3/5/25", "3/1/25"), CHARGES, {}, "Line 4 was entered on 2025-03-01"),
    ],
)
def test_what_cannot_be_is_told_with_its_line(text, kind, changed, says):
    export, columns = report(text, kind, **changed)
    with pytest.raises(ExportError, match=says):
        audited(export, columns) if kind == AUDIT else lags(export, columns, 3)
