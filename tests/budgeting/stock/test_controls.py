"""First expired first out, the thermometer's log, ABC, three-way match and duplicates."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medoffice.budgeting.stock import abc
from medoffice.budgeting.stock.cold_chain import RANGES, Reading, excursions, not_read
from medoffice.budgeting.stock.expiry import Lot, Move, take, will_expire, wrong_lots
from medoffice.budgeting.stock.purchase_controls import (
    NO_ORDER,
    NOT_RECEIVED,
    PRICE_ABOVE_ORDER,
    Bill,
    Billed,
    Ordered,
    Vendor,
    billed_twice,
    plain_number,
    same_vendor,
    three_way_match,
)

DAY = date(2025, 9, 1)
OLD, SOON, LATER = (
    Lot("L1", DAY - timedelta(1), 5), Lot("L2", DAY + timedelta(9), 4),
    Lot("L3", DAY + timedelta(300), 20),
)  # fmt: skip


def test_the_lot_that_expires_first_goes_first_and_an_expired_one_never():
    taken, left = take([LATER, OLD, SOON], 6, DAY)
    assert [(lot.lot_id, lot.quantity) for lot in taken] == [("L2", 4), ("L3", 2)]
    assert [(lot.lot_id, lot.quantity) for lot in left] == [("L1", 5), ("L3", 18)]
    with pytest.raises(ValueError, match="expected 0 to 24"):
        take([LATER, OLD, SOON], 25, DAY)


@given(st.lists(st.tuples(st.integers(-5, 60), st.integers(1, 9)), max_size=8), st.data())
def test_nothing_is_lost_between_taken_and_left(shelf, data):
    lots = [Lot(f"L{n}", DAY + timedelta(days), units) for n, (days, units) in enumerate(shelf)]
    good = sum(lot.quantity for lot in lots if lot.good(DAY))
    units = data.draw(st.integers(0, good))
    taken, left = take(lots, units, DAY)
    assert sum(lot.quantity for lot in taken) == units
    assert sum(lot.quantity for lot in (*taken, *left)) == sum(lot.quantity for lot in lots)
    last = max((lot.expires_on for lot in taken), default=DAY)
    assert all(lot.expires_on >= last for lot in left if lot.good(DAY))


def test_what_will_expire_before_it_is_used():
    """Ten days of SOON at a third of a dose a day: three of four are used."""
    assert will_expire([SOON, LATER, OLD], 1 / 3, DAY) == {"L1": 5, "L2": 1}
    assert will_expire([SOON], 0.4, DAY) == {}


def test_an_issue_from_the_wrong_lot_is_found():
    until = {"A": DAY + timedelta(10), "B": DAY + timedelta(90)}
    moves = [
        Move(DAY, "M1", "A", 2), Move(DAY, "M1", "B", 5), Move(DAY, "M1", "B", -1, "U1"),
        Move(DAY, "M1", "A", -1, "U2"), Move(DAY + timedelta(11), "M1", "B", -1, "U3"),
        Move(DAY + timedelta(11), "M1", "A", -1, "U4"),
    ]  # fmt: skip
    found = wrong_lots(moves, until)
    assert [(wrong.issue_id, wrong.first, wrong.expired) for wrong in found] == [
        ("U1", "A", False), ("U4", "", True),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="lot 'C' is in no list"):
        wrong_lots([Move(DAY, "M1", "C", 1)], until)


def reading(day, hour, current, lowest, highest):
    session = "morning" if hour < 12 else "evening"
    return Reading(datetime(2025, 7, day, hour), session, current, lowest, highest)


def test_an_excursion_lasts_until_the_thermometer_is_back_in_range():
    log = [
        reading(10, 8, 5, 4, 8.0), reading(11, 8, 12, 5, 14), reading(11, 17, 6, 6, 12),
        reading(12, 8, 5, 4, 6), reading(13, 8, 4, 1.9, 6), reading(14, 8, 5, 4, 9),
    ]  # fmt: skip
    found = excursions(reversed(log), RANGES["refrigerator"])
    assert [(len(e.readings), e.lowest, e.highest) for e in found] == [
        (2, 5, 14), (1, 1.9, 6), (1, 4, 9),
    ]  # fmt: skip
    assert [e.unseen_hours for e in found] == [24, 24, 24]
    still_warm = excursions(log[1:2], RANGES["refrigerator"])
    assert len(still_warm) == 1 and still_warm[0].unseen_hours is None


def test_a_session_nobody_read_is_named():
    log = [reading(11, 8, 5, 4, 6), reading(14, 8, 5, 4, 6), reading(14, 17, 5, 4, 6)]
    open_days = {date(2025, 7, 11), date(2025, 7, 14)}
    assert not_read(log, open_days) == [(date(2025, 7, 11), "evening")]
    with pytest.raises(ValueError, match="expected one from its lowest"):
        reading(11, 8, 3, 4, 6)


def test_classes_by_value():
    used = {"cheap": 5, "dear": 700, "middle": 150, "small": 100, "rest": 45}
    assert abc.classes(used) == {
        "dear": "A",
        "middle": "A",
        "small": "B",
        "rest": "C",
        "cheap": "C",
    }
    with pytest.raises(ValueError, match="nothing was used"):
        abc.classes({"x": 0})


def test_the_match_prices_what_is_billed_too_much():
    orders = [Ordered("P1", "M1", 10, 500), Ordered("P2", "M2", 4, 300)]
    bills = [
        Billed("B1", "P1", 6, 500), Billed("B2", "P1", 4, 520), Billed("B3", "P2", 4, 290),
        Billed("B4", "P1", 6, 500), Billed("B5", "??", 1, 900),
    ]  # fmt: skip
    found = three_way_match(orders, [("P1", 6), ("P1", 3), ("P2", 4)], bills)
    assert [(m.reason, m.billed.invoice_id, m.units, m.cents) for m in found] == [
        (NOT_RECEIVED, "B2", 1, 520), (PRICE_ABOVE_ORDER, "B2", 3, 60),
        (NOT_RECEIVED, "B4", 6, 3_000), (NO_ORDER, "B5", 1, 900),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(90, 120)), max_size=6), st.integers(0, 30))
def test_what_is_left_after_the_match_is_what_came_at_the_agreed_price(billed, came):
    """Billed at or above the order's price: what is billed too much, and no cent more."""
    bills = [Billed(f"B{n}", "P", units, 100 + abs(p - 100)) for n, (units, p) in enumerate(billed)]
    found = three_way_match([Ordered("P", "M", 30, 100)], [("P", came)], bills)
    paid = sum(bill.units * bill.price for bill in bills) - sum(wrong.cents for wrong in found)
    assert paid == 100 * min(came, sum(bill.units for bill in bills))


