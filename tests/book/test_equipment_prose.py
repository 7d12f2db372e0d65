"""What the chapter on equipment and vendors argues from is so in the data."""

import pytest

from medoffice.book import facts


@pytest.fixture(scope="module")
def page():
    return facts.of("equipment-and-vendors")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def money(text):
    return float(text.replace("$", "").replace(",", "").replace("−", "-"))


def test_the_better_rate_is_not_the_better_purchase(figures):
    assert float(figures["small-irr"].rstrip("%")) > 1.5 * float(figures["irr"].rstrip("%"))
    assert money(figures["small-worth"]) < money(figures["worth"])
    # "If it brings a third less", it is not worth its price; the least lies between.
    assert float(figures["less-irr"].rstrip("%")) < float(figures["rate"].rstrip("%"))
    assert money(figures["yearly"]) * 2 / 3 < money(figures["least-yearly"])
    assert money(figures["least-yearly"]) < money(figures["yearly"])


def test_lease_and_purchase_of_the_copiers_are_close_and_the_rent_to_ask_turns_it(figures):
    assert 0 < money(figures["lease-saves"]) < 0.03 * money(figures["lease-today"])
    gap = money(figures["buy-today"]) - money(figures["lease-today"])
    assert round(gap, 2) == money(figures["lease-saves-exact"])
    assert money(figures["rent"]) < money(figures["highest-rent"])
    assert money(figures["ultrasound-highest"]) < money(figures["ultrasound-rent"])


def test_two_offers_are_level_for_all_one_can_tell_and_the_third_is_out(page, figures):
    assert abs(float(figures["tip-now"].rstrip("%")) - float(figures["tip-at"].rstrip("%"))) < 3
    assert page.points().rows[-1]["Offer C"] == "out"
    costs = next(row for row in page.points().rows if row["Criterion"].startswith("Cost"))
    assert max(page.offers.OFFERS, key=lambda offer: int(costs[offer])) == "Offer C"


def test_the_letter_has_to_leave_today_and_the_cover_ends_tonight(page, figures):
    first, second, *_ = page.letters().rows
    assert first["Contract"].startswith("Text and e-mail reminders")
    assert second["Contract"].startswith("Professional liability")
    assert first["Act by"] == second["Act by"] == "December 31, 2025"
    assert (figures["passed"], figures["answering-cost"]) == ("eight", "$11,800")
    assert figures["answering-ended"] == "September 30, 2025"
    assert figures["missing-days"] == "260"
