"""Claims decided as a biller decides them with a pencil, and the practice's own claims."""

import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
import yaml

from medoffice import practice
from medoffice.billing import adjudication as adj
from medoffice.billing.adjudication.replay import TABLES
from medoffice.billing.cost_sharing import Accumulators, Member, Plan, portion
from medoffice.practice.money import cents

BOOK = yaml.safe_load(Path(__file__).with_name("adjudication_cases.yml").read_text())
CASES = {case["case"]: case for case in BOOK["cases"]}
COVERED = {
    "copay before deductible", "copay after deductible", "deductible", "coinsurance",
    "family deductible", "out-of-pocket maximum", "secondary payer", "bundled line",
    "timely filing", "sequestration", "credit balance", "refund",
}  # fmt: skip
YEAR = 2025


def plan_of(told):
    told = BOOK["plans"][told] if isinstance(told, str) else told
    limits = {
        n: told.get(n) for n in ("family_deductible", "out_of_pocket", "family_out_of_pocket")
    }
    return Plan(
        coinsurance=told["coinsurance"] * 100,
        deductible=cents(told["deductible"]),
        **{name: None if value is None else cents(value) for name, value in limits.items()},
        withheld=told.get("withheld", 0) * 100,
        embedded=told.get("embedded", True),
    )


def lines_of(told):
    return tuple(
        adj.Line(number, cents(t["charge"]), cents(t["price"]), t["shared"], cents(t.get("copay")))
        for number, t in told.items()
    )


def member(name, year=YEAR):
    return Member(name, "family", year)


def used_so_far(told):
    used = Accumulators()
    for name, spent in told.items():
        year = YEAR - (spent.get("year") == "last")
        amounts = cents(spent["deductible"]), cents(spent["out_of_pocket"])
        used.use(member(name, year), *amounts)
    return used


def decide(case):
    claim = adj.Claim(
        lines_of(case["lines"]),
        case.get("received_on"),
        case.get("file_by"),
        case.get("covered", True),
        case.get("bundled", {}),
        frozenset(case.get("unauthorized", ())),
        frozenset(case.get("not_covered", ())),
    )
    used = used_so_far(case.get("paid_so_far", {}))
    return adj.decide(claim, plan_of(case["plan"]), member(case.get("member", "Ann")), used)


def decide_second(case, first):
    told = case["second"]
    billed = {number: cents(line["charge"]) for number, line in case["lines"].items()}
    if told["way"] == "supplement":
        return adj.supplement(billed, first)
    if told["way"] == "last-resort":
        prices = {number: cents(price) for number, price in told["prices"].items()}
        return adj.payer_of_last_resort(billed, first, prices)
    used = used_so_far({"Ann": told["paid_so_far"]} if "paid_so_far" in told else {})
    alone = adj.decide(
        adj.Claim(lines_of(told["lines"])), plan_of(told["plan"]), member("Ann"), used
    )
    ways = {"coordinate": adj.coordinate, "carve-out": adj.carve_out}
    return ways[told["way"]](billed, first, alone)


def amounts(decision):
    found = {"allowed": decision.allowed, "paid": decision.paid}
    found |= {f"{a.group}-{a.reason}": a.amount for a in decision.adjustments}
    return found


def wanted(told):
    return {n: {name: cents(amount) for name, amount in line.items()} for n, line in told.items()}


def test_there_are_enough_cases_and_none_of_a_kind_is_missing():
    assert len(CASES) == len(BOOK["cases"]) >= 40
    assert {about for case in BOOK["cases"] for about in case["about"]} >= COVERED


@pytest.mark.parametrize("name", CASES)
def test_a_case_comes_out_as_by_hand(name):
    case = CASES[name]
    first = decide(case)
    assert {d.number: amounts(d) for d in first} == wanted(case["decided"])
    decided = [first, decide_second(case, first)] if "second" in case else [first]
    if "second" in case:
        found = {d.number: amounts(d) for d in decided[1]}
        assert found == wanted(case["second_decided"])
    for decision in (d for payer in decided for d in payer):
        billed = cents(case["lines"][decision.number]["charge"])
        assert billed == decision.paid + sum(a.amount for a in decision.adjustments)
    if "account" in case:
        account = settled(case, decided)
        for what, amount in case["account"].items():
            assert getattr(account, what) == cents(amount), what


def settled(case, decided):
    if case.get("twice"):
        decided = [list(decided[0]) * 2]
    for number, reasons in case.get("before", {}).items():
        refusals = tuple(
            adj.Adjustment(*reason.split("-"), "", cents(amount))
            for reason, amount in reasons.items()
        )
        refused = adj.Decision(number, 0, 0, refusals)
        decided = [[refused, refused.reversed(), *decided[0]]]
    billed = {number: cents(line["charge"]) for number, line in case["lines"].items()}
    paid, refunded = cents(case.get("patient_paid")), cents(case.get("refunded"))
    return adj.settle(billed, decided, paid, refunded)


