"""The figures and tables of the chapter *Claims, denials and appeals*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.claims import claim_batch, first_claims, scrubber, work_queue
from medoffice.billing.claims import denials as model
from medoffice.billing.claims.denial_log import Denial, denials
from medoffice.billing.claims.edits import load_edits
from medoffice.billing.claims.reason_codes import verdict
from medoffice.billing.claims.stand_outs import StandOut, stand_outs
from medoffice.billing.clocks import medicare_levels
from medoffice.explorers.claims_and_denials import USUAL_MINUTES, cents_per_hour
from medoffice.explorers.tables import Table
from medoffice.labs.wording import long_date
from medoffice.practice.money import cents

YEAR_BEFORE = date(2024, 1, 1), date(2024, 12, 31)
AUTUMN = date(2025, 10, 1), date(2025, 11, 30)
# The answers of payers on eligibility are kept from here on.
CASES = claim_batch.ASKED_SINCE, date(2025, 12, 31)
HALF_YEAR = date(2025, 7, 1), date(2025, 12, 31)
AS_OF, A_DAY = date(2025, 12, 31), 2
# A claim with one line paid and one denied.
SPLIT_CLAIM = "B34207"
ENDED, BUNDLED, UNASKED = ("27", "109"), ("97", "4"), ("197",)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_rates(), **_edits(), **_split(), **_causes(), **_worth(), **_clocks(), **_queue(),
    }  # fmt: skip


@cache
def _sent(first: date, last: date) -> Sequence[Mapping[str, Any]]:
    return first_claims.first_claims(first, last)


def _rate(period: tuple[date, date]) -> model.Rates:
    claims = {claim["claim"]: claim["amount"] for claim in _sent(*period)}
    return model.rates(claims, denials())


def _rates() -> dict[str, str]:
    before, autumn = _rate(YEAR_BEFORE), _rate(AUTUMN)
    return {
        "before-claims-rate": f"{before.of_claims:.1%}",
        "before-dollars-rate": f"{before.of_dollars:.1%}",
        "autumn-claims": f"{autumn.claims:,}",
        "autumn-denied": f"{autumn.denied_claims:,}",
        "autumn-sent": _dollars(autumn.sent),
        "autumn-denied-dollars": _dollars(autumn.denied),
        "autumn-claims-rate": f"{autumn.of_claims:.1%}",
        "autumn-dollars-rate": f"{autumn.of_dollars:.1%}",
    }


@cache
def _scrubbed() -> scrubber.Scrubbed:
    return scrubber.scrub(claim_batch.entered(*HALF_YEAR))


@cache
def _stops(edit_id: str) -> tuple[int, int, int]:
    """Return claims an edit stops, those that came back for its reason, and those paid at once."""
    edit = next(each for each in load_edits() if each.edit_id == edit_id)
    also = {"27": ENDED, "97": BUNDLED}.get(edit.prevents, (edit.prevents,))
    reasons = {denial.claim_id: denial.reason for denial in denials()}
    stopped = {found.claim for found in _scrubbed().findings if found.edit is edit}
    hits = sum(reasons.get(claim) in also for claim in stopped)
    return len(stopped), hits, sum(claim not in reasons for claim in stopped)


def _edits() -> dict[str, str]:
    found = _scrubbed()
    own = {each.claim for each in found.findings if each.edit.own}
    asked, asked_hits, _ = _stops("coverage")
    numbers, numbers_hits, _ = _stops("authorization")
    visits, visits_hits, _ = _stops("separate-visit")
    overridden = sum(
        row["action"] == "overridden" and row["found_on"] >= HALF_YEAR[0]
        for row in practice.records("claim_edits")
    )
    return {
        "half-claims": f"{len(found.claims):,}",
        "half-stopped": f"{len(own):,}",
        "clean-rate": f"{1 - len(own) / len(found.claims):.1%}",
        "edits-own": str(sum(edit.own for edit in load_edits())),
        "edits-all": str(len(load_edits())),
        "stops-numbers": f"{numbers:,}",
        "hits-numbers": f"{numbers_hits:,}",
        "stops-asked": f"{asked:,}",
        "hits-asked": f"{asked_hits:,}",
        "stops-visits": f"{visits:,}",
        "hits-visits": f"{visits_hits:,}",
        "overridden": f"{overridden:,}",
    }


@cache
def _lines_of_split() -> list[tuple[str, str, str, int]]:
    """Return the parts of the split claim: line, group, reason, and amount in cents."""
    parts = []
    for row in practice.matching("remittance_lines", "claim_id", {SPLIT_CLAIM}):
        columns = (("contractual", "CO", "45"), ("deductible", "PR", "1"),
                   ("coinsurance", "PR", "2"), ("copay", "PR", "3"))  # fmt: skip
        parts += [(str(row["line"]), g, r, cents(row[c])) for c, g, r in columns if row[c]]
        if row["paid"]:
            parts.append((str(row["line"]), "", "", cents(row["paid"])))
    parts += [
        (str(row["line"]), row["group_code"], row["reason"], cents(row["amount"]))
        for row in practice.matching("adjustments", "claim_id", {SPLIT_CLAIM})
    ]
    return parts


def _split() -> dict[str, str]:
    parts = {reason: amount for _, _, reason, amount in _lines_of_split()}
    return {
        "split-claim": SPLIT_CLAIM,
        "split-billed": _exact(sum(parts.values())),
        "split-paid": _exact(parts[""]),
        "split-contract": _exact(parts["45"]),
        "split-copay": _exact(parts["3"]),
        "split-denied": _exact(parts["197"]),
    }


def _found(*reasons: str) -> dict[tuple[str, str], StandOut]:
    claims = first_claims.marked(_sent(*CASES), *reasons)
    top = stand_outs(claims, "denied", first_claims.FACTORS)
    return {(each.factor, each.value): each for each in top}


def _causes() -> dict[str, str]:
    ended = _found(*ENDED)["eligibility", first_claims.NOT_ASKED]
    all_ended = sum(claim["reason"] in ENDED for claim in _sent(*CASES))
    bundled = _found(*BUNDLED)
    injected, biller = (
        bundled["with_injection", "True"],
        next(each for (factor, _), each in bundled.items() if factor == "biller"),
    )
    unasked = [each for (factor, _), each in _found(*UNASKED).items() if factor == "payer"]
    return {
        "cases": f"{len(_sent(*CASES)):,}",
        "ended": str(all_ended),
        "ended-unasked": str(ended.denied),
        "ended-rate": f"{ended.rate:.1%}",
        "ended-others": f"{ended.others:.2%}",
        "injected": f"{injected.claims:,}",
        "injected-denied": f"{injected.denied:,}",
        "injected-rate": f"{injected.rate:.0%}",
        "injected-others": f"{injected.others:.1%}",
        "biller": biller.value,
        "biller-rate": f"{biller.rate:.1%}",
        "biller-others": f"{biller.others:.1%}",
        "biller-excess": f"{biller.excess:.0f}",
        "unasked": str(sum(claim["reason"] in UNASKED for claim in _sent(*CASES))),
        "unasked-two": str(sum(each.denied for each in unasked)),
    }


def _worth() -> dict[str, str]:
    lost = sum(denial.lost for denial in denials())
    worked = sum(denial.worked_on is not None for denial in denials())
    rework = worked * USUAL_MINUTES * cents_per_hour() // 60
    by_lost = model.pareto(denials(), lambda denial: denial.cause, model.LOSS)
    by_count = model.pareto(denials(), lambda denial: denial.cause, model.COUNT)
    closed = [denial for denial in denials() if denial.closed_on]
    waits = sorted((denial.closed_on - denial.posted_on).days for denial in closed)
    few = model.vital_few(by_lost)
    return {
        "denials": f"{len(denials()):,}",
        "lost": _dollars(lost),
        "worked": f"{worked:,}",
        "minutes": str(USUAL_MINUTES),
        "hour": _exact(cents_per_hour()),
        "rework": _dollars(rework),
        "rework-hours": f"{worked * USUAL_MINUTES / 60:,.0f}",
        "wait": str(waits[len(waits) // 2]),
        "first-by-count": _words(by_count[0].name),
        "first-by-count-share": f"{by_count[0].share:.0%}",
        "first-by-lost": _words(by_lost[0].name),
        "first-by-lost-share": f"{by_lost[0].share:.0%}",
        "few": str(len(few)),
        "few-share": f"{few[-1].cumulative:.0%}",
    }


def _clocks() -> dict[str, str]:
    first = medicare_levels()[0]
    example = denials()[0]
    return {
        "level1-days": str(first.file_days),
        "example-decided": long_date(example.decided_on),
        "example-due": long_date(example.appeal_by),
        "example-arrived": long_date(example.appeal_by - timedelta(days=first.file_days)),
    }


@cache
def _waiting() -> tuple[work_queue.Item, ...]:
    history = [each.as_of(AS_OF) for each in denials() if each.posted_on <= AS_OF]
    to_patients = work_queue.for_patients(history)
    waiting = [
        each
        for each in history
        if each.open_on(AS_OF) and each.worked_on is None and each.reason not in to_patients
    ]
    return tuple(work_queue.queue(waiting, work_queue.chances(history)))


@cache
def _worked() -> dict[str, work_queue.Worked]:
    tomorrow = AS_OF + timedelta(days=1)
    worked = {
        name: work_queue.in_order(sorted(_waiting(), key=by), tomorrow, A_DAY)
        for name, by in work_queue.ORDERS.items()
    }
    return worked | {"expected and last day together": work_queue.best(_waiting(), tomorrow, A_DAY)}


@cache
def _by_name() -> dict[str, Denial]:
    return {denial.denial_id: denial for denial in denials()}


def _queue() -> dict[str, str]:
    waiting, worked = _waiting(), _worked()
    oldest, best = worked["oldest first"], worked["expected and last day together"]
    first = _by_name()[best.done[0][0].name]
    chances = work_queue.chances([each.as_of(AS_OF) for each in denials()])
    chance = chances[first.reason]
    won, tried = (sum(getattr(each, n) for each in chances.values()) for n in ("won", "tried"))
    return {
        "as-of": long_date(AS_OF),
        "waiting": str(len(waiting)),
        "waiting-price": _dollars(sum(_by_name()[item.name].price for item in waiting)),
        "waiting-late": str(sum(item.last_day <= AS_OF for item in waiting)),
        "a-day": str(A_DAY),
        "oldest-value": _dollars(oldest.value),
        "best-value": _dollars(best.value),
        "best-more": _dollars(best.value - oldest.value),
        "best-more-share": f"{best.value / oldest.value - 1:.0%}",
        "next": first.denial_id,
        "next-price": _exact(first.price),
        "next-reason": first.reason,
        "next-won": str(chance.won),
        "next-tried": str(chance.tried),
        "next-share": f"{chance.won / chance.tried:.1%}",
        "steady": str(work_queue.STEADY),
        "all-share": f"{won / tried:.1%}",
        "next-chance": f"{chance.chance:.2%}",
        "next-value": _exact(round(first.price * chance.chance)),
        "next-due": long_date(first.appeal_by),
    }


def edits() -> Table:
    """Return three edits beside what they stopped and what came back."""
    rows = []
    for edit_id, has in (
        ("separate-visit", "yes, and overridden"), ("authorization", "no"), ("coverage", "no"),
    ):  # fmt: skip
        edit = next(each for each in load_edits() if each.edit_id == edit_id)
        stopped, hits, paid = _stops(edit_id)
        rows.append(
            {
                "Edit": edit.checks,
                "Do we have it?": has,
                "Claims stopped": f"{stopped:,}",
                "Came back for it": f"{hits:,}",
                "Paid at once": f"{paid:,}",
            }
        )
    return Table("Three edits on the claims of July to December 2025", rows)


def who_owes() -> Table:
    """Return who owes each part of one claim."""
    rows = []
    for line, group, reason, amount in _lines_of_split():
        if reason:
            said = verdict(group, reason)
            who, why = said.who, said.why
        else:
            who, why = "paid", "What the payer paid"
        rows.append(
            {
                "Line and code": f"{line}: {group}-{reason}" if reason else line,
                "Amount": _exact(amount),
                "Who": who,
                "In words": why,
            }
        )
    return Table(f"Claim {SPLIT_CLAIM}, what became of each dollar", rows)


def contract_clocks() -> Table:
    """Return the days each payer gives to file and to appeal."""
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    return Table(
        "Our payers' clocks, in calendar days",
        [
            {
                "Payer": names[row["payer_id"]],
                "File within": "1 year" if row["payer_id"] == "MCR" else row["timely_filing_days"],
                "Appeal or correct within": row["appeal_days"],
            }
            for row in practice.records("contracts")
            if row["starts_on"] <= AS_OF and (row["ends_on"] is None or row["ends_on"] >= AS_OF)
        ],
    )


def appeal_levels() -> Table:
    """Return the five levels of an appeal in Original Medicare."""
    on = date(2026, 1, 2)
    return Table(
        "The five levels of appeal in Original Medicare",
        [
            {
                "Level": f"{level.number}: {level.name}",
                "Who decides": level.decided_by,
                "Ask within": f"{level.file_days} days",
                "Answer within": f"{level.decide_days} days" if level.decide_days else "no limit",
                "At stake, 2026": (
                    _dollars(level.least_at_stake(on)) + " or more" if level.amount else "any"
                ),
            }
            for level in medicare_levels()
        ],
    )


def chances_of_reasons() -> Table:
    """Return how often each reason was won when somebody worked it."""
    found = work_queue.chances(denials())
    return Table(
        "What became of denials that somebody worked, two years",
        [
            {
                "Reason": f"{reason}: {verdict('CO', reason).why}",
                "Worked and closed": str(chance.tried),
                "Paid": str(chance.won),
                "Share": f"{chance.won / chance.tried:.0%}",
            }
            for reason, chance in sorted(found.items(), key=lambda pair: -pair[1].tried)
            if chance.tried >= work_queue.STEADY
        ],
    )


def orders() -> Table:
    """Return what can be expected of the queue in different orders."""
    return Table(
        f"{len(_waiting())} denials, {A_DAY} a day, from January 2, 2026",
        [
            {
                "Order": name.capitalize(),
                "Worked in time": str(len(worked.done)),
                "Too late": str(len(worked.too_late)),
                "Expected": _dollars(worked.value),
            }
            for name, worked in sorted(_worked().items(), key=lambda pair: pair[1].value)
        ],
    )


def _words(cause: str) -> str:
    return cause.replace("-", " ")


def _dollars(cents: float) -> str:
    return f"${cents / 100:,.0f}"


def _exact(cents: int) -> str:
    return f"${cents / 100:,.2f}"
