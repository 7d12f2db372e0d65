"""A report is taken apart into its table and the lines around it."""

import pytest

from medoffice.operations.cleaning.reports import take_apart
from medoffice.practice.exports import ExportError

REPORT = """ACME PRACTICE
Visits,07/01/2025 - 07/31/2025

Visit,Patient,Amount,Status
1,"Doe, A",25.00,Completed

2,"Roe, B",,No Show
Subtotal,,"1,025.00",
3,"Poe, C",10.00
Total,3,"1,035.00",
* End of report *
"""


def test_titles_totals_and_blank_lines_are_no_records():
    report = take_apart(REPORT.encode())
    assert report.columns == ("Visit", "Patient", "Amount", "Status")
    assert [record.line for record in report.records] == [5, 7, 9]
    assert report.values("Patient") == ["Doe, A", "Roe, B", "Poe, C"]
    assert report.values("Status") == ["Completed", "No Show", ""]
    assert [line for line, _ in report.remarks] == [1, 2, 8, 10, 11]


def test_a_plain_table_has_no_remarks():
    report = take_apart(b"a;b\n1;2\n3;4\n")
    assert len(report.records) == 2
    assert report.remarks == ()


def test_a_record_whose_patient_is_called_total_stays():
    report = take_apart(b"Name,Day,Status\nTotal Tom,1,x\nRoe,2,y\n")
    assert report.values("Name") == ["Total Tom", "Roe"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04x", "Excel workbook"),
        (b"one\ntwo\n", "more than one column"),
        (b"1,2\n3,4\n", "names all 2 columns"),
        (b"a,a\n3,4\n", "each with another name"),
    ],
)
def test_what_is_no_report_is_told_in_a_sentence(content, problem):
    with pytest.raises(ExportError, match=problem):
        take_apart(content)


def test_a_column_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(ExportError, match=r"no column “Fee”.*Visit, Patient, Amount, Status"):
        take_apart(REPORT.encode()).values("Fee")
