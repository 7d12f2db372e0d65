"""The figures and tables of the chapter *Equipment and vendors*."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from medoffice.budgeting.capital import offers as things
from medoffice.budgeting.capital import register
from medoffice.budgeting.capital.investment import irr, npv, payback
from medoffice.budgeting.capital.lease_or_buy import Compared, Money
from medoffice.budgeting.vendors import offers, renewals
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date

TODAY = date(2025, 12, 31)
NEXT_YEAR_ENDS = date(2026, 12, 31)
RATE, TAX, RESALE = Fraction(69, 1000), Fraction(30, 100), Fraction(5, 100)
REFRIGERATOR, REMINDERS, ANSWERING, COPIERS, OFFICE = "E05", "VC12", "VC09", "VC27", "VC07"
# What the ultrasound is expected to bring in a year after its costs, for how long: as in the lab.
YEARLY, YEARS = 9_500_00, 7
# A small device that pays well, to set beside it; made up.
SMALL = (-10_000_00, 13_000_00)
FIRST_LEADS = "Exchange with the EHR"


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_register(), **_investment(), **_lease(), **_vendors(), **_contracts()}


@cache
def _calendar() -> list[renewals.Contract]:
    return renewals.calendar(renewals.contracts(), TODAY)


def _contract(number: str) -> renewals.Contract:
    (found,) = (each for each in _calendar() if each.number == number)
    return found


def _register() -> dict[str, str]:
    own = register.assets()
    (old,) = register.past_their_life(own, TODAY)
    ending = register.to_replace(own, TODAY, NEXT_YEAR_ENDS)
    checks = [check for check in register.checks() if check.due_on <= TODAY]
    (missing,) = (check for check in checks if check.done_on is None)
    assert missing.asset.number == REFRIGERATOR
    late = [check for check in checks if check.done_on and check.days_late(TODAY)]
    return {
        "things": str(sum(asset.in_use(TODAY) for asset in own)),
        "old-name": old.name.lower(),
        "old-since": long_date(old.life_ends_on),
        "ending": in_words(len(ending)),
        "ending-cost": _dollars(sum(asset.cost for asset in ending)),
        "checks": str(len(checks)),
        "late": str(len(late)),
        "missing-due": long_date(missing.due_on),
        "missing-days": str(missing.days_late(TODAY)),
        "calder-yearly": _dollars(_contract("VC28").yearly or 0),
    }


def _investment() -> dict[str, str]:
    price = things.offers()[things.ULTRASOUND].price
    flows = [-price] + [YEARLY] * YEARS
    less = [-price] + [YEARLY * Fraction(2, 3)] * YEARS
    one, last = npv([0, YEARLY], RATE), npv([0] * YEARS + [YEARLY], RATE)
    return {
        "rate": f"{float(RATE):.1%}",
        "price": _dollars(price),
        "yearly": _dollars(YEARLY),
        "all-years": _dollars(YEARLY * YEARS),
        "first-year": _dollars(one),
        "last-year": _dollars(last),
        "today-of-all": _dollars(npv(flows, RATE) + price),
        "worth": _dollars(npv(flows, RATE)),
        "payback": f"{float(payback(flows) or 0):.1f}",
        "payback-discounted": f"{float(payback(flows, RATE) or 0):.1f}",
        "irr": f"{irr(flows):.0%}",
        "less-worth": _dollars(-npv(less, RATE)),
        "less-irr": f"{irr(less):.1%}",
        "less-payback": f"{float(payback(less) or 0):.1f}",
        "least-yearly": _dollars(price * YEARLY / (npv(flows, RATE) + price)),
        "small-price": _dollars(-SMALL[0]),
        "small-brings": _dollars(SMALL[1]),
        "small-irr": f"{irr(SMALL):.0%}",
        "small-worth": _dollars(npv(SMALL, RATE)),
    }


def _compared(thing: str) -> Compared:
    offer = things.offers()[thing]
    money = Money(rate=RATE, tax=TAX)
    return Compared(offer.lease(offer.months), offer.purchase(RESALE), money)


def _lease() -> dict[str, str]:
    copiers, ultrasound = _compared(things.COPIERS), _compared(things.ULTRASOUND)
    offer = things.offers()[things.COPIERS]
    kept = 1 - TAX
    return {
        "rent": _dollars(offer.rent),
        "rents": _dollars(copiers.all_rents),
        "copiers-price": _dollars(offer.price),
        "copiers-service": _dollars(offer.service),
        "rent-kept": _dollars(offer.rent * kept),
        "service-kept": _dollars(offer.service * kept, exact=True),
        "written-off": _dollars(Fraction(offer.price, offer.life_months), exact=True),
        "saved-tax": _dollars(Fraction(offer.price, offer.life_months) * TAX),
        "after-tax-rate": f"{float(RATE * kept):.2%}",
        "resale": _dollars(offer.price * RESALE),
        "resale-kept": _dollars(offer.price * RESALE * kept),
        "lease-today": _dollars(copiers.cost_of_lease, exact=True),
        "buy-today": _dollars(copiers.cost_of_purchase, exact=True),
        "lease-saves-exact": _dollars(copiers.lease_saves, exact=True),
        "lease-saves": _dollars(copiers.lease_saves),
        "highest-rent": _dollars(copiers.highest_rent, exact=True),
        "least-resale": _dollars(copiers.lowest_resale),
        "ultrasound-saves": _dollars(-ultrasound.lease_saves),
        "ultrasound-rent": _dollars(ultrasound.lease.monthly),
        "ultrasound-highest": _dollars(ultrasound.highest_rent),
    }


def _vendors() -> dict[str, str]:
    card = offers.scorecard()
    (first, best), (second, next_best) = card.ranking()
    tip = card.closest_tip()
    assert tip is not None and tip.criterion == FIRST_LEADS
    return {
        "first": first,
        "second": second,
        "first-score": f"{float(best):.2f}",
        "second-score": f"{float(next_best):.2f}",
        "tip-now": f"{float(tip.now):.0%}",
        "tip-at": f"{float(tip.at):.1%}",
    }


def _contracts() -> dict[str, str]:
    reminders, answering, copiers = map(_contract, (REMINDERS, ANSWERING, COPIERS))
    passed = [each for each in _calendar() if each.state(TODAY) == renewals.PASSED]
    soon = [each for each in _calendar() if each.state(TODAY) == renewals.SOON]
    # It renewed itself: the term that the owner wanted to end is the one before.
    ended = answering.starts_on - timedelta(days=1)
    assert reminders.send_by == TODAY and reminders.agreement_missing
    return {
        "contracts": str(len(_calendar())),
        "passed": in_words(len(passed)),
        "soon": in_words(len(soon)),
        "reminders-yearly": _dollars(reminders.yearly or 0),
        "reminders-ends": long_date(reminders.ends_on),
        "reminders-days": str(reminders.notice_days),
        "reminders-notice": long_date(reminders.notice_by),
        "answering-yearly": _dollars(answering.yearly or 0),
        "answering-months": str(answering.renewal_months),
        "answering-ended": long_date(ended),
        "answering-notice": long_date(ended - timedelta(days=answering.notice_days)),
        "answering-cost": _dollars(answering.cost_of_silence or 0),
        "copiers-ends": long_date(copiers.ends_on),
        "copiers-notice": long_date(copiers.notice_by),
        "office-silence": _dollars(_contract(OFFICE).cost_of_silence or 0),
    }


def ending_soon() -> Table:
    """Return what is past its useful life, and what reaches it next year."""
    own = register.assets()
    rows = register.past_their_life(own, TODAY) + register.to_replace(own, TODAY, NEXT_YEAR_ENDS)
    return Table(
        "Useful life over by the end of 2026",
        [
            {
                "Thing": asset.name,
                "Life ends": long_date(asset.life_ends_on),
                "It cost": _dollars(asset.cost),
                "In the books today": _dollars(asset.book_value(TODAY)),
            }
            for asset in rows
        ],
    )


def lease_by_year() -> Table:
    """Return what leasing and buying the copiers costs after tax, year by year."""
    return Table(
        "Two copiers: dollars after tax, as they are paid",
        [
            {
                "Year": "today" if year == 0 else str(year),
                "Lease": _dollars(lease),
                "Purchase": _dollars(bought),
            }
            for year, lease, bought in _compared(things.COPIERS).by_year()
        ],
    )


def points() -> Table:
    """Return the scorecard: weights, and the points of each offer."""
    rows = [
        {"Criterion": name, "Weight": str(weight)}
        | {offer: str(given) for offer, given in zip(offers.OFFERS, scores, strict=True)}
        for name, weight, *scores, _ in offers.CRITERIA
    ]
    card = offers.scorecard()
    last = {"Criterion": "Weighted score", "Weight": str(sum(offers.weights().values()))}
    scored = dict(card.ranking())
    last |= {
        offer: f"{float(scored[offer]):.2f}" if offer in scored else "out"
        for offer in offers.OFFERS
    }
    return Table("Three invented offers, points from 1 to 5", [*rows, last])


def turning_points() -> Table:
    """Return for each criterion the share at which the second offer draws level."""
    card = offers.scorecard()
    rows = []
    for name in card.weights:
        tips = card.tips(name)
        rows.append(
            {
                "Criterion": name,
                "Share now": f"{float(card.share(name)):.0%}",
                "Level at": f"{float(tips[0].at):.1%}" if tips else "never",
                "Beyond it leads": tips[0].rival if tips else "nobody else",
            }
        )
    return Table("One weight at a time: where the choice turns", rows)


def letters() -> Table:
    """Return the contracts somebody must act on within 90 days, the nearest first."""
    return Table(
        "To do in the next 90 days, as of December 31, 2025",
        [
            {
                "Contract": each.subject,
                "Act by": long_date(each.act_by()),
                "What": "notice, or it renews itself"
                if each.renewal_months
                else "have the next one signed",
                "Silence costs": "by use"
                if each.cost_of_silence is None
                else _dollars(each.cost_of_silence)
                if each.renewal_months
                else "no cover, or no contract",
            }
            for each in _calendar()
            if each.state(TODAY) in (renewals.SOON, renewals.ENDS)
            and each.act_by() <= TODAY + timedelta(days=90)
        ],
    )


def _dollars(cents: Fraction | int, *, exact: bool = False) -> str:
    written = f"${abs(float(cents)) / 100:,.{2 if exact else 0}f}"
    return f"−{written}" if cents < 0 else written
