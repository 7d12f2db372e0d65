"""The figures and tables of the chapter *Payer contracts*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.clocks import ContractClocks
from medoffice.billing.payer_contracts import contracts, recovery, renewal, rvu
from medoffice.billing.payer_contracts import underpayments as under
from medoffice.billing.payer_contracts.recovery import Pattern, Recoverable
from medoffice.billing.payer_contracts.renewal import LAST, OFFER, OFFERED_DAYS, PAYER, YEAR_FROM
from medoffice.billing.payer_contracts.underpayments import BUNDLED, Finding
from medoffice.billing.tables import price_list
from medoffice.explorers.contracts import FEES, LOW, mix, payer_names, terms, year_lines
from medoffice.explorers.tables import Table
from medoffice.labs.wording import long_date
from medoffice.operations.trail import dollars

EXAMPLE = "V-EST-4"
ANOTHER = "BRD"
CUT = 5  # percent, for the example of volume
# An area where offices cost more than the nation's mean: made up, of the size that areas have.
COSTLY = rvu.Gpcis(Decimal("1.020"), Decimal("1.150"), Decimal("0.900"))
COMPARED = ("BRD", "KEY", "UNI", "MCR", "SIL", "MCD")
SLIPS = (
    (under.OTHER_PERIOD, "Allowed is the price of last year, or of the old contract"),
    (under.NP_PA_RATE, "Allowed is 85% of the price, or the price of the other profession"),
    (under.ONE_UNIT_SHORT, "Allowed is the price of one unit where four were billed"),
    (under.SEQUESTRATION, "2% is kept back by a payer that is not Original Medicare"),
    (under.HALF_PAID, "Allowed is half, because another service was billed that day"),
    (under.BUNDLED, "Nothing is allowed, reason 97"),
    (under.NOT_EXPLAINED, "Allowed is a share of the price that no rule explains"),
)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_terms(), **_formula(), **_worth(), **_letter(), **_clauses(), **_short()}


@cache
def _contract(payer_id: str, on: date = LAST) -> Mapping[str, Any]:
    return next(
        row
        for row in practice.records("contracts")
        if row["payer_id"] == payer_id
        and row["starts_on"] <= on
        and (row["ends_on"] is None or on <= row["ends_on"])
    )


def _terms() -> dict[str, str]:
    now = _contract(PAYER)
    return {
        "now-percent": str(now["percent_of_medicare"]),
        "now-goods": str(now["percent_of_reference"]),
        "now-days": _days_to_pay(PAYER),
        "dispute-days": str(now["appeal_days"]),
        "filing-days": str(now["timely_filing_days"]),
        "ends-on": long_date(now["ends_on"]),
        "offer-percent": str(OFFER.percent),
        "offer-preventive": str(OFFER.carve_outs["preventive"]),
        "offer-vaccine": str(OFFER.carve_outs["vaccine"]),
        "offer-days": str(OFFERED_DAYS),
        "offer-points": str(OFFER.percent - now["percent_of_medicare"]),
    }


@cache
def _payer(payer_id: str) -> Mapping[str, Any]:
    return next(row for row in practice.records("payers") if row["payer_id"] == payer_id)


def _days_to_pay(payer_id: str) -> str:
    return str(_payer(payer_id)["pays_in_days"])


def _formula() -> dict[str, str]:
    rvus, factor = rvu.of_services()[EXAMPLE], rvu.conversion_factor(YEAR_FROM)
    medicare = rvu.price(rvus, factor)
    return {
        "rvu-work": f"{rvus.work:.2f}",
        "rvu-pe": f"{rvus.practice_expense:.2f}",
        "rvu-mp": f"{rvus.malpractice:.2f}",
        "rvu-total": f"{rvu.total(rvus):.2f}",
        "factor": str(factor),
        "medicare-price": dollars(medicare),
        "np-pa-price": dollars(rvu.np_pa_price(medicare)),
        "contract-price": dollars(rvu.price(rvus, factor, percent=terms()[PAYER].percent)),
        "gpci-work": str(COSTLY.work),
        "gpci-pe": str(COSTLY.practice_expense),
        "gpci-mp": str(COSTLY.malpractice),
        "costly-rvus": f"{rvu.total(rvus, COSTLY):.4f}",
        "costly-price": dollars(rvu.price(rvus, factor, COSTLY)),
    }


def _worth() -> dict[str, str]:
    ours, now = mix(PAYER), terms()[PAYER]
    other = _percent(ANOTHER)
    like_other = contracts.value(ours, terms()[ANOTHER]) - contracts.value(ours, now)
    return {
        "year-value": _whole(contracts.value(ours, now)),
        "year-medicare": _whole(contracts.value(ours, contracts.MEDICARE)),
        "our-percent": _percent(PAYER),
        "other-percent": other,
        "point": _whole(contracts.worth_of_a_point(ours, now)),
        "like-other": _whole(like_other),
    }


def _percent(payer_id: str) -> str:
    return f"{contracts.percent_of_medicare(mix(payer_id), terms()[payer_id])}%"


@cache
def _offered() -> Sequence[renewal.Change]:
    return tuple(renewal.changes(mix(PAYER), terms()[PAYER], OFFER))


def _waiting(days: int) -> int:
    cost = Decimal(str(practice.benchmarks()["money.cost"].value))
    return contracts.cost_of_waiting(renewal.paid_by(year_lines(), PAYER), days, cost)


def _letter() -> dict[str, str]:
    ours, now = mix(PAYER), terms()[PAYER]
    longer = OFFERED_DAYS - int(_days_to_pay(PAYER))
    plain = contracts.Terms(OFFER.percent, OFFER.percent_of_goods)
    change = sum(part.by for part in _offered())
    return {
        "letter-headline": _whole(contracts.value(ours, plain) - contracts.value(ours, now)),
        "letter-change": _whole(change),
        "letter-percent": f"{contracts.percent_of_medicare(ours, OFFER)}%",
        "letter-longer": str(longer),
        "letter-paid": _whole(renewal.paid_by(year_lines(), PAYER)),
        "letter-waiting": _whole(_waiting(longer)),
        "letter-net": _whole(_waiting(longer) - change),
        "carve-preventive": _whole(
            contracts.cost_of_carve_out(ours, plain, "preventive", OFFER.carve_outs["preventive"])
        ),
        "carve-vaccine": _whole(
            contracts.cost_of_carve_out(ours, plain, "vaccine", OFFER.carve_outs["vaccine"])
        ),
    }


def _clauses() -> dict[str, str]:
    low = contracts.with_fees(mix(ANOTHER), FEES[LOW])
    visits = renewal.visits_of(year_lines(), PAYER)
    per_visit = contracts.value(mix(PAYER), terms()[PAYER]) // visits
    extra = round(practice.benchmarks()["visit.extra-cost"].value * 100)
    cut = rvu.percent_of(per_visit, CUT)
    more = contracts.visits_to_make_up(visits, per_visit, extra, cut)
    return {
        "lesser-of": _whole(contracts.lost_to_lesser_of(low, terms()[ANOTHER])),
        "visits": f"{visits:,}",
        "per-visit": dollars(per_visit),
        "cut": str(CUT),
        "cut-visit": dollars(cut),
        "extra-cost": dollars(extra),
        "margin": dollars(per_visit - extra),
        "margin-then": dollars(per_visit - extra - cut),
        "more-visits": str(more),
        "more-share": f"{more / visits:.1%}",
    }


@cache
def _findings() -> Sequence[Finding]:
    found = under.find(year_lines(), price_list())
    return tuple(one for one in found if one.reason != BUNDLED)


@cache
def _pattern() -> Pattern:
    return recovery.patterns(_findings(), year_lines())[0]


@cache
def _recoverable(as_of: date) -> Recoverable:
    return recovery.recoverable(_findings(), ContractClocks(practice.records("contracts")), as_of)


def _short() -> dict[str, str]:
    pattern, first = _pattern(), _findings()[0]
    on = _recoverable(LAST)
    unit = first.line
    return {
        "lines-checked": f"{len(year_lines()):,}",
        "short-lines": str(len(_findings())),
        "short-money": dollars(pattern.short),
        "short-each": dollars(first.short),
        "short-allowed": dollars(unit.allowed),
        "short-contract": dollars(first.expected),
        "short-share": str(pattern.shares[0]),
        "short-since": long_date(pattern.first),
        "short-open": dollars(on.money),
        "short-open-lines": str(len(on.open)),
        "short-lost": dollars(on.lost),
        "short-next": long_date(on.open[0][0]),
    }


def contracts_compared() -> Table:
    """Return the payers' contracts side by side, each on its own patients' services."""
    rows = []
    for payer in COMPARED:
        ours, now, contract = mix(payer), terms()[payer], _contract(payer)
        by_law = _payer(payer)["kind"] in ("medicare", "medicaid")
        point = _whole(contracts.worth_of_a_point(ours, now))
        rows.append(
            {
                "Payer": payer_names()[payer],
                "Says: visits / goods": f"{now.percent}% / {now.percent_of_goods}%",
                "On our mix": _percent(payer),
                "Allowed in a year": _whole(contracts.value(ours, now)),
                "One point": "set by law" if by_law else point,
                "Pays in": f"{_days_to_pay(payer)} days",
                "Ends": long_date(contract["ends_on"]) if contract["ends_on"] else "runs on",
            }
        )
    return Table("Six contracts, priced on the services of 2025", rows)


def letter_priced() -> Table:
    """Return the letter's offer, part by part, against today's contract."""
    parts = _offered()
    rows = [
        {
            "Part": part.part,
            "Today": _whole(part.now),
            "Letter": _whole(part.then),
            "Change": _signed(part.by),
        }
        for part in parts
    ]
    now, then = sum(part.now for part in parts), sum(part.then for part in parts)
    rows.append(
        {
            "Part": "All together",
            "Today": _whole(now),
            "Letter": _whole(then),
            "Change": _signed(then - now),
        }
    )
    return Table("Keystream's letter, priced on its own patients' services of 2025", rows)


def prices_of_example() -> Table:
    """Return what each payer allows for one and the same visit."""
    prices = price_list()
    rows = []
    for payer in COMPARED:
        price = prices.on(payer, EXAMPLE, LAST)
        rows.append(
            {
                "Payer": payer_names()[payer],
                "Physician": dollars(price.physician),
                "NP or PA": dollars(price.np_pa),
            }
        )
    return Table(f"Allowed for one {EXAMPLE} on {long_date(LAST)}", rows)


def ways_of_going_wrong() -> Table:
    """Return the ways in which an allowed amount goes wrong, with the next step."""
    return Table(
        "Seven ways to be paid too little",
        [
            {
                "What went wrong": reason.capitalize().replace("np or pa", "NP or PA"),
                "How it looks": looks,
                "Next step": under.WHAT_TO_DO[reason],
            }
            for reason, looks in SLIPS
        ],
    )


def clock_runs() -> Table:
    """Return how much could still be asked for, as time went by."""
    rows = []
    for as_of in (date(2025, 8, 1), date(2025, 10, 1), date(2025, 12, 1), LAST):
        on = _recoverable(as_of)
        rows.append(
            {
                "As of": long_date(as_of),
                "Short lines so far": str(len(on.open) + len(on.past)),
                "Can still be asked for": dollars(on.money),
                "Too late": dollars(on.lost),
            }
        )
    return Table("What waiting costs", rows)


def _whole(cents: int) -> str:
    return f"${round(cents / 100):,}"


def _signed(cents: int) -> str:
    whole = round(cents / 100)
    return "no change" if not whole else f"{'+' if whole > 0 else '−'}${abs(whole):,}"
