"""The reorder planner shows what the model says, for both pairs of levels."""

import re
from html import unescape

import pytest

from medoffice.budgeting.stock.planner import Settings, plan_item
from medoffice.labs.buying_and_stock import plan_the_shelf
from medoffice.labs.reorder_lab import ITEMS, PLANNED, fared_rows, point_rows
from medoffice.labs.shelf_picture import shelf


@pytest.fixture
def lab():
    return plan_the_shelf()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def test_it_begins_with_paper_that_runs_out(lab):
    made = plan_item("M045", Settings())
    assert lab.made == made
    assert made.today.fared.days_short == 9 and made.planned.fared.days_short == 0
    assert "short on 9 days, with $70" in said(lab.sentence)
    assert "never short, with $143" in said(lab.sentence)


def test_the_picture_is_of_the_levels_shown(lab):
    assert lab.drawing.value.count(">×<") == sum(
        missing > 0 for _, missing in lab.made.today.fared.by_week()
    )
    assert "order at 3" in lab.drawing.value and "some were missing" in lab.drawing.value
    lab.show.value = PLANNED
    assert "×" not in lab.drawing.value and "Nothing was ever missing" in lab.drawing.value
    assert f"order at {lab.made.planned.levels.point}" in lab.drawing.value


def test_what_it_asks_the_reader_to_see_is_so(lab):
    """The hints: trays cost less, flu tests are missing in winter, and more safety costs money."""
    lab.item.value = "M072"
    assert lab.made.planned.mean_cents < lab.made.today.mean_cents / 3
    assert lab.made.planned.fared.days_short == 0
    lab.item.value, lab.service.value = "M035", 0.995
    weeks = lab.made.planned.fared.by_week()
    missing = [at * 7 % 365 for at, (_, units) in enumerate(weeks) if units]
    assert missing and all(day < 100 or day > 320 for day in missing)
    lab.item.value = "M004"
    money = []
    for share in (0.8, 0.95, 0.995):
        lab.service.value = share
        money.append(lab.made.planned.mean_cents)
    assert money == sorted(money)
    lab.review.value = 28
    assert lab.made.planned.mean_cents > money[-1]


def test_a_plan_from_the_first_year_is_tried_on_the_second(lab):
    lab.learn.value = True
    assert str(lab.made.first_day) == "2025-01-01"
    assert len(lab.made.planned.fared.on_hand) == 365


def test_every_item_can_be_planned_and_its_parts_add_up(lab):
    for item in ITEMS:
        lab.item.value = item
        figures = dict(point_rows(lab.made)[1])
        parts = float(figures["Used until a delivery, with the days between two looks"])
        parts += float(figures["Safety stock"])
        assert float(figures["Reorder point, rounded up"]) == pytest.approx(parts + 0.5, abs=0.6)
        assert fared_rows(lab.made)[1][0][1:] == [
            f"{lab.made.today.levels.point:,}", f"{lab.made.planned.levels.point:,}",
        ]  # fmt: skip


def test_what_cannot_be_planned_or_drawn_is_refused():
    with pytest.raises(ValueError, match="'M001'; expected one of the list with a reorder point"):
        plan_item("M001", Settings())
    with pytest.raises(ValueError, match="nothing to draw"):
        shelf([], None, 1, 2, "")
