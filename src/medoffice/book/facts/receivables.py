"""The figures and tables of the chapter *Receivables*."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.claims.denial_log import denials
from medoffice.billing.receivables import measures
from medoffice.billing.receivables.accounts import (
    FIRST_ANSWER,
    OWED_BACK,
    PATIENT,
    STAGES,
    UNWORKED,
    by_stage,
    tables,
)
from medoffice.billing.receivables.aging import Aging
from medoffice.billing.receivables.credits import (
    Credit,
    Investigation,
    federal_payers,
    open_credits,
    return_by,
)
from medoffice.billing.receivables.deposits import deposit_ties
from medoffice.billing.receivables.duties import APART
from medoffice.billing.receivables.month_end import (
    MonthEnd,
    activity_by_month,
    activity_of_visits,
    billing_cost,
    month_end,
)
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month, long_date

AS_OF = date(2025, 12, 31)
AUTUMN = (date(2025, 10, 31), date(2025, 11, 30), AS_OF)
OLD = 90
SETTLED = (date(2024, 1, 1), date(2025, 6, 30))
YOUNG = (date(2025, 10, 1), AS_OF)
SHORT_SINCE = date(2025, 8, 1)
REVIEW_ENDS = date(2025, 9, 30)  # in the example of a search in good faith
WHOSE_MOVE = {
    "claim not sent": "a biller here",
    FIRST_ANSWER: "the payer; a biller once it is late",
    UNWORKED: "a biller here",
    "denied: answer awaited": "the payer",
    "payer: corrected claim": "the payer; a biller once it is late",
    "second payer": "the payer; a biller once it is late",
    "patient: no statement yet": "a biller here",
    "patient: statements 1 and 2": "the patient",
    "patient: statements 3 and 4": "the patient; a call from here",
    OWED_BACK: "a biller here",
}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_balances(),
        **_days(),
        **_rates(),
        **_credits(),
        **_patients(),
        **_controls(),
    }


def _made() -> MonthEnd:
    return month_end(AS_OF)


@cache
def _aging() -> Aging:
    return _made().aging


def _balances() -> dict[str, str]:
    made, aging = _made(), _aging()
    waits = by_stage(made.open)
    unworked = {a.appointment_id for a in made.open if a.stage == UNWORKED}
    log = (denial.as_of(AS_OF) for denial in denials() if denial.posted_on <= AS_OF)
    refused = [each for each in log if each.open_on(AS_OF) and each.worked_on is None]
    old_first = sum(
        account.amount
        for account in made.open
        if account.stage == FIRST_ANSWER and (AS_OF - account.served_on).days > OLD
    )
    return {
        "as-of": long_date(AS_OF),
        "receivables": _dollars(made.closing),
        "owed": _dollars(aging.total),
        "credits": _dollars(-aging.credits),
        "old": _dollars(sum(aging.by_band[3:])),
        "old-share": _percent(aging.share_over(OLD)),
        "old-from-patients": f"{sum(aging.owed[PATIENT][3:]) / sum(aging.by_band[3:]):.0%}",
        "old-share-patients": _percent(aging.share_over(OLD, PATIENT)),
        "old-share-medicare": _percent(aging.share_over(OLD, "MCR")),
        "first-answer": _dollars(waits[FIRST_ANSWER]),
        "first-answer-share": f"{waits[FIRST_ANSWER] / made.closing:.0%}",
        "first-answer-old": _dollars(old_first),
        "unworked": _dollars(waits[UNWORKED]),
        "unworked-visits": str(len(unworked)),
        "unworked-price": _dollars(sum(denial.price for denial in refused)),
    }


def _days() -> dict[str, str]:
    made = _made()
    mixed = measures.gross_days_in_ar(made.closing, made.net_revenue, made.quarter_days)
    return {
        "gross-days": f"{made.gross_days:.1f}",
        "net-days": f"{made.net_days:.1f}",
        "mixed-days": f"{mixed:.0f}",
        "quarter-days": str(made.quarter_days),
        "quarter-charges": _dollars(made.quarter.charges),
        "a-day": _dollars(round(made.quarter.charges / made.quarter_days)),
        "net-receivables": _dollars(made.net_receivables),
        "allowance": _dollars(made.closing - made.net_receivables),
        "net-revenue": _dollars(made.net_revenue),
        "net-a-day": _dollars(round(made.net_revenue / made.quarter_days)),
        "gross-days-october": f"{month_end(AUTUMN[0]).gross_days:.1f}",
        "receivables-october": _dollars(month_end(AUTUMN[0]).closing),
    }


def _rates() -> dict[str, str]:
    months = [month_end(end).month for end in AUTUMN]
    settled, young = activity_of_visits(*SETTLED), activity_of_visits(*YOUNG)
    year, first = _made().year, date(AS_OF.year, 1, 1)
    cost = billing_cost(first, AS_OF)
    claims = measures.first_claims(tables()["claims"], first, AS_OF)
    edited = {row["claim_id"] for row in practice.records("claim_edits")}
    decided = {row["claim_id"] for row in tables()["remittance_lines"]}
    denied = {row["claim_id"] for row in tables()["denials"]}
    return {
        "net-october": f"{months[0].collected / months[0].collectible:.0%}",
        "net-december": f"{months[2].collected / months[2].collectible:.0%}",
        "settled-charges": _dollars(settled.charges),
        "settled-agreed": _dollars(settled.charges - settled.collectible),
        "settled-collectible": _dollars(settled.collectible),
        "settled-collected": _dollars(settled.collected),
        "settled-lost": _dollars(settled.denied + settled.bad_debt),
        "settled-open": _dollars(settled.change),
        "net-settled": _percent(settled.collected / settled.collectible),
        "gross-settled": _percent(settled.collected / settled.charges),
        "net-young": f"{young.collected / young.collectible:.0%}",
        "refused-ledger": _dollars(year.denied + year.above_contract),
        "refused-lost": _dollars(year.denied),
        "cost": _dollars(cost),
        "collected-year": _dollars(year.collected),
        "cost-share": _percent(measures.cost_to_collect(cost, year.collected)),
        "clean": _percent(measures.clean_claim_rate(claims, edited)),
        "first-pass": _percent(measures.first_pass_rate(claims, decided, denied)),
        "first-claims": f"{len(claims):,}",
    }


@cache
def _held() -> list[Credit]:
    return open_credits(
        practice.records("credit_balances"),
        federal_payers(practice.records("payers")),
        AS_OF,
        policy_days=round(practice.benchmarks()["credits.patient-refund"].value),
    )


def _credits() -> dict[str, str]:
    federal = [credit for credit in _held() if credit.federal]
    others = [credit for credit in _held() if not credit.federal]
    late = [credit for credit in others if credit.days_late]
    known = federal[0].known_on
    asked = Investigation(known, REVIEW_ENDS)
    return {
        "federal-credits": str(len(federal)),
        "federal-money": _dollars(sum(credit.amount for credit in federal), exact=True),
        "federal-each": _dollars(federal[0].amount, exact=True),
        "known": day_and_month(known),
        "due": day_and_month(federal[0].due_on),
        "federal-late": str(federal[0].days_late),
        "due-searched": day_and_month(return_by(known, asked)),
        "due-longest": long_date(return_by(known, Investigation(known))),
        "longest-days": str((return_by(known, Investigation(known)) - known).days),
        "other-credits": str(len(others)),
        "other-late": str(len(late)),
        "other-late-money": _dollars(sum(credit.amount for credit in late), exact=True),
        "oldest-late": str(max(credit.days_late for credit in late)),
    }


def _patients() -> dict[str, str]:
    placed = list(practice.records("collection_accounts"))
    amount = sum(round(row["amount"] * 100) for row in placed)
    back = sum(round(row["collected"] * 100) for row in placed)
    paid = [row for row in tables()["patient_payments"] if row["received_on"].year == AS_OF.year]
    at_visit = sum(round(row["amount"] * 100) for row in paid if row["kind"] == "at-visit")
    whole = sum(round(row["amount"] * 100) for row in paid)
    return {
        "agency-accounts": f"{len(placed):,}",
        "agency-placed": _dollars(amount),
        "agency-back": _dollars(back),
        "agency-share": f"{back / amount:.0%}",
        "at-visit": f"{measures.point_of_service(at_visit, whole):.0%}",
    }


def _controls() -> dict[str, str]:
    (short,) = (
        tie
        for tie in deposit_ties(SHORT_SINCE, date(2025, 12, 30))
        if tie.difference and tie.banked
    )
    return {
        "short-day": day_and_month(short.day),
        "short": _dollars(short.difference),
        "short-posted": _dollars(short.posted, exact=True),
        "short-banked": _dollars(short.banked, exact=True),
    }


def movement() -> Table:
    """Return how receivables came from the end of November to the end of December."""
    moved = _made().month
    parts = (
        ("At the beginning", _made().opening),
        ("Charges", moved.charges),
        ("Contractual adjustments", -moved.contractual),
        ("Self-pay discounts", -moved.discounts),
        ("Insurers paid", -moved.insurance),
        ("Patients paid", -moved.patients),
        ("Refused charges written off", -moved.denied - moved.above_contract),
        ("Bad debt and small balances", -moved.bad_debt),
        ("Refunds", moved.refunds),
        ("At the end", _made().closing),
    )
    return Table(
        "The roll-forward of December 2025",
        [{"Step": name, "Dollars": _dollars(cents, exact=True)} for name, cents in parts],
    )


def aging() -> Table:
    """Return the aging of the month end."""
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    made = _aging()
    rows = [
        {
            "Who owes": names.get(owner, "Patients"),
            **{name: _whole(cents) for name, cents in zip(made.names, amounts, strict=True)},
            "Total": _whole(sum(amounts)),
            "Over 90": _percent(made.share_over(OLD, owner)),
        }
        for owner, amounts in made.owed.items()
    ]
    rows.append(
        {
            "Who owes": "All",
            **{name: _whole(cents) for name, cents in zip(made.names, made.by_band, strict=True)},
            "Total": _whole(made.total),
            "Over 90": _percent(made.share_over(OLD)),
        }
    )
    return Table(f"Aging from the date of service, {long_date(AS_OF)}, in dollars", rows)


def stages() -> Table:
    """Return where the money waits, and whose move it is."""
    waits = by_stage(_made().open)
    number = {stage: 0 for stage in STAGES}
    for account in _made().open:
        number[account.stage] += 1
    return Table(
        f"Where the money waits on {long_date(AS_OF)}",
        [
            {
                "Where": stage[0].upper() + stage[1:],
                "Balances": f"{number[stage]:,}",
                "Dollars": _dollars(waits[stage]),
                "Whose move": WHOSE_MOVE[stage],
            }
            for stage in STAGES
        ],
    )


def rates_by_month() -> Table:
    """Return what the net rate of each month says, beside the number of charges."""
    rows = []
    for month, moved in activity_by_month().items():
        if month >= date(2025, 7, 1):
            rows.append(
                {
                    "Month": f"{month:%B}",
                    "Charges": _dollars(moved.charges),
                    "Collected": _dollars(moved.collected),
                    "Collected ÷ collectible": f"{moved.collected / moved.collectible:.0%}",
                }
            )
    return Table("Net collection by month, second half of 2025: a figure not to report", rows)


def ties() -> Table:
    """Return the month's figures as claims and ledger have them."""
    return Table(
        "December as the claims and payments have it, and as the ledger has it",
        [
            {
                "Figure": tie.figure,
                "Claims and payments": _dollars(tie.claims, exact=True),
                "Ledger": _dollars(tie.books, exact=True),
                "Difference": _dollars(tie.difference, exact=True),
            }
            for tie in _made().ties()
        ],
    )


def duties() -> Table:
    """Return the duties that belong in different hands, and what one hand could do."""
    return Table(
        "Duties to keep apart",
        [
            {
                "One person who": one,
                "should not be the one who": other,
                "because he or she could": risk,
            }
            for one, other, risk in APART
        ],
    )


def _dollars(cents: int, *, exact: bool = False) -> str:
    written = f"${abs(cents) / 100:,.{2 if exact else 0}f}"
    return f"−{written}" if cents < 0 else written


def _whole(cents: int) -> str:
    """Write dollars for a wide table, without the sign."""
    return f"{cents / 100:,.0f}"


def _percent(share: float) -> str:
    return f"{share:.1%}"
