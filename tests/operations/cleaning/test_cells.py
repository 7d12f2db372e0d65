"""One cell of a report: dates, times, amounts and names, as people write them."""

from datetime import date

import pytest

from medoffice.operations.cleaning.amounts import read_amount
from medoffice.operations.cleaning.dates import (
    EMPTY,
    ISO,
    NAMED,
    NO_SUCH_DAY,
    NOT_A_DATE,
    OUT_OF_RANGE,
    SHORT,
    US,
    DateRead,
    read_date,
    settle,
)
from medoffice.operations.cleaning.names import (
    compare_given,
    compare_surnames,
    mended,
    one_slip_apart,
    plain,
    split_name,
)
from medoffice.operations.cleaning.times import out_of_order, read_time

JULY_7 = date(2025, 7, 7)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("07/07/2025", US),
        ("7/7/2025 2:10 PM", US),
        ("2025-07-07", ISO),
        ("2025-07-07 21:11", ISO),
        ("2025-07-07T21:11:00", ISO),
        ("7/7/25", SHORT),
        ("7-Jul-25", NAMED),
        (" Jul 7, 2025 ", NAMED),
        ("July 7 2025", NAMED),
        ("7 July 2025", NAMED),
    ],
)
def test_a_date_is_read_in_any_format(text, style):
    assert read_date(text) == DateRead(JULY_7, style, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", EMPTY),
        ("soon", NOT_A_DATE),
        ("7 Jux 2025", NOT_A_DATE),
        ("45845", NOT_A_DATE),  # a date as Excel counts it
        ("02/30/2025", NO_SUCH_DAY),
        ("17/07/2025", NO_SUCH_DAY),
        ("09/00/2025", NO_SUCH_DAY),
        ("07/14/0000", NO_SUCH_DAY),
    ],
)
def test_what_is_no_day_has_no_value(text, problem):
    read = read_date(text)
    assert (read.value, read.problem) == (None, problem)


def test_a_day_outside_the_period_is_told():
    first, last = date(2025, 7, 1), date(2025, 9, 30)
    assert read_date("07/14/2052", first, last).problem == OUT_OF_RANGE
    assert read_date("06/30/2025", first, last).problem == OUT_OF_RANGE
    assert read_date("09/30/2025", first, last).problem == ""


def test_a_year_of_two_digits_is_the_latest_that_can_be():
    assert read_date("8/7/52", last=date(2025, 9, 30)).value == date(1952, 8, 7)
    assert read_date("8/7/25", last=date(2025, 9, 30)).value == date(2025, 8, 7)
    assert read_date("8/7/25").value == date(2025, 8, 7)


def test_the_lines_around_settle_a_date_only_if_they_agree():
    first, last = date(2025, 7, 1), date(2025, 9, 30)
    cells = ["07/07/2025", "07/32/2025", "07/07/2025", "", "07/08/2025", "07/08/2052"]
    settled = settle([read_date(cell, first, last) for cell in cells])
    assert settled == [JULY_7, JULY_7, JULY_7, None, date(2025, 7, 8), None]


def test_a_date_that_its_neighbours_contradict_is_a_slip():
    cells = ["08/07/2025", "07/08/2025", "08/07/2025", "08/08/2025"]
    settled = settle([read_date(cell) for cell in cells])
    assert settled == [date(2025, 8, 7)] * 3 + [date(2025, 8, 8)]


@pytest.mark.parametrize(
    ("text", "minutes", "sure"),
    [
        ("8:20 AM", 500, True),
        ("8:20a", 500, True),
        ("12:05 AM", 5, True),
        ("12:05 PM", 725, True),
        ("1:40 p.m.", 820, True),
        ("13:40", 820, True),
        ("1340", 820, True),
        ("08:20", 500, True),
        ("0820", 500, True),
        ("1:40", 820, False),
        ("8:20", 500, False),
        ("12:10", 730, True),
    ],
)
def test_a_time_of_day_is_read(text, minutes, sure):
    read = read_time(text)
    assert (read.minutes, read.sure) == (minutes, sure)


@pytest.mark.parametrize("text", ["", "noon", "25:10", "8:75 AM", "13:00 PM", "0:30 AM"])
def test_what_is_no_time_of_day_has_no_minutes(text):
    assert read_time(text).minutes is None


def test_times_that_go_back_are_found():
    assert out_of_order([500, 520, 510])
    assert out_of_order([500, None, 490])
    assert not out_of_order([500, 500, None])


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1,234.50", 123450),
        ("$1", 100),
        ("$ 25.00", 2500),
        ("25.00 USD", 2500),
        ("$1,234,567.89", 123456789),
        ("0.05", 5),
        ("(25.00)", -2500),
        ("($25.00)", -2500),
        ("-$25.00", -2500),
        ("$-25.00", -2500),
        ("25.00-", -2500),
        ("25.00 CR", -2500),
    ],
)
def test_an_amount_is_read_in_cents(text, cents):
    assert read_amount(text) == cents


@pytest.mark.parametrize(
    "text", ["", "waived", "1,23", "12.5", "1.234,50", "-(25.00)", "25.00 DR", "2o.oo"]
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError, match="expected an amount such as"):
        read_amount(text)


def test_names_are_made_alike():
    assert plain("  O'Brien ") == "obrien"
    assert split_name("MONDRAGÓN, INÉS") == ("mondragon", "ines")
    assert split_name("Inés Mondragón") == ("mondragon", "ines")
    assert split_name("SOLÓRZANO-GAMBOA, LUZ") == ("solorzano-gamboa", "luz")


def test_letters_taken_for_others_are_mended():
    assert mended("VILLASEÃ‘OR") == "VILLASEÑOR"
    assert mended("VILLASEÑOR") == "VILLASEÑOR"


def test_names_one_slip_apart_are_close():
    for other in ("thistelwood", "thistlewod", "thisttlewood", "thistlewoud"):
        assert one_slip_apart("thistlewood", other), other
    assert not one_slip_apart("thistlewood", "thistlewood")
    assert not one_slip_apart("thistlewood", "thistelwod")
    assert compare_surnames("solorzano", "solorzano-gamboa") == "close"
    assert compare_surnames("solorzano-ibarra", "solorzano-gamboa") == "different"
    assert compare_given("margaret", "peggy") == "close"
    assert compare_given("peggy", "maggie") == "different"
