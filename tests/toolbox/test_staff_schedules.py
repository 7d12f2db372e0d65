"""The workbooks of *Staff schedules and phones*, with all their formulas computed at once."""

import datetime
import io
import math

import pytest
from openpyxl import load_workbook

from medoffice.scheduling import queues
from medoffice.toolbox.staff_schedules import call_off_log, pto_calendar, sample, staffing
from medoffice.toolbox.staff_schedules.call_off_log import log
from medoffice.toolbox.staff_schedules.pto_calendar import month, requests, team
from medoffice.toolbox.staff_schedules.staffing import coverage, demand, phone_hours, phones

WORKBOOKS = {
    "staffing": staffing.WORKBOOK.content,
    "pto_calendar": pto_calendar.WORKBOOK.content,
    "call_off_log": call_off_log.WORKBOOK.content,
}
MONDAY = datetime.date(2028, 1, 3)


@pytest.fixture(scope="module")
def contents():
    return {name: make() for name, make in WORKBOOKS.items()}


def test_what_can_be_chosen_is_offered_as_a_list(contents):
    offered = {
        (name, sheet.title, str(rule.sqref)): rule.formula1
        for name, content in contents.items()
        for sheet in load_workbook(io.BytesIO(content)).worksheets
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    marks = offered["pto_calendar", "Feb", f"C{month.FIRST}:AG{month.LAST}"]
    assert marks == '"O,H,U,T"'
    told = offered["call_off_log", "Log", f"F{log.FIRST}:F{log.LAST}"]
    assert "protected leave" in told
    # What ails somebody is nobody's business.
    assert not any(word in told for word in ("flu", "pregnan", "surgery", "mental"))


def test_the_sample_team_is_the_front_desk_of_today():
    desk = [member for member in sample.team() if member.role == "Front desk"]
    assert sum(member.fte for member in desk) == pytest.approx(5.4)
    assert {member.name: member.weekdays for member in desk}["Rosalind Furnival"] == (2, 4, 5)


def _typed_log():
    """Six call-offs of one person, two of them protected, and one old one of another."""
    rows = [
        (MONDAY, 0, "sick", 1.0),
        (MONDAY + datetime.timedelta(days=4), 0, "sick", 0.5),
        (MONDAY + datetime.timedelta(days=7), 0, log.PROTECTED, 0),
        (MONDAY + datetime.timedelta(days=8), 0, "family", 0),
        (MONDAY + datetime.timedelta(days=9), 0, log.PROTECTED, 0),
        (MONDAY - datetime.timedelta(days=400), 1, "sick", 0),
        (MONDAY, 1, "sick", 0),
    ]
    names = [member.name for member in sample.team()]
    typed = {("Log", "B5"): 3}
    for row, (day, who, told, overtime) in enumerate(rows, start=log.FIRST):
        typed |= {
            ("Log", f"A{row}"): day,
            ("Log", f"B{row}"): names[who],
            ("Log", f"C{row}"): datetime.time(8, 30),
            ("Log", f"D{row}"): datetime.time(7, 45),
            ("Log", f"E{row}"): 8,
            ("Log", f"F{row}"): told,
            ("Log", f"G{row}"): log.COVERED[1],
            ("Log", f"H{row}"): overtime,
        }
    return typed


@pytest.fixture(scope="module")
def done(computed_together, contents):
    """The three workbooks as they look once some cells are filled in, and as they are sent out."""
    phones_typed = {("Phones", f"B{row}"): value for row, value in ((4, 100), (6, 180))}
    desk = month.FIRST  # the first of the team
    calendar = {
        ("Team", "B4"): 2028,
        ("Team", "N8"): 6,
        ("Feb", f"C{desk}"): "O",  # February 1, 2028 is a Tuesday
        ("Feb", f"D{desk}"): "H",
        ("Feb", f"D{desk + 1}"): "U",
        ("Team", f"I{team.FIRST}"): -30,
        ("Jan", f"C{desk}"): "O",
    }
    clear = (("Log", f"A{log.FIRST}:I{log.FIRST + 2}"),)
    made = {name: (content, {}, ()) for name, content in contents.items()}
    return computed_together(
        made
        | {
            "phones": (contents["staffing"], phones_typed, ()),
            "calendar": (contents["pto_calendar"], calendar, (("Jan", "C7:AG10"),)),
            "log": (contents["call_off_log"], _typed_log(), clear),
        }
    )


@pytest.mark.slow
class TestComputed:
    def test_no_workbook_shows_an_error(self, done):
        for name, book in done.items():
            errors = [
                f"{name}: {sheet.title}!{cell.coordinate} {cell.value}"
                for sheet in book.worksheets
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "e"
            ]
            assert errors == []

    def test_people_on_the_phones_are_those_of_two_independent_packages(self, done):
        sheet = done["phones"]["Phones"]
        assert [sheet[f"B{row}"].value for row in (12, 13, 14)] == [10, 14, 20]
        row = phones.FIRST + 13
        shown = [sheet[f"{letter}{row}"].value for letter in "BCDE"]
        published = [0.7142857, 0.1741319336, 0.8883500192, 7.835937]
        assert shown == pytest.approx(published, abs=1e-6)
        assert sheet[f"D{phones.FIRST + 12}"].value == pytest.approx(0.7955948, abs=1e-6)
        assert sheet[f"B{phones.FIRST + 9}"].value == "line grows"

    def test_the_fewest_on_the_phones_by_hour_are_those_of_the_model(self, done):
        sheet = done["staffing"]["Phones by hour"]
        calls = sample.average_week("calls")["calls"]
        for row in range(phone_hours.FIRST, phone_hours.LAST + 1):
            place = row - phone_hours.FIRST
            day, hour = place // len(sample.HOURS) + 1, sample.HOURS[place % len(sample.HOURS)]
            shown = sheet[f"{phone_hours.FEWEST}{row}"].value
            if calls[day, hour] and (day, hour) in {(1, 9), (1, 12), (3, 12), (5, 16)}:
                in_time = [
                    queues.erlang_c(calls[day, hour], 60, 166, people, 20).service_level
                    for people in (shown - 1, shown)
                    if people
                ]
                assert in_time[-1] >= 0.8
                assert len(in_time) == 1 or in_time[0] < 0.8

    def test_desk_and_phones_make_the_people_needed(self, done):
        book = done["staffing"]
        asked, phone, cover = book["Demand"], book["Phones by hour"], book["Coverage"]
        for day, hour in ((0, 0), (0, 3), (4, 5)):
            at = demand.FIRST + hour
            come, go = (asked[f"{demand.columns(block)[day]}{at}"].value for block in (0, 1))
            desk = math.ceil(round((5 * come + 3 * go) / (60 * 0.85), 6))
            if 8 <= sample.HOURS[hour] < 17:
                desk = max(desk, 2)
            row = phone_hours.FIRST + day * len(sample.HOURS) + hour
            expected = desk + phone[f"{phone_hours.FEWEST}{row}"].value
            assert cover[f"{demand.columns(0)[day]}{coverage.FIRST + hour}"].value == expected
        total = coverage.TOTAL
        needed, there, short, above = (cover[f"B{total + n}"].value for n in (2, 3, 4, 5))
        assert there - needed == pytest.approx(above - short)
        assert cover[f"A{total + 6}"].value.startswith("There are enough hours.")

    def test_places_become_people_and_cost(self, done):
        book = done["staffing"]
        factor = book["Relief factor"]["I6"].value
        assert factor == pytest.approx((2080 - 88) / (2080 - 88 - 80 - 32 - 8))
        row = [book["People and cost"][f"{letter}10"].value for letter in "BCDEFG"]
        places, without, used, needed, payroll, difference = row
        assert places == book["Coverage"][f"B{coverage.TOTAL + 2}"].value
        assert (without, used) == pytest.approx((places / 40, factor))
        assert needed == pytest.approx(without * factor)
        assert difference == round(payroll - needed, 2) < 0
        hire, overtime = (book["People and cost"][f"{letter}10"].value for letter in "KL")
        yearly = -difference * 2080 * 19
        assert (hire, overtime) == pytest.approx((yearly * 1.22, yearly * 1.5 * 1.0765))

    def test_a_calendar_counts_who_is_left_and_says_where_that_is_too_few(self, done):
        sheet = done["calendar"]["Feb"]
        first_of_month = [sheet["C5"].value, sheet["C6"].value.date()]
        assert first_of_month == ["T", datetime.date(2028, 2, 1)]
        # All seven but one on Tuesday; on Wednesday one is off half the day, one all day, and
        # Rosalind Furnival never works.
        assert [sheet[f"{letter}{month.LEFT}"].value for letter in "CD"] == [6, 4.5]
        assert [sheet[f"{letter}{month.LEFT + 1}"].value for letter in "CD"] == [None, 1.5]
        # The 5th is a Saturday, and the month has 29 days.
        assert sheet[f"G{month.LEFT}"].value is None
        assert (sheet["AE6"].value.day, sheet["AF6"].value) == (29, None)
        # Leave without pay uses no hours.
        assert [sheet[f"AH{month.FIRST + n}"].value for n in (0, 1)] == [12, 0]
        # January 1 of the year before last stands in the list of closed days as another year's.
        assert done["calendar"]["Team"][f"R{team.FIRST}"].value == "other year"

    def test_balances_run_through_the_months(self, done):
        sheet = done["calendar"]["Balances"]
        row = [sheet.cell(6, column).value for column in (2, 3, 4, 5, 16, 17, 18, 28)]
        assert row == [-30, 12, 8, 12, -26, -26, -14, "below zero"]

    def test_requests_are_counted_by_person(self, done):
        sheet = done["pto_calendar"]["Requests"]
        counts = {row[0].value: (row[1].value, row[2].value) for row in sheet["K6:M12"]}
        assert counts["Mira Smallbone"] == (1, 1)
        assert counts["Valerie Aylesworth"] == (1, 0)
        assert [sheet[f"{letter}{requests.FIRST}"].value for letter in "GH"] == [59, 4]

    def test_the_running_count_leaves_protected_leave_and_old_days_out(self, done):
        sheet = done["log"]["Log"]
        rows = range(log.FIRST, log.FIRST + 7)
        assert [sheet[f"L{row}"].value for row in rows] == [1, 2, 2, 3, 3, 1, 1]
        talk, not_counted = "talk with the person", "not counted"
        assert [sheet[f"M{row}"].value for row in rows] == [
            None, None, not_counted, talk, not_counted, None, None,
        ]  # fmt: skip
        assert (sheet[f"J{log.FIRST}"].value, sheet[f"K{log.FIRST}"].value) == ("Monday", 45)

    def test_luck_explains_a_monday_and_a_friday_out_of_three(self, done):
        sheet = done["log"]["Counts"]
        name, times, hours, edges, luck = (sheet[f"{letter}7"].value for letter in "EFGHI")
        assert (name, times, hours, edges) == ("Mira Smallbone", 3, 24, 2)
        assert luck == pytest.approx(3 * 0.4**2 * 0.6 + 0.4**3)
        covered = {row[0].value: (row[1].value, row[2].value) for row in sheet["A14:C19"]}
        assert covered["colleague stayed longer"] == (7, 1.5)
