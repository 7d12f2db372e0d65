"""A reader's own payments are set against the contract, or against what is usual."""

import pytest

from medoffice.billing.payer_contracts import reported_payments as reported
from medoffice.practice.exports import ExportError, read

WITH_CONTRACT = b"""Claim ID,Payer,Procedure Code,DOS,Units,Allowed Amt,Contract Rate
1,Plan A,VISIT,3/3/25,1,$95.27,$101.35
2,Plan A,VISIT,3/4/25,1,$101.35,$101.35
3,Plan A,DRUG,3/4/25,4,$37.50,$50.00
4,Plan A,VISIT,3/5/25,1,$0.00,$101.35
5,Plan A,VISIT,3/5/25,1,"$1,103.00",$101.35
6,Plan A,VISIT,3/6/25,1,$101.35,
"""
WITHOUT = b"""Insurance,CPT,Qty,Allowed
A,VISIT,1,100.00
A,VISIT,1,100.00
A,VISIT,2,200.00
A,VISIT,1,85.00
A,DRUG,3,10.00
B,VISIT,1,70.00
B,VISIT,1,90.00
"""


def compared(content, **chosen):
    export = read(content)
    return reported.compared(export, {**reported.propose(export.columns), **chosen})


def test_each_line_against_the_contract():
    found = compared(WITH_CONTRACT)
    assert found.basis == reported.BY_CONTRACT
    assert [(line.where, line.short) for line in found.short] == [("3", 1250), ("1", 608)]
    assert found.money == 1858
    assert [line.where for line in found.over] == ["5"]
    assert (found.refused, found.alone) == (1, 1)


def test_each_line_against_what_is_usual():
    found = compared(WITHOUT)
    assert found.basis == reported.BY_HABIT
    assert [(line.where, line.short) for line in found.short] == [("line 5", 1500)]
    # Plan B agrees with itself on nothing, and a third of ten dollars is no price.
    assert found.alone == 3


def test_what_was_taken_back_or_stands_twice_counts_as_it_should():
    """The first decision on claim 1 is taken back and made anew; claim 2 was exported twice."""
    found = compared(
        b"""Claim,CPT,DOS,Allowed,Expected
1,VISIT,3/3/25,90.00,100.00
1,VISIT,3/3/25,-90.00,100.00
1,VISIT,3/3/25,95.00,100.00
2,VISIT,3/4/25,80.00,100.00
2,VISIT,3/4/25,80.00,100.00
3,VISIT,3/5/25,90.00,100.00
"""
    )
    assert [(line.where, line.short) for line in found.short] == [
        ("2", 2000),
        ("3", 1000),
        ("1", 500),
    ]
    assert (found.taken_back, found.repeated, found.refused) == (1, 1, 0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Payer,Units\nA,1\n", "Choose the column for the service and the allowed amount"),
        (
            b"CPT,Allowed\nVISIT,ten\n",
            "Line 2, column “Allowed”, holds “ten”: expected an amount such as 1,234.50",
        ),
        (
            b"CPT,Units,Allowed\nVISIT,1,9.00\nVISIT,0,9.00\n",
            "Line 3, column “Units”, holds “0”: expected a number of units",
        ),
        (b"CPT,Allowed\nVISIT,9.00\nVISIT,8.00\n", "No line can be compared"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(content, message):
    with pytest.raises(ExportError) as told:
        compared(content)
    assert message in str(told.value)


def test_a_column_chosen_twice_is_refused():
    with pytest.raises(ExportError, match="“Allowed” is chosen twice"):
        compared(WITHOUT, contract="Allowed")
