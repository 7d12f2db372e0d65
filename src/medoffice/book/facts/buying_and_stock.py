"""The figures and tables of the chapter *Buying and stock*."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.budgeting.stock import abc, cold_chain, expiry, willow_bend
from medoffice.budgeting.stock import purchase_controls as controls
from medoffice.budgeting.stock.lot_size import PriceFrom, economic_order_quantity, with_price_breaks
from medoffice.budgeting.stock.newsvendor import critical_ratio, season_order, whole_season
from medoffice.budgeting.stock.reorder import (
    Varying,
    reorder_point,
    safety_stock,
    use_until_delivery,
)
from medoffice.explorers.tables import Table
from medoffice.practice.money import cents

YEAR = 2025
REVIEW_DAYS = 7
PAPER, GLOVES, FLU, TESTS = "M045", "M042", "M001", "M035"
# What the examples of this page assume: work of one order, and a year's keeping beside money.
ORDER_COST, SPACE_AND_LOSS = 15_00, 0.12
VISIT_PART = 20_00
CREDIT = 0.75
SEASONS = (2024, 2025)
"""The years in which the seasons begin; the second one still runs on the last day of the data."""
SPREAD = 0.10
WARM_MONDAY = date(2025, 7, 14)
LOGGERS = "Temperature loggers"
# How each lot may be lost, in the words of the page.
REASONS = {"spoiled": "Spoiled", "expired": "Expired", "wasted": "Wasted"}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_levels(),
        **_quantity(),
        **_season(),
        **_lost(),
        **_cold(),
        **_freezer(),
        **_lots(),
        **_paid(),
    }


@cache
def _until(item: str) -> tuple[Varying, Varying, Varying]:
    """Return an item's use of a week, its lead time, and the use until the goods come."""
    weeks = willow_bend.weekly(willow_bend.daily_use()[item])
    lead = Varying.of(willow_bend.lead_days()[willow_bend.items()[item]["vendor_id"]])
    return Varying.of(weeks), lead, use_until_delivery(Varying.daily(weeks), lead, REVIEW_DAYS)


def _levels() -> dict[str, str]:
    week, lead, until = _until(PAPER)
    row = willow_bend.items()[PAPER]
    tests_week, _, tests_until = _until(TESTS)
    return {
        "paper-week": f"{week.mean:.1f}",
        "paper-lead": f"{lead.mean:.1f}",
        "paper-days": f"{lead.mean + REVIEW_DAYS:.1f}",
        "paper-until": f"{until.mean:.1f}",
        "paper-safety": f"{safety_stock(until, 0.95):.1f}",
        "paper-sum": f"{reorder_point(until, 0.95):.1f}",
        "paper-point": f"{-(-reorder_point(until, 0.95) // 1):.0f}",
        "paper-now": str(row["reorder_point"]),
        "tests-week": f"{tests_week.mean:.1f}",
        "tests-safety": f"{safety_stock(tests_until, 0.95):.0f}",
        "tests-99": f"{safety_stock(tests_until, 0.99):.0f}",
    }


@cache
def _prices() -> list[PriceFrom]:
    """Return this year's prices of the gloves from their usual vendor."""
    return [
        PriceFrom(row["from_quantity"], cents(row["unit_price"]))
        for row in practice.records("vendor_prices")
        if row["item_id"] == GLOVES
        and row["vendor_id"] == willow_bend.items()[GLOVES]["vendor_id"]
        and row["ends_on"] is None
    ]


def _holding_rate() -> float:
    return practice.benchmarks()["money.cost"].value / 100 + SPACE_AND_LOSS


def _demand(item: str) -> int:
    days = willow_bend.daily_use()[item]
    return sum(days[(date(YEAR, 1, 1) - willow_bend.FIRST_DAY).days :])


def _quantity() -> dict[str, str]:
    demand, rate = _demand(GLOVES), _holding_rate()
    single, many = sorted(_prices(), key=lambda price: price.quantity)
    holding = rate * many.price
    best = with_price_breaks(ORDER_COST, demand, rate, _prices(), pack=1)
    return {
        "gloves-year": f"{demand:,}",
        "gloves-one": _dollars(single.price),
        "gloves-many": _dollars(many.price),
        "gloves-from": str(many.quantity),
        "gloves-holding": _dollars(round(holding)),
        "gloves-rate": f"{rate:.0%}",
        "gloves-eoq": f"{economic_order_quantity(ORDER_COST, demand, holding):.0f}",
        "gloves-weeks": f"{best[0].quantity / demand * 52:.0f}",
        "gloves-cost": _whole(round(best[0].yearly_cost)),
        "gloves-single-cost": _whole(round(best[-1].yearly_cost)),
        "gloves-single": f"{best[-1].quantity:.0f}",
        "gloves-saved": _whole(round(best[-1].yearly_cost - best[0].yearly_cost)),
        "order-cost": _whole(ORDER_COST),
    }


