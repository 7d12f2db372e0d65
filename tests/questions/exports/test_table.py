"""The table is read back with Python's own reader of CSV."""

import csv
import io

from medoffice.questions import load, load_scenarios
from medoffice.questions.exports import entries
from medoffice.questions.exports.table import COLUMNS, row, table


def read(content):
    assert content.startswith(b"\xef\xbb\xbf")  # by this Excel knows UTF-8
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_question_of_the_course_is_one_row_that_says_all():
    asked = entries(load(), load_scenarios())
    rows = read(table(asked))
    assert [row["id"] for row in rows] == [entry.id for entry in asked]
    assert list(rows[0]) == list(COLUMNS)
    for entry, held in zip(asked, rows, strict=True):
        # What begins so is a formula to a spreadsheet.
        texts = [cell for name, cell in held.items() if name != "answer"]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in texts)
        reasons = [name for name in held if name.startswith("why_") and held[name]]
        options = [name for name in held if name.startswith("option_") and held[name]]
        assert len(options) == len(reasons)
        assert held["key"] or held["answer"], entry.id
        assert "CC BY 4.0" in held["license"] and "not affiliated" in held["license"]


def test_the_key_names_what_is_right(named):
    def right(id):
        held = row(named[id])
        return [held[f"option_{letter.lower()}"] for letter in held["key"].split(", ")]

    assert right("sample-cold-room") == ["Set the vaccines apart and ask"]
    assert right("cold-room/whom") == ["The maker", "The owner"]
    assert right("cold-room/in-order") == ["Mark", "Ask", "Decide", "Record"]
    assert row(named["cold-room/in-order"])["key"] != "A, B, C, D"
    number = row(named["cold-room/hours"])
    assert (number["answer"], number["tolerance"], number["unit"]) == ("2.5", "0.1", "hours")
    assert number["mistake_1"] == "Answer 2.7: Misread."
    assert "Hour | Degrees\n8 am | 4.5" in number["situation"]