NUMBER = r"\d+(?:\.\d+)?"
SUM = re.compile(rf"({NUMBER}(?: [-+x] {NUMBER})+) = ({NUMBER})")
SHARE = re.compile(rf"({NUMBER}) % of ({NUMBER}) = ({NUMBER})")
WORKED = ("worked", "second_worked", "account_worked")


def come_to(text):
    """Work out "a - b + c" or "a x b" as it is read, from left to right."""
    first, *rest = text.split(" ")
    total = Decimal(first)
    for sign, number in zip(rest[::2], rest[1::2], strict=True):
        number = Decimal(number)
        total = {"+": total + number, "-": total - number, "x": total * number}[sign]
    return total


@pytest.mark.parametrize("name", CASES)
def test_the_arithmetic_on_paper_is_right_and_whole(name):
    """A biller who follows the steps finds each sum right, and each amount among them."""
    case = CASES[name]
    text = "\n".join(case.get(part, "") for part in WORKED)
    sums, shares = SUM.findall(text), SHARE.findall(text)
    assert text.count(" = ") == len(sums) + len(shares) > 0
    for left, right in sums:
        assert come_to(left) == Decimal(right), left
    for percent, amount, right in shares:
        exact = Decimal(percent) * Decimal(amount) / 100
        assert exact.quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal(right), (percent, amount)
    told = [*case["decided"].values(), *case.get("second_decided", {}).values()]
    told += [{n: abs(a) for n, a in case.get("account", {}).items()}]
    assert not {f"{a:.2f}" for line in told for a in line.values() if a and f"{a:.2f}" not in text}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"lines": ()}, "lines is empty"),
        ({"lines": (adj.Line(1, -5, 0, "free"),)}, r"line 1, billed is -5 cents"),
        ({"lines": (adj.Line(1, 5, 0, "free"),) * 2}, "each number once"),
        ({"bundled": {3: 1}}, "line 3 is not on the claim"),
        ({"file_by": "2025-01-01"}, "both or neither"),
    ],
)
def test_what_is_no_claim_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        adj.Claim(**{"lines": (adj.Line(1, 500, 400, "free"),), **wrong})


def test_an_account_of_other_lines_is_refused():
    with pytest.raises(ValueError, match="line 2 was not billed; billed are \\[1\\]"):
        adj.settle({1: 100}, [[adj.Decision(2, 0, 0, ())]])
    with pytest.raises(ValueError, match="patient_paid is -1 cents"):
        adj.settle({1: 100}, [], patient_paid=-1)
    with pytest.raises(ValueError, match="those of the first payer expected"):
        adj.coordinate({1: 100}, [adj.Decision(1, 0, 0, ())], [])


# One family in so many is tried here; benchmarks/adjudication.py tries all of them.
ONE_IN = 16


@pytest.fixture(scope="module")
def replayed():
    tables = {name: list(practice.records(name)) for name in TABLES}
    coverages = {row["coverage_id"]: row for row in tables["coverages"]}
    of_family = {
        coverage_id
        for coverage_id, row in coverages.items()
        if int(row["member_id"].partition("-")[0][1:]) % ONE_IN == 0
    }
    visits = {row["appointment_id"] for row in tables["claims"] if row["coverage_id"] in of_family}
    # With everybody whose visits those were, since a family's claims draw on one deductible.
    tables["claims"] = [row for row in tables["claims"] if row["appointment_id"] in visits]
    kept = {row["claim_id"] for row in tables["claims"]}
    tables["remittance_lines"] = [r for r in tables["remittance_lines"] if r["claim_id"] in kept]
    charges = {(row["appointment_id"], row["line"]): row for row in tables["charges"]}
    claims = {row["claim_id"]: row for row in tables["claims"]}

    def service(line):
        return charges[claims[line.claim_id]["appointment_id"], line.line]["service_id"]

    lines = list(adj.Replay(tables).lines())
    return [(line, claims[line.claim_id]["payer_id"], service(line)) for line in lines]


def test_the_practices_own_claims_come_out_to_the_cent(replayed):
    """But for the one service that a payer pays below its contract, which is planted."""
    off = [(line, payer, service) for line, payer, service in replayed if not line.agrees]
    assert len(replayed) > 3_000
    assert {(payer, service) for _, payer, service in off} == {("KEY", "V-EST-4")}
    for line, *_ in off:
        assert line.decided["allowed"] == portion(line.worked_out["allowed"], 9_400)


def test_every_kind_of_decision_is_among_those_tried(replayed):
    reasons = {reason for line, *_ in replayed for reason in line.decided}
    assert {"CO-45", "CO-253", "PR-1", "PR-2", "PR-3", "OA-23", "CO-97", "CO-197"} <= reasons
    assert any(line.decided.get("paid", 0) < 0 for line, *_ in replayed)  # taken back