def _given(year: int, last: date) -> int:
    return willow_bend.given(FLU, date(year, 7, 1), last)


@cache
def _seasons() -> tuple[tuple[int, float], ...]:
    """Return for each season the doses given by the end of its first year, and in all."""
    first, second = ((year, _given(year, date(year, 12, 31))) for year in SEASONS)
    whole = _given(first[0], date(first[0] + 1, 6, 30))
    return (first[1], whole), (second[1], whole_season(second[1], first[1], whole))


def _season_demand() -> Varying:
    mean = sum(whole for _, whole in _seasons()) / len(SEASONS)
    return Varying(mean, SPREAD * mean)


@cache
def _on_the_shelf() -> int:
    """Return the doses of flu vaccine that the count of the last day found."""
    return sum(
        row["counted_quantity"]
        for row in practice.records("stock_counts")
        if row["item_id"] == FLU and row["counted_on"] == willow_bend.LAST_DAY
    )


@cache
def _flu() -> tuple[int, int]:
    """Return what a dose costs and what payers start from, in cents."""
    service = willow_bend.items()[FLU]["service_id"]
    paid = [
        r["reference_price"] for r in practice.records("services") if r["service_id"] == service
    ]
    return cents(willow_bend.items()[FLU]["unit_cost"]), cents(paid[0])


def _cases() -> list[tuple[str, int, int]]:
    """Return what a dose too few and one too many loses, in three views of it."""
    cost, paid = _flu()
    lost = round(cost * (1 - CREDIT))
    return [
        ("The dose alone, no returns", paid - cost, cost),
        ("With what the visit brings, no returns", paid - cost + VISIT_PART, cost),
        ("With what the visit brings, returns credited", paid - cost + VISIT_PART, lost),
    ]


def _season() -> dict[str, str]:
    cost, paid = _flu()
    demand = _season_demand()
    _, few, many = _cases()[1]
    (by_then, whole), (so_far, running) = _seasons()
    return {
        "flu-cost": _dollars(cost),
        "flu-paid": _dollars(paid),
        "flu-margin": _dollars(paid - cost),
        "flu-visit": _dollars(VISIT_PART),
        "flu-few": _dollars(few),
        "flu-first": f"{whole:,}",
        "flu-first-by": f"{by_then:,}",
        "flu-so-far": f"{so_far:,}",
        "flu-second": f"{running:,.0f}",
        "flu-apart": f"{1 - running / whole:.0%}",
        "flu-shelf": f"{_on_the_shelf():,}",
        "flu-left": f"{_on_the_shelf() - (running - so_far):,.0f}",
        "flu-mean": f"{demand.mean:,.0f}",
        "flu-spread": f"{demand.sd:,.0f}",
        "flu-ratio": f"{critical_ratio(few, many):.2f}",
        "flu-order": f"{season_order(demand, few, many):,.0f}",
        "flu-credit": f"{CREDIT:.0%}",
    }


def _vaccine(row: dict[str, object]) -> bool:
    return willow_bend.items()[str(row["item_id"])]["category"] == "vaccine"


@cache
def _doses(year: int) -> tuple[Counter[str], Counter[str]]:
    """Return the doses of vaccine that left the shelf in a year by reason, and their cents."""
    doses: Counter[str] = Counter()
    dollars: Counter[str] = Counter()
    for row in willow_bend.issues():
        if row["date"].year == year and _vaccine(row):
            doses[row["reason"]] += row["quantity"]
            dollars[row["reason"]] += cents(row["cost"])
    return doses, dollars


def _share_lost(year: int) -> float:
    doses, _ = _doses(year)
    lost = sum(doses[reason] for reason in REASONS)
    return lost / (lost + doses["given"])


