"""The tools for policies and records say what the models say."""

import io
from datetime import date, datetime, timedelta

from docx import Document
from openpyxl import load_workbook

from medoffice import practice
from medoffice.compliance.records.retention import Paper, answer
from medoffice.compliance.records.schedule import SCHEDULE, Event, Who
from medoffice.toolbox import records
from medoffice.toolbox.records import boxes_sheet, policy_form, schedule_sheet


def test_the_schedule_has_a_line_of_its_own_for_each_clock():
    names = [line.name for line in schedule_sheet.lines()]
    assert len(set(names)) == len(names)
    duties = [duty for series in SCHEDULE.values() for duty in series.duties]
    known = [line.years for line in schedule_sheet.lines() if line.years is not None]
    assert known == [duty.years for duty in duties]
    assert {series.title for series in SCHEDULE.values() if not series.duties} <= set(names)
    sheet = load_workbook(io.BytesIO(records.WORKBOOK.content()))[schedule_sheet.TITLE]
    assert sheet.cell(schedule_sheet.FIRST, 1).value == names[0]


def test_a_box_goes_on_the_day_the_model_says(computed_together):
    names = {line.rule: line.name for line in schedule_sheet.lines()}
    line = next(name for rule, name in names.items() if "424.516" in rule)
    state = next(x.name for x in schedule_sheet.lines() if x.name.endswith("state law"))
    seen = date(2018, 3, 1)
    paper = Paper("claim", {Event.SERVICE: seen}, frozenset({Who.MEDICARE}))
    first = answer(paper).may_go_on
    chart = next(x.name for x in schedule_sheet.lines() if x.needs_state)
    rows = {7: (line, seen, "no"), 8: (line, seen, "yes"), 9: (state, seen, "no"),
            10: (line, None, "no"), 11: (chart, seen, "no")}  # fmt: skip
    typed = {
        (boxes_sheet.TITLE, f"{column}{row}"): value
        for row, values in rows.items()
        for column, value in zip("BCD", values, strict=True)
    }
    as_of = boxes_sheet.TITLE, boxes_sheet.AS_OF
    content = records.WORKBOOK.content()
    made = computed_together(
        {
            "first free day": (content, typed | {as_of: first}, ()),
            "day before": (content, typed | {as_of: first - timedelta(days=1)}, ()),
        }
    )
    sheet = made["first free day"][boxes_sheet.TITLE]
    assert sheet["F7"].value == datetime(2025, 3, 1)
    assert [sheet[f"G{row}"].value for row in range(7, 12)] == [
        "may go", "held", "look it up", "clock not begun", "look it up",
    ]  # fmt: skip
    assert made["day before"][boxes_sheet.TITLE]["G7"].value == "keep"


def test_the_policy_states_the_rule_and_has_a_place_in_each_row():
    made = Document(io.BytesIO(policy_form.document()))
    assert any(
        practice.rules()[policy_form.SAYS].statement in paragraph.text
        for paragraph in made.paragraphs
    )
    for table in made.tables:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text
