"""The compliance work plan: each element is served, and the last days are those of the models."""

import io
from datetime import date
from functools import cache

from openpyxl import load_workbook

from medoffice.compliance.integrity.first_plan import BEGINS, PLAN
from medoffice.compliance.integrity.overpayment_clock import Overpayment
from medoffice.compliance.integrity.program import may_be_contact, missing_elements
from medoffice.toolbox.billing_compliance import WORKBOOK, logs, work_plan


@cache
def opened():
    return load_workbook(io.BytesIO(WORKBOOK.content()))


def test_the_first_plan_serves_each_element_and_its_contact_neither_bills_nor_codes():
    assert missing_elements(PLAN) == []
    assert may_be_contact(opened()["Work plan"]["B4"].value.replace(" ", "-"))
    risks = [task.risk for task in sorted(PLAN, key=lambda task: -task.risk)]
    assert risks == sorted(risks, reverse=True)


def test_last_days_and_what_is_late_are_computed(computed):
    typed = {
        ("Overpayments", "E6"): date(2026, 3, 2),
        ("Overpayments", "C7"): date(2026, 1, 5),
        ("Overpayments", "G7"): date(2026, 3, 7),
        ("Overpayments", "C8"): date(2026, 1, 5),
        ("Overpayments", "D8"): date(2026, 2, 4),
        ("Overpayments", "E8"): date(2026, 8, 31),
        ("Overpayments", "C9"): date(2025, 10, 1),
        ("Overpayments", "D9"): date(2025, 12, 1),
    }
    book = computed(WORKBOOK.content(), typed)
    sheet = book["Overpayments"]
    monday = Overpayment(logs.SAMPLE_DAY, date(2026, 1, 5), date(2026, 3, 2))
    assert sheet["H6"].value.date() == monday.due
    assert (sheet["H7"].value.date(), sheet["I7"].value) == (date(2026, 3, 6), "returned LATE")
    assert sheet["H8"].value.date() == date(2026, 8, 3)
    # A look begun on day 61 stops no clock, and what is not returned by then is overdue.
    assert (sheet["H9"].value.date(), sheet["I9"].value) == (date(2025, 11, 30), "OVERDUE")
    assert sheet["I6"].value == "open"
    plan = book["Work plan"]
    states = {
        plan.cell(row, 2).value: (plan.cell(row, 9).value, plan.cell(row, 10).value)
        for row in range(work_plan.FIRST, work_plan.FIRST + len(PLAN))
    }
    for task in PLAN:
        due, state = states[task.what]
        assert due.date() == task.due(BEGINS)
        late = task.due(BEGINS) < BEGINS
        assert state == ("never done" if task.last is None else "LATE" if late else "in time")
    assert plan.cell(work_plan.ELEMENT_FIRST, 2).value == 1
