import datetime
import io
import zipfile
from math import comb
from statistics import median

import pytest
from openpyxl import load_workbook

from medoffice.scheduling.intervals import wilson
from medoffice.toolbox import patient_access
from medoffice.toolbox.patient_access import sample

MONDAY = datetime.date(2027, 3, 1)


@pytest.fixture(scope="module")
def book():
    return load_workbook(io.BytesIO(patient_access.WORKBOOK.content()))


def test_every_row_of_sample_figures_is_marked_as_a_sample(book):
    heads = {
        "Third next available": (8, "B", "O"),
        "No-shows": (8, "A", "J"),
        "Template builder": (8, "A", "G"),
        "Cycle time sample": (7, "A", "L"),
    }
    for name, (first, filled, note) in heads.items():
        sheet = book[name]
        for row in range(first, sheet.max_row + 1):
            has_figures = sheet[f"{filled}{row}"].value is not None
            is_marked = sheet[f"{note}{row}"].value == sample.MARK
            assert has_figures == is_marked, f"{name} row {row}"


def test_sample_slots_lie_on_days_the_practice_is_open(book):
    for row in book["Third next available"]["B8:G33"]:
        assert all(cell.value.weekday() < 5 for cell in row if cell.value)


def test_what_can_be_chosen_is_offered_as_a_list(book):
    offered = {
        (sheet.title, str(rule.sqref)): rule.formula1
        for sheet in book.worksheets
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    assert offered[("No-shows", "B8:B147")].count(",") == 4
    assert "same-day" in offered[("Template builder", "D8:D31")]
    assert offered[("Cycle time sample", "B7:B306")] == "'Third next available'!$B$7:$G$7"


def test_the_lines_of_the_chart_differ_by_more_than_colour_and_it_has_a_description():
    content = io.BytesIO(patient_access.WORKBOOK.content())
    chart = load_workbook(content)["Access chart"]._charts[0]
    with zipfile.ZipFile(content) as file:
        drawing = file.read("xl/drawings/drawing1.xml").decode()
    *clinicians, goal = chart.series
    symbols = [series.marker.symbol for series in clinicians]
    assert len(set(symbols)) == len(symbols) == 6
    assert goal.graphicalProperties.line.dashStyle == "dash"
    assert 'descr="Line chart: ' in drawing


LOG, TALLY, BUILDER, CYCLE = (
    "Third next available",
    "No-shows",
    "Template builder",
    "Cycle time sample",
)
BODIES = ((LOG, "B8:G33"), (TALLY, "A8:E147"), (BUILDER, "A8:D31"), (CYCLE, "A7:F306"))
SLOTS = {
    (LOG, "A8"): MONDAY,
    (LOG, "B4"): 7,
    (LOG, "B8"): MONDAY + datetime.timedelta(days=8),
    (LOG, "C8"): MONDAY + datetime.timedelta(days=7),
    (LOG, "D8"): MONDAY,
    (LOG, "B9"): MONDAY + datetime.timedelta(days=7 + 30),
}
WITHOUT_LEAD_TIME = {(TALLY, "C8"): 10, (TALLY, "D8"): 1}
SESSIONS = (  # patients booked, minutes, share that does not come: share of days with too many
    (22, 400, 0.2, 0.0479615),
    (25, 400, 0.2, 0.4206744),
    (12, 240, 0.1, 0),
    (13, 240, 0.0, 1),
)
MINUTES = {  # week: (to the room, to the clinician, with the clinician)
    MONDAY: [(10, 5, 20), (30, 5, 15), (12, 8, 40)],
    MONDAY + datetime.timedelta(days=7): [(7, 3, 11), (9, 3, 12)],
}


def tallied():
    """Two weeks of one band: 81 of 263, and 0 of 20 in another (R. G. Newcombe, 1998)."""
    rows = [("1 to 7 days", 100, 41), ("1 to 7 days", 82, 40), ("Same day", 20, 0)]
    typed = {(TALLY, f"A{8 + n}"): MONDAY for n in range(3)}
    for n, (band, completed, no_shows) in enumerate(rows):
        typed |= {
            (TALLY, f"B{8 + n}"): band,
            (TALLY, f"C{8 + n}"): completed,
            (TALLY, f"D{8 + n}"): no_shows,
            (TALLY, f"E{8 + n}"): 50,
        }
    return typed


def built(booked, session, no_show, _):
    typed = {(BUILDER, f"K{row}"): v for row, v in ((8, session), (9, 20), (10, no_show))}
    for row in range(8, 8 + 6):
        typed |= {(BUILDER, f"B{row}"): 20, (BUILDER, f"C{row}"): 2}
    return typed | {(BUILDER, "C13"): booked - 10, (BUILDER, "D9"): "same-day"}


def timed():
    friday, next_sunday = (
        MONDAY + datetime.timedelta(days=4),
        MONDAY + datetime.timedelta(days=13),
    )
    typed, row = {}, 7
    for week, visits in MINUTES.items():
        for visit in visits:
            day = friday if week == MONDAY else next_sunday
            stamp = datetime.datetime.combine(day, datetime.time(8, 50))
            typed[(CYCLE, f"A{row}")] = day
            for column, step in zip("CDEF", (0, *visit), strict=True):
                stamp += datetime.timedelta(minutes=step)
                typed[(CYCLE, f"{column}{row}")] = stamp.time()
            row += 1
    return typed | {(CYCLE, f"A{row}"): friday}  # a visit without times must not count


@pytest.fixture(scope="module")
def done(computed_together):
    """Return the workbook as sent out, emptied, and filled in; a session of each kind in one."""
    content = patient_access.WORKBOOK.content()
    sheets = (SLOTS | tallied() | timed(), WITHOUT_LEAD_TIME, {}, {})
    filled = {
        f"session {number}": (content, typed | built(*session), BODIES)
        for number, (typed, session) in enumerate(zip(sheets, SESSIONS, strict=True))
    }
    sent = {"as sent out": (content, {}, ()), "emptied": (content, {}, BODIES)}
    return computed_together(sent | filled)


@pytest.mark.slow
class TestComputed:
    def test_days_to_the_third_open_slot_and_who_is_over_the_goal(self, done):
        sheet, data = done["session 0"][LOG], done["session 0"]["Chart data"]
        assert [cell.value for cell in sheet["H8:N8"][0]] == [8, 7, 0, None, None, None, 1]
        assert (sheet["H9"].value, sheet["N9"].value) == (30, 1)
        assert sheet["A9"].value.date() == MONDAY + datetime.timedelta(days=7)
        assert sheet["N10"].value is None
        # What was not measured must be left out of the chart, and never be drawn as zero.
        assert [data[a].value for a in ("B2", "D2", "E2", "B4", "H2")] == [8, 0, "#N/A", "#N/A", 7]

    def test_no_show_rates_and_wilsons_interval(self, done):
        sheet = done["session 0"][TALLY]
        bands = {row[0].value: [cell.value for cell in row[1:]] for row in sheet["L8:R13"]}
        assert bands["1 to 7 days"] == pytest.approx(
            [182, 81, 263, 81 / 263, 0.2553, 0.3662], abs=1e-4
        )
        assert bands["Same day"] == pytest.approx([20, 0, 20, 0, 0, 0.1611], abs=1e-4)
        assert bands["8 to 14 days"] == [0, 0, 0, None, None, None]
        assert bands["All"] == pytest.approx([202, 81, 283, 81 / 283, *wilson(81, 283)], abs=1e-6)
        first = [cell.value for cell in sheet["F8:I8"][0]]
        assert first == pytest.approx([141, 41 / 141, *wilson(41, 141)], abs=1e-6)
        assert sheet["L14"].value == "Every row has a lead time."

    def test_a_tally_row_without_a_lead_time_is_pointed_out(self, done):
        assert done["session 1"][TALLY]["L14"].value.startswith("Check:")

    @pytest.mark.parametrize("number", range(len(SESSIONS)))
    def test_what_to_expect_of_a_session(self, done, number):
        booked, session, no_show, published = SESSIONS[number]
        sheet = done[f"session {number}"][BUILDER]
        places = session // 20
        chances = [
            comb(booked, k) * (1 - no_show) ** k * no_show ** (booked - k)
            for k in range(booked + 1)
        ]
        empty = sum(max(0, places - k) * chance for k, chance in enumerate(chances))
        beyond = sum(max(0, k - places) * chance for k, chance in enumerate(chances))
        shown = [sheet[f"K{row}"].value for row in (11, 14, 15, 16, 17, 18, 19, 20, 21)]
        come = booked * (1 - no_show)
        assert shown == pytest.approx(
            [
                places,
                20 * booked,
                booked,
                2,
                come,
                empty,
                beyond,
                published,
                places / (1 - no_show),
            ],
            abs=1e-7,
        )
        assert sheet["F13"].value == booked

    def test_minutes_of_each_visit_and_the_medians_of_each_week(self, done):
        sheet = done["session 0"][CYCLE]
        assert [cell.value for cell in sheet["H7:K7"][0]] == [10, 5, 20, 35]
        for line, (week, visits) in enumerate(MINUTES.items(), start=7):
            with_clinician = median(visit[2] for visit in visits)
            assert sheet[f"N{line}"].value.date() == week
            assert [cell.value for cell in sheet[f"O{line}:S{line}"][0]] == [
                len(visits),
                median(sum(visit) for visit in visits),
                median(visit[0] for visit in visits),
                with_clinician,
                1.5 * with_clinician,
            ]
        assert sheet["N9"].value is None

    def test_neither_the_samples_nor_an_empty_workbook_show_an_error(self, done):
        for name in ("as sent out", "emptied"):
            errors = [
                f"{name}: {sheet.title}!{cell.coordinate} {cell.value}"
                for sheet in done[name].worksheets
                if sheet.sheet_state == "visible"
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "e"
            ]
            assert errors == []