def _lost() -> dict[str, str]:
    doses, dollars = _doses(YEAR)
    all_lost = willow_bend.losses(YEAR)
    return {
        "spoiled": _dollars(all_lost["spoiled"]),
        "spoiled-vaccine": _dollars(dollars["spoiled"]),
        "all-lost": _dollars(sum(all_lost.values())),
        "vaccine-lost": _dollars(sum(dollars[reason] for reason in REASONS)),
        "doses-lost": str(sum(doses[reason] for reason in REASONS)),
        "doses-given": f"{doses['given']:,}",
        "share-lost": f"{_share_lost(YEAR):.1%}",
        "share-before": f"{_share_lost(YEAR - 1):.1%}",
        "share-without": f"{_share_without_the_weekend():.1%}",
    }


def _share_without_the_weekend() -> float:
    doses, _ = _doses(YEAR)
    lost = sum(doses[reason] for reason in REASONS if reason != "spoiled")
    return lost / (lost + doses["given"])


@cache
def _excursions(unit: str = "refrigerator") -> list[cold_chain.Excursion]:
    return cold_chain.excursions(willow_bend.readings(unit), cold_chain.RANGES[unit])


def _freezer() -> dict[str, str]:
    """Return the one excursion of the freezer, and whether its row had warned of it."""
    (found,) = _excursions("freezer")
    before = [each for each in willow_bend.readings("freezer") if each.at < found.found]
    return {
        "freezer-found": f"{found.found:%B} {found.found.day}, {found.found.year}",
        "freezer-highest": _minus(f"{found.highest:.1f}"),
        "freezer-limit": _minus(f"{cold_chain.RANGES['freezer'].high:g}"),
        "freezer-hours": f"{found.unseen_hours:.0f}",
        "freezer-rising": f"{cold_chain.rising(before, 14):.2f}",
    }


def _cold() -> dict[str, str]:
    (warm,) = [found for found in _excursions() if found.found.date() == WARM_MONDAY]
    log = willow_bend.readings("refrigerator")
    before = [reading for reading in log if reading.at.date() < WARM_MONDAY]
    return {
        "warm-highest": f"{warm.highest:.1f}",
        "warm-hours": f"{warm.unseen_hours:.0f}",
        "warm-rising": f"{cold_chain.rising(before, 14):.2f}",
        "warm-friday": f"{max(before, key=lambda reading: reading.at).highest:.1f}",
        "excursions": str(len(_excursions())),
        "loggers-cost": _loggers(),
    }


def _loggers() -> str:
    """Return what the loggers cost that were bought after the warm weekend."""
    (cost,) = [
        row["cost"] for row in practice.records("equipment") if row["name"].startswith(LOGGERS)
    ]
    return _whole(cents(cost))


@cache
def _wrong() -> list[expiry.WrongLot]:
    return expiry.wrong_lots(willow_bend.moves(), willow_bend.expires_on())


def _lots() -> dict[str, str]:
    late = [found for found in _wrong() if found.expired]
    issues = sum(
        bool(r["lot_id"]) and r["reason"] in willow_bend.IN_USE for r in willow_bend.issues()
    )
    counts = sum(
        row["lot_id"] == late[0].lot_id and row["counted_on"] > late[0].expires_on
        for row in practice.records("stock_counts", ("lot_id", "counted_on"))
    )
    classes = Counter(abc.classes(willow_bend.value_used()).values())
    lot = expiry.Lot(late[0].lot_id, late[0].expires_on, 9)
    return {
        "wrong-lots": str(len(_wrong())),
        "wrong-share": f"{len(_wrong()) / issues:.1%}",
        "late-doses": str(len(late)),
        "late-lot": late[0].lot_id,
        "late-expires": f"{late[0].expires_on:%B} {late[0].expires_on.day}",
        "late-counts": str(counts),
        "soon-left": str(expiry.will_expire([lot], 0.2, date(YEAR, 7, 31))[lot.lot_id]),
        "class-a": str(classes[abc.A]),
        "class-c": str(classes[abc.C]),
    }


@cache
def _mismatches() -> list[controls.Mismatch]:
    return controls.three_way_match(
        willow_bend.ordered(), willow_bend.received(), willow_bend.billed()
    )


