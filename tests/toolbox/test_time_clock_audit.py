"""The time-clock audit, recalculated by LibreOffice, says what the models say."""

import datetime

import pytest

from medoffice.people.hours.clock_audit import AS_PAID, LAWFUL, pay, week_pay
from medoffice.toolbox import time_clock_audit
from medoffice.toolbox.time_clock_audit import exempt, family_leave, fortnight, sample, weeks

NIGHT = {
    ("Fortnight", "B17"): datetime.time(22), ("Fortnight", "E17"): datetime.time(6, 30),
    ("Fortnight", "C17"): datetime.time(2), ("Fortnight", "D17"): datetime.time(2, 29),
    ("Fortnight", "F17"): "no", ("Weeks", "B7"): 75, ("Leave", "B4"): 60, ("Leave", "B5"): 60,
    ("Leave", "B13"): datetime.date(2026, 7, 8), ("Exempt", "A12"): "Doctor",
    ("Exempt", "K12"): "yes", ("Exempt", "A13"): "Nurse by the hour", ("Exempt", "I13"): "yes",
    ("Exempt", "J13"): "yes",
}  # fmt: skip


@pytest.fixture(scope="module")
def done(computed_together):
    content = time_clock_audit.WORKBOOK.content()
    return computed_together({"as-it-is": (content, {}, ()), "other": (content, NIGHT, ())})


@pytest.mark.slow
class TestComputed:
    def test_hours_premium_and_what_is_owed_are_the_audits(self, done):
        sheet = done["as-it-is"][weeks.TITLE]
        for column, week in zip("BC", sample.weeks(), strict=True):
            paid, due = week_pay(week, AS_PAID), week_pay(week, LAWFUL)
            assert sheet[f"{column}{weeks.PAID}"].value == float(paid.hours)
            assert sheet[f"{column}{weeks.WORKED}"].value == float(due.hours)
            assert sheet[f"{column}{weeks.OVER}"].value == pytest.approx(float(due.overtime_hours))
            assert sheet[f"{column}{weeks.PREMIUM}"].value == pytest.approx(due.premium / 100)
        owed = pay(sample.weeks(), LAWFUL) - pay(sample.weeks(), AS_PAID)
        assert sheet[f"D{weeks.OWED}"].value == pytest.approx(owed / 100) and owed > 0

    def test_each_day_gives_the_minutes_of_the_audit(self, done):
        sheet = done["as-it-is"][fortnight.TITLE]
        for at in range(sample.DAYS):
            day = sample.days().get(sample.FIRST + datetime.timedelta(days=at))
            lost = day and day.lost_to_rounding + day.meal_owed
            assert sheet[f"L{fortnight.FIRST + at}"].value == lost

    def test_a_night_is_counted_and_a_bonus_raises_the_rate(self, done):
        sheet = done["other"][fortnight.TITLE]
        assert sheet["K17"].value == pytest.approx(8.5) and sheet["J17"].value == 0
        plain, other = (done[name][weeks.TITLE][f"B{weeks.REGULAR}"].value for name in done)
        assert plain == pytest.approx(18.35) and other > plain

    def test_the_tests_of_exemption(self, done):
        sheet = done["other"][exempt.TITLE]
        found = [(sheet[f"L{row}"].value, sheet[f"M{row}"].value) for row in range(9, 15)]
        assert [verdict for verdict, _ in found] == [
            exempt.EXEMPT, exempt.EXEMPT, exempt.DUE, exempt.EXEMPT, exempt.DUE, None,
        ]  # fmt: skip
        assert found[2][1] == "the right duties"
        assert found[4][1] == "paid by salary; paid enough"

    def test_leave_and_its_dates(self, done):
        before, after = (done[name][family_leave.TITLE] for name in ("as-it-is", "other"))
        assert before["B8"].value == "is not due" and after["B8"].value == "is due if asked"
        dates = [after[f"B{row}"].value.date().isoformat() for row in family_leave.ANSWERS]
        assert dates == ["2026-06-23", "2026-07-08", "2026-07-15"]
        assert before["B18"].value is None

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for book in done.values()
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]