def test_one_bill_under_two_names():
    vendors = [
        Vendor("V1", "Larkfield", "8239", "PO Box 1", "555-0100"),
        Vendor("V2", "Larkfield Co.", "8239", "PO Box 1", ""),
        Vendor("V3", "Other", "8239", "PO Box 9", "555-0101"),
        Vendor("V4", "Nobody", "", "", ""),
        Vendor("V5", "No one", "", "", ""),
    ]
    pairs = [(one.vendor_id, other.vendor_id) for one, other in same_vendor(vendors)]
    assert pairs == [("V1", "V2")]
    bills = [
        Bill("B1", "V1", "LA-0740", DAY, 100), Bill("B2", "V2", "la 740", DAY, 100),
        Bill("B3", "V2", "LA-741", DAY, 100), Bill("B4", "V3", "LA-740", DAY, 100),
        Bill("B5", "V1", "LA-740", DAY, 101),
    ]  # fmt: skip
    assert [[b.invoice_id for b in group] for group in billed_twice(bills, pairs)] == [["B1", "B2"]]
    assert billed_twice(bills) == []


def test_three_names_of_one_vendor():
    bills = [Bill(f"B{n}", vendor, "7", DAY, 5) for n, vendor in enumerate(("V1", "V2", "V3"))]
    for pairs in ([("V1", "V2"), ("V2", "V3")], [("V2", "V3"), ("V1", "V2")]):
        assert len(billed_twice(bills, pairs)[0]) == 3


def test_zeros_within_a_number_count():
    assert plain_number("Inv 0010-02") == "INV1002"
    assert plain_number("INV-1002") != plain_number("INV-12")