def _paid() -> dict[str, str]:
    over = [found for found in _mismatches() if found.reason == controls.PRICE_ABOVE_ORDER]
    pairs = [(a.vendor_id, b.vendor_id) for a, b in controls.same_vendor(willow_bend.vendors())]
    ((first, again),) = controls.billed_twice(willow_bend.bills(), pairs)
    lines = {bill.line_id for bill in willow_bend.billed() if bill.invoice_id == again.invoice_id}
    # What a bill that stands in the books twice takes from another is no short delivery.
    short = [
        found
        for found in _mismatches()
        if found.reason == controls.NOT_RECEIVED and found.billed.line_id not in lines
    ]
    names = {vendor.vendor_id: vendor.name for vendor in willow_bend.vendors()}
    (each,) = {found.cents // found.units for found in over}
    (limit,) = [
        row["rise_limit"]
        for row in practice.records("vendor_contracts")
        if row["vendor_id"] == first.vendor_id
    ]
    billed, agreed = over[0].billed.price, over[0].billed.price - each
    return {
        "over-lines": str(len(over)),
        "over": _dollars(sum(found.cents for found in over)),
        "over-each": _dollars(each),
        "over-billed": _dollars(billed),
        "over-agreed": _dollars(agreed),
        "over-rise": f"{each / agreed:.0%}",
        "rise-limit": f"{limit:g}%",
        "short": _dollars(sum(found.cents for found in short)),
        "short-units": str(sum(found.units for found in short)),
        "twice": _dollars(again.cents),
        "twice-first": first.invoice_id,
        "twice-again": again.invoice_id,
        "vendor-one": names[first.vendor_id],
        "vendor-two": names[again.vendor_id],
        "paid-too-much": _dollars(sum(found.cents for found in (*over, *short)) + again.cents),
    }


def flu_seasons() -> Table:
    """Return what was ordered for each season and what came of it."""
    last = len(SEASONS) - 1
    return Table(
        "Standard flu vaccine at Willow Bend, in doses",
        [
            {
                "Season": f"{year}–{(year + 1) % 100}",
                "Ordered in March": f"{willow_bend.ordered_for_season(FLU, year):,}",
                "Given by December 31": f"{by_then:,}",
                "Given in all": f"about {whole:,.0f}" if number == last else f"{whole:,.0f}",
            }
            for number, (year, (by_then, whole)) in enumerate(zip(SEASONS, _seasons(), strict=True))
        ],
    )


def flu_orders() -> Table:
    """Return the best order of flu vaccine, by what a dose too few and too many loses."""
    demand = _season_demand()
    return Table(
        "How many doses of the standard flu vaccine to order",
        [
            {
                "What is counted": name,
                "One too few loses": _dollars(few),
                "One too many loses": _dollars(many),
                "Critical ratio": f"{critical_ratio(few, many):.2f}",
                "Order": f"{season_order(demand, few, many):,.0f}",
            }
            for name, few, many in _cases()
        ],
    )


def losses() -> Table:
    """Return what was lost of vaccine, by reason, in both years."""
    rows = []
    for reason, name in REASONS.items():
        row = {"Lost": name}
        for year in (YEAR - 1, YEAR):
            doses, dollars = _doses(year)
            row[f"Doses {year}"] = str(doses[reason])
            row[f"Dollars {year}"] = f"{dollars[reason] / 100:,.2f}"
        rows.append(row)
    row = {"Lost": "All"}
    for year in (YEAR - 1, YEAR):
        doses, dollars = _doses(year)
        row[f"Doses {year}"] = str(sum(doses[reason] for reason in REASONS))
        row[f"Dollars {year}"] = f"{sum(dollars[reason] for reason in REASONS) / 100:,.2f}"
    return Table("Vaccine that was never given", [*rows, row])


def excursions() -> Table:
    """Return when the refrigerator was out of range."""
    return Table(
        "The vaccine refrigerator out of range",
        [
            {
                "Found": f"{found.found:%Y-%m-%d %H:%M}",
                "Lowest, °C": f"{found.lowest:.1f}",
                "Highest, °C": f"{found.highest:.1f}",
                "Hours since the reading before": f"{found.unseen_hours:.0f}",
            }
            for found in _excursions()
        ],
    )


def classes() -> Table:
    """Return the classes of items with their number and their share of the value used."""
    value = willow_bend.value_used()
    found = abc.classes(value)
    rows, total = [], sum(value.values())
    for name in (abc.A, abc.B, abc.C):
        members = [item for item, kind in found.items() if kind == name]
        rows.append(
            {
                "Class": name,
                "Items": str(len(members)),
                "Used in two years": _whole(sum(value[item] for item in members)),
                "Share": f"{sum(value[item] for item in members) / total:.0%}",
            }
        )
    return Table("Items by the value used", rows)


def _minus(figure: str) -> str:
    return figure.replace("-", "−")


def _dollars(amount: int) -> str:
    return f"${amount / 100:,.2f}"


def _whole(amount: int) -> str:
    return f"${amount / 100:,.0f}"
