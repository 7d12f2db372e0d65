"""The figures and tables of the chapter *Before the visit*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing import tables
from medoffice.billing.cost_sharing import Left, plan
from medoffice.billing.front_end import benefit_order, good_faith, second_plan, verification
from medoffice.billing.front_end.benefit_order import Cover
from medoffice.billing.front_end.responsibility import Estimate, at_the_practice
from medoffice.explorers.front_end import VISITS
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month
from medoffice.practice.money import cents

FIRST, LAST = date(2025, 1, 6), date(2025, 12, 31)
COMPLAINT = "K047"
# A visit of the first week of January: copay at the desk, the deductible by mail.
EXAMPLE = "A023081"
PATIENT_MONEY_AT_VISIT = "at-visit"
INJECTION = VISITS["A visit with a joint injection"]
UNION, NEW_RULE = "UNI", date(2025, 3, 1)
NOT_AUTHORIZED, NOT_FOUND, OTHER_PAYER = "197", "31", "22"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_example(),
        **_checks(),
        **_owed(),
        **_denials(),
        **_authorizations(),
        **_in_writing(),
    }


def complaint() -> str:
    """Return the words of the complaint."""
    return next(
        row["text"] for row in practice.records("complaints") if row["complaint_id"] == COMPLAINT
    )


@cache
def _visits(year: int) -> Mapping[str, date]:
    return {
        row["appointment_id"]: row["date"]
        for row in practice.records("appointments")
        if row["date"].year == year
    }


@cache
def _claims() -> Mapping[str, dict[str, Any]]:
    return {row["claim_id"]: row for row in practice.records("claims")}


@cache
def _example_lines() -> tuple[dict[str, Any], ...]:
    claim = next(c for c in _claims().values() if c["appointment_id"] == EXAMPLE)
    services = {
        row["line"]: row
        for row in practice.records("charges")
        if row["appointment_id"] == EXAMPLE
    }  # fmt: skip
    return tuple(
        {**row, **services[row["line"]]}
        for row in practice.records("remittance_lines")
        if row["claim_id"] == claim["claim_id"]
    )


def _example() -> dict[str, str]:
    lines = _example_lines()
    paid = [row for row in practice.records("patient_payments") if row["appointment_id"] == EXAMPLE]
    statement = next(r for r in practice.records("statements") if r["appointment_id"] == EXAMPLE)
    day = _visits(2025)[EXAMPLE]
    deductible = sum(cents(line["deductible"]) for line in lines)
    copay = sum(cents(line["copay"]) for line in lines)
    met = at_the_practice("BRD-PPO", INJECTION, day, "TR", Left.part_used(plan("BRD-PPO"), 100))
    return {
        "complaint": complaint(),
        "example-day": day_and_month(day),
        "example-deductible": _dollars(deductible),
        "example-copay": _dollars(copay),
        "example-due": _dollars(deductible + copay),
        "example-asked": f"{copay / (deductible + copay):.0%}",
        "example-statement": day_and_month(statement["sent_on"]),
        "example-paid": day_and_month(paid[-1]["received_on"]),
        "example-days": str((paid[-1]["received_on"] - day).days),
        "example-met": _dollars(met.patient),
        "example-met-coinsurance": _dollars(met.share.coinsurance),
        "plan-deductible": f"${plan('BRD-PPO').deductible / 100:,.0f}",
        "plan-coinsurance": f"{plan('BRD-PPO').coinsurance / 10_000:.0%}",
        "plan-most": f"${plan('BRD-PPO').out_of_pocket / 100:,.0f}",
    }


@cache
def _sent() -> tuple[verification.Visit, ...]:
    return verification.practice_visits(FIRST, LAST)


def _checks() -> dict[str, str]:
    by_day = verification.measure_by(_sent(), verification.weekday)
    by_check = verification.measure_by(_sent(), lambda visit: visit.checked)
    everything = verification.measure(_sent())
    others = [by_day[day] for day in (2, 3, 4, 5)]
    return {
        "sent": f"{everything.visits:,}",
        "verified-share": f"{everything.rate:.1%}",
        "monday-share": f"{by_day[1].rate:.0%}",
        "other-share": f"{sum(c.checked for c in others) / sum(c.visits for c in others):.0%}",
        "refused": str(everything.refused),
        "refused-monday": str(by_day[1].refused),
        "refused-unchecked": str(by_check[False].refused),
        "unchecked": f"{by_check[False].visits:,}",
        "unchecked-rate": f"{by_check[False].refused_rate:.1%}",
        "checked-visits": f"{by_check[True].visits:,}",
        "refused-checked": str(by_check[True].refused),
    }


def _owed() -> dict[str, str]:
    """Add up what first payers left to the patients of the year, and how they paid."""
    parts: Counter[str] = Counter()
    for row in practice.records("remittance_lines"):
        claim = _claims()[row["claim_id"]]
        if claim["rank"] == 1 and claim["appointment_id"] in _visits(2025):
            for part in ("deductible", "coinsurance", "copay"):
                parts[part] += cents(row[part])
    by_kind: Counter[str] = Counter()
    for row in practice.records("patient_payments"):
        if row["received_on"].year == 2025:
            by_kind[row["kind"]] += cents(row["amount"])
    bad = sum(
        cents(row["amount"])
        for row in practice.records("write_offs")
        if row["kind"] == "bad-debt" and row["date"].year == 2025
    )
    return {
        "owed-deductible": _thousands(parts["deductible"]),
        "owed-coinsurance": _thousands(parts["coinsurance"]),
        "owed-copay": _thousands(parts["copay"]),
        "at-visit-share": f"{by_kind[PATIENT_MONEY_AT_VISIT] / by_kind.total():.0%}",
        "at-visit": _thousands(by_kind[PATIENT_MONEY_AT_VISIT]),
        "patient-money": _thousands(by_kind.total()),
        "bad-debt": _thousands(bad),
    }


def _denials() -> dict[str, str]:
    found: Counter[str] = Counter()
    for row in practice.records("denials"):
        if _claims()[row["claim_id"]]["appointment_id"] in _visits(2025):
            found[row["reason"]] += 1
    return {
        "denials": f"{found.total():,}",
        "denied-not-found": str(found[NOT_FOUND]),
        "denied-other-payer": str(found[OTHER_PAYER]),
        "denied-front": str(sum(found[r] for r in (NOT_FOUND, OTHER_PAYER, "27", "109", "197"))),
    }


def _authorizations() -> dict[str, str]:
    """Count the services for which the union fund began to ask for authorization."""
    needing = {
        row["service_id"]
        for row in practice.records("authorization_rules")
        if row["payer_id"] == UNION and row["starts_on"] >= NEW_RULE
    }
    claimed = {
        claim["appointment_id"]
        for claim in _claims().values()
        if claim["payer_id"] == UNION and claim["rank"] == 1
    }
    approved = {
        (row["appointment_id"], row["service_id"])
        for row in practice.records("authorizations")
        if row["status"] == "approved"
    }
    done = [
        (row["appointment_id"], row["service_id"])
        for row in practice.records("charges")
        if row["service_id"] in needing
        and row["appointment_id"] in claimed
        and _visits(2025).get(row["appointment_id"], date.min) >= NEW_RULE
    ]
    denied = [
        row
        for row in practice.records("denials")
        if row["reason"] == NOT_AUTHORIZED
        and _claims()[row["claim_id"]]["payer_id"] == UNION
        and _visits(2025).get(_claims()[row["claim_id"]]["appointment_id"], date.min) >= NEW_RULE
    ]
    return {
        "authorization-needed": str(len(done)),
        "authorization-had": str(sum(one in approved for one in done)),
        "authorization-denied": str(len(denied)),
        "authorization-amount": f"${sum(cents(row['amount']) for row in denied) / 100:,.0f}",
        "new-rule": day_and_month(NEW_RULE),
    }


@cache
def _self_pay() -> tuple[good_faith.Due, ...]:
    """Give when an estimate was due for each completed visit of the year without a claim."""
    charged = {row["appointment_id"] for row in practice.records("charges")}
    own = charged - {claim["appointment_id"] for claim in _claims().values()}
    return tuple(
        good_faith.due(row["booked_on"], row["date"])
        for row in practice.records("appointments")
        if row["date"].year == 2025 and row["appointment_id"] in own
    )


def _in_writing() -> dict[str, str]:
    due = [one for one in _self_pay() if one.on is not None]
    long = int(practice.rule_value("nsa.gfe_timing", "booked_ahead_long"))
    posted = at_the_practice(None, INJECTION, FIRST, "TR")
    return {
        "self-pay": f"{len(_self_pay()):,}",
        "estimates-due": str(len(due)),
        "estimates-short": str(sum(one.business_days_ahead < long for one in due)),
        "estimates-long": str(sum(one.business_days_ahead >= long for one in due)),
        "posted-injection": _dollars(posted.patient),
    }


def steps() -> Table:
    """Return what has to be right before the visit, who does it, and the proof."""
    return Table(
        "Six steps before the visit",
        [
            {"Step": step, "Who, when": who, "Done when you have": proof}
            for step, who, proof in (
                ("Register", "scheduler, at the booking", "every field, read back to the patient"),
                ("Check coverage", "front desk, two working days before", "the payer’s answer for "
                 "the day of the visit, with what is left of the deductible"),
                ("Order the plans", "front desk, when there are two", "which pays first, and why"),
                ("Get authorization", "referral coordinator, before the date is fixed",
                 "a number, with its dates and services"),
                ("Estimate", "front desk, at the reminder", "one amount, told to the patient"),
                ("Ask", "front desk, at check-in", "a payment, a plan of payments, or an "
                 "application for help"),
            )
        ],
    )  # fmt: skip


def by_weekday() -> Table:
    """Return the checks of coverage and the refused claims by weekday."""
    return Table(
        "Visits of 2025 that went to a payer, from January 6 on",
        [
            {
                "Visits on": DAYS[day - 1],
                "Visits": f"{checks.visits:,}",
                "Coverage checked": f"{checks.rate:.0%}",
                "Claims refused for coverage": str(checks.refused),
                "Of 1,000 visits": f"{1000 * checks.refused_rate:.1f}",
            }
            for day, checks in verification.measure_by(_sent(), verification.weekday).items()
        ],
    )


def example_visit() -> Table:
    """Return the visit of the worked example, line by line."""
    lines = [
        {
            "Service": tables.row("services", line["service_id"])["name"],
            "Charge": _dollars(cents(line["amount"])),
            "Contract’s price": _dollars(cents(line["allowed"])),
            "Deductible": _dollars(cents(line["deductible"])),
            "Copay": _dollars(cents(line["copay"])),
            "Plan paid": _dollars(cents(line["paid"])),
        }
        for line in _example_lines()
    ]
    return Table(
        f"The visit of {day_and_month(_visits(2025)[EXAMPLE])}, as the payer decided it", lines
    )


def orders() -> Table:
    """Return which of two plans pays first in common cases."""
    part_b, aid = (
        Cover("Medicare", benefit_order.MEDICARE),
        Cover("Medicaid", benefit_order.MEDICAID),
    )
    least = int(practice.rule_value("msp.rules", "aged_employer"))
    cases = (
        ("Aged 67, works at a firm of 60, Medicare", part_b,
         Cover("the plan from work", employer_size=60)),
        (f"Aged 67, works at a firm of {least - 1}, Medicare", part_b,
         Cover("the plan from work", employer_size=least - 1)),
        ("Aged 70, retired, retiree plan and Medicare", part_b,
         Cover("the retiree plan", working=False)),
        ("Medicare and Medicaid", part_b, aid),
        ("Hurt at work, with a health plan", Cover("the health plan"),
         Cover("workers’ compensation", benefit_order.ACCIDENT)),
        ("Child; mother born March 14, father born October 2",
         Cover("the mother’s plan", through="parent", birthday=date(1985, 3, 14)),
         Cover("the father’s plan", through="parent", birthday=date(1979, 10, 2))),
    )  # fmt: skip
    rows = []
    for patient, one, other in cases:
        found = benefit_order.order(one, other)
        rows.append(
            {
                "Patient": patient,
                "Pays first": _capital(found.first.name),
                "Because": found.why,
                "Who decides": "plans and state law" if found.by_state_law else "federal law",
            }
        )
    return Table("Two plans: which one pays first", rows)


def two_plans() -> Table:
    """Return one visit with each kind of second plan."""
    day, met = _visits(2025)[EXAMPLE], Left.part_used(plan("KEY-PLS"), 100)
    private = at_the_practice("BRD-PPO", INJECTION, day, "TR")
    own = at_the_practice("KEY-PLS", INJECTION, day, "TR", met)
    medicare = at_the_practice(
        "MCR-2025", INJECTION, day, "TR", Left.part_used(plan("MCR-2025"), 50)
    )
    aid = at_the_practice("MCD-STD", INJECTION, day, "TR")
    cases = (
        (
            "Broadleaf PPO",
            "Keystream Plus, standard coordination",
            private,
            second_plan.STANDARD,
            own,
        ),
        (
            "Broadleaf PPO",
            "Keystream Plus, non-duplication",
            private,
            second_plan.CARVE_OUT,
            own,
        ),
        ("Medicare", "a supplement", medicare, second_plan.SUPPLEMENT, None),
        ("Medicare", "Medicaid", medicare, second_plan.MEDICAID, aid),
    )
    return Table(
        "The same visit with two plans",
        [_coordinated(*case) for case in cases],
    )


def _coordinated(
    first: str, second: str, made: Estimate, how: str, own: Estimate | None
) -> dict[str, str]:
    both = second_plan.coordinate(made, how, own)
    return {
        "First plan": first,
        "Second plan": second,
        "Price": _dollars(made.allowed),
        "First plan leaves": _dollars(made.patient),
        "Second plan pays": _dollars(both.taken_over),
        "Patient owes": _dollars(both.patient),
    }


def due_dates() -> Table:
    """Return when an estimate is due in some bookings."""
    rows = []
    for booked, visit, asked in (
        (date(2025, 3, 3), date(2025, 3, 5), None),
        (date(2025, 3, 3), date(2025, 3, 5), date(2025, 3, 3)),
        (date(2025, 3, 7), date(2025, 3, 12), None),
        (date(2025, 3, 3), date(2025, 3, 17), None),
        (date(2025, 11, 26), date(2025, 12, 2), None),
    ):
        due = good_faith.due(booked, visit, asked)
        rows.append(
            {
                "Booked": _weekday(booked),
                "Visit": _weekday(visit),
                "Asked": "yes" if asked else "no",
                "Business days ahead": str(due.business_days_ahead),
                "Estimate due": _weekday(due.on) if due.on else "only if asked",
            }
        )
    return Table("When a written estimate is due, in 2025", rows)


def four_hundred() -> Table:
    """Return the $400 test of two bills of one day."""
    tested = good_faith.dispute_test(
        {"our office": 20_250, "the laboratory": 9_000},
        {"our office": 49_500, "the laboratory": 51_000},
        date(2025, 3, 31),
    )
    return Table(
        "The $400 test, for each by itself",
        [
            {
                "Bill of": one.provider,
                "Estimate": _dollars(one.estimated),
                "Bill": _dollars(one.billed),
                "Above it": _dollars(one.over),
                "May be disputed": f"yes, until {_weekday(one.until)}" if one.disputable else "no",
            }
            for one in tested
        ],
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _dollars(amount: int) -> str:
    return f"${amount / 100:,.2f}"


def _thousands(amount: int) -> str:
    return f"${round(amount / 100, -3):,.0f}"


def _weekday(day: date) -> str:
    return f"{day:%a, %b} {day.day}"
