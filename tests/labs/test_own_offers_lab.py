"""A reader's own offers are compared as the chapter's are, and bad rows are named."""

import io
import re
from html import unescape

import pytest
from openpyxl import Workbook

from medoffice.labs.lease_or_buy import compare_your_own_offers, lease_or_buy
from medoffice.labs.own_offers_lab import SAMPLE


@pytest.fixture
def own():
    return compare_your_own_offers()


def said(own):
    return unescape(re.sub(r"<[^>]+>", "", own.message.value))


def row(own, what):
    found = re.search(rf'<th scope="row">{what}</th>(.*?)</tr>', own.results.value)
    return re.findall(r"<td>(.*?)</td>", found[1])


def test_the_copiers_cost_what_they_cost_in_the_lab_above(own):
    found = lease_or_buy().compared
    lease, buy, cheaper, by, asked, rent = row(own, "Two copiers")
    assert lease == f"${float(found.cost_of_lease) / 100:,.0f}"
    assert buy == f"${float(found.cost_of_purchase) / 100:,.0f}"
    assert (cheaper, by, asked) == ("lease", f"${float(found.lease_saves) / 100:,.0f}", "$310.00")
    assert rent == f"${float(found.highest_rent) / 100:,.2f}"


def test_what_money_costs_can_be_chosen(own):
    own.tax.value = 0
    before = row(own, "Two copiers")
    own.rate.value = own.rate.options[-1][1]
    assert row(own, "Two copiers") != before
    assert "for 2 of 2 things. 1 row set aside." in said(own)


def test_service_and_resale_may_be_missing(own):
    own.open(b"Thing,Rent,Months,Price,Life\nScale,50,36,1500,10\n", "“offers.csv”")
    lease, *_ = row(own, "Scale")
    assert lease == "$1,175"
    assert "1 thing. 0 rows set aside" in said(own)


def test_amounts_of_a_workbook_are_read_to_the_cent(own):
    book = Workbook()
    book.active.append(["Thing", "Rent", "Months", "Price", "Life"])
    book.active.append(["Scale", 1234.56, 36, 12345.67, 10])
    file = io.BytesIO()
    book.save(file)
    own.open(file.getvalue(), "“offers.xlsx”")
    offer, _ = own.measured().compared[0]
    assert (offer.lease.monthly, offer.purchase.price) == (123_456, 1_234_567)


BAD = {
    "a term": (SAMPLE, "column “Term”: found 'three years': expected whole months"),
    "no rent": (SAMPLE.replace("$310.00", ""), "Line 2, column “Monthly rent”: found ''"),
    "below zero": (SAMPLE.replace("260.00", "-260.00"), "'-260.00': expected an amount above 0"),
    "a life": (SAMPLE.replace(",10,", ",0,"), "found '0': expected whole years, from 1 to 20"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_row_that_cannot_be_read_is_named(own, kind):
    content, sentence = BAD[kind]
    own.open(content.encode(), "“offers.csv”")
    assert sentence in unescape(own.results.value)


def test_a_file_without_offers_gets_a_sentence(own):
    own.open(b"Thing,Price\nScale,1500\n", "“offers.csv”")
    assert "Choose the column for the rent and the months of the lease" in said(own)
    own.open(b"Thing,Rent,Months,Price,Life\nScale,?,36,1500,10\n", "“offers.csv”")
    assert "No offer of the table can be read. Line 2" in said(own)
    assert own.results.value == ""
