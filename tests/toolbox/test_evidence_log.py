"""The evidence log, with all its formulas computed by one start of LibreOffice."""

import datetime

import pytest

from medoffice.toolbox import evidence_log
from medoffice.toolbox.evidence_log import log, sample, team


@pytest.fixture(scope="module")
def done(computed_together):
    content = evidence_log.WORKBOOK.content()
    row = log.FIRST + len(sample.ROWS)
    more = {
        ("Log", f"A{row}"): sample.day(9, 1), ("Log", f"B{row}"): "Chidi",
        ("Log", f"D{row}"): "strength", ("Log", f"C{row}"): "Teamwork",
        ("Log", f"G{row}"): sample.day(8, 1),
        # Of last year, and after the day that is set: neither counts.
        ("Log", f"A{row + 1}"): datetime.date(2026, 12, 31), ("Log", f"B{row + 1}"): "Chidi",
        ("Log", f"A{row + 2}"): sample.day(10, 1), ("Log", f"B{row + 2}"): "Chidi",
    }  # fmt: skip
    bruno = {
        ("Log", f"{column}{row + at}"): value
        for at in range(3)
        for column, value in zip(
            "ABCD", (sample.day(2 + at, 1), "Bruno", "Teamwork", "concern"), strict=True
        )
    }
    return computed_together(
        {"as-it-is": (content, {}, ()), "more": (content, more, ()), "bruno": (content, bruno, ())}
    )


def rows(sheet, columns, count=5):
    return [
        [sheet[f"{column}{row}"].value for column in columns]
        for row in range(team.FIRST, team.FIRST + count)
    ]


@pytest.mark.slow
class TestComputed:
    def test_notes_are_counted_for_each_person(self, done):
        assert rows(done["as-it-is"]["Team"], "ACDEF") == [
            ["Ada", 3, 2, 1, 2], ["Bruno", 2, 0, 2, 1], ["Chidi", 0, 0, 0, 0],
            ["Dolores", 1, 1, 0, 1], [None, None, None, None, None],
        ]  # fmt: skip

    def test_it_says_of_whom_nothing_was_noted_and_whose_notes_are_late(self, done):
        assert [row[0] for row in rows(done["as-it-is"]["Team"], "J", 4)] == [
            team.FINE, team.LATE, team.NOBODY, team.LOOK,
        ]  # fmt: skip

    def test_notes_of_another_year_and_of_the_future_do_not_count(self, done):
        chidi = rows(done["more"]["Team"], "CGHJ", 3)[2]
        assert chidi[0] == 1
        assert chidi[1] == datetime.datetime(2027, 9, 1)
        assert chidi[2:] == [29, team.FINE]

    def test_several_notes_of_one_kind_are_named(self, done):
        assert rows(done["bruno"]["Team"], "CJ", 2)[1] == [5, team.ONE_SIDED]

    def test_a_note_that_was_not_told_in_time_is_named(self, done):
        states = [done["as-it-is"]["Log"].cell(log.FIRST + at, log.STATE).value for at in range(7)]
        assert states == [log.TOLD] * 4 + [log.TELL, log.TOLD, None]
        row = log.FIRST + len(sample.ROWS)
        assert done["more"]["Log"].cell(row, log.STATE).value == log.EARLY

    def test_no_formula_fails(self, done):
        for book in done.values():
            for sheet in book.worksheets:
                for row in sheet.iter_rows(values_only=True):
                    assert not [value for value in row if str(value).startswith(("#", "Err:"))]


def test_the_samples_use_names_and_lines_that_stand_in_the_lists():
    from medoffice.people.evaluations.forms import form

    titles = {line.title for line in form("front-desk").common}
    for row in sample.ROWS:
        assert row[1] in dict(sample.TEAM) and row[2] in titles and row[3] in log.KINDS
