"""Moves change figures, and neither make rows up nor lose what must stay."""

from random import Random

import pytest

from medoffice.grading.classes import moves


def visits():
    return [
        {"visit": f"V{number}", "claim": f"C{number // 2}", "amount": f"{100 + number}.25"}
        for number in range(200)
    ]


def test_what_is_left_out_is_left_out_whole_and_some_rows_must_stay():
    rows = visits()
    before = [dict(row) for row in rows]
    lost = moves.leave_out(
        rows, Random("a"), 0.3, by="claim", keep=lambda row: row["visit"] == "V7"
    )
    assert 20 < len(lost) < 100
    assert {row["claim"] for row in lost}.isdisjoint(row["claim"] for row in rows)
    assert {"V6", "V7"} <= {row["visit"] for row in rows}
    assert sorted(map(str, rows + lost)) == sorted(map(str, before))


def test_rows_are_drawn_anew_within_their_group_and_keep_their_number():
    rows = [{"visit": str(n), "by": "AB"[n % 2], "code": f"{'AB'[n % 2]}{n}"} for n in range(60)]
    moves.redraw(rows, Random("a"), ["code"], within="by", keep=lambda row: row["visit"] == "4")
    assert [row["visit"] for row in rows] == [str(n) for n in range(60)]
    assert all(row["code"][0] == row["by"] for row in rows)
    assert rows[4]["code"] == "A4"
    # What is kept is given to no other row.
    assert sum(row["code"] == "A4" for row in rows) == 1
    assert len({row["code"] for row in rows}) < 50


def test_what_is_traded_adds_up_to_the_cent():
    rows = [{"cost": f"{figure}"} for figure in (215037.06, 94456.23, 370.54, 1802.5, 35148.97)]
    before = [float(row["cost"]) for row in rows]
    moves.trade(rows, Random("a"), "cost", 0.1)
    after = [float(row["cost"]) for row in rows]
    assert all(one != other for one, other in zip(before, after, strict=True))
    assert sum(after) == pytest.approx(sum(before), abs=0.001)
    whole = [{"visits": "1040"}, {"visits": "765"}, {"visits": "698"}]
    moves.trade(whole, Random("b"), "visits", 0.1)
    assert sum(int(row["visits"]) for row in whole) == 2503
    rounded = [{"budget": "48000.0"}, {"budget": "25900.0"}]
    moves.trade(rounded, Random("c"), "budget", 0.1, step=100)
    assert all(float(row["budget"]) % 100 == 0 for row in rounded)


def test_one_factor_keeps_equal_amounts_equal_and_empty_cells_empty():
    rows = [{"billed": "176.0", "paid": "176.0"}, {"billed": "0.0", "paid": ""}]
    moves.scale(rows, Random("a"), ["billed", "paid"])
    assert rows[0]["billed"] == rows[0]["paid"] != "176.00"
    assert rows[1] == {"billed": "0.00", "paid": ""}


def test_dates_of_a_row_move_together():
    rows = [{"known": "2024-12-30", "told": "2025-01-04"}, {"known": "2024-12-30", "told": ""}]
    moves.shift(rows, Random("a"), ["known", "told"], 3, 3)
    assert rows == [
        {"known": "2025-01-02", "told": "2025-01-07"},
        {"known": "2025-01-02", "told": ""},
    ]
