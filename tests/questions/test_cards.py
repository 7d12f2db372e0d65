"""Every card has one id and links to where it is explained; its figures are the models'."""

import json
import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from medoffice import practice
from medoffice.billing.claims import denials
from medoffice.billing.coding import charge_lag
from medoffice.billing.payer_contracts import contracts, rvu
from medoffice.billing.receivables import measures
from medoffice.book.cited import anchor
from medoffice.book.places import CODES, ROOT
from medoffice.budgeting import flexible, rvu_costing, variances
from medoffice.budgeting.break_even import CostStructure
from medoffice.budgeting.capital import investment
from medoffice.budgeting.stock import lot_size, newsvendor, reorder
from medoffice.compliance.integrity import extrapolation
from medoffice.compliance.safety import injury_rates
from medoffice.operations.patient_experience import control_charts, sample_size
from medoffice.operations.strategy import quality_program
from medoffice.people.evaluations.agreement import Agreement
from medoffice.people.hiring import adverse_impact
from medoffice.people.hours.regular_rate import Week, Work
from medoffice.people.turnover.rates import Turnover
from medoffice.practice.cost_sharing import DEDUCTIBLE, Left, Plan, share
from medoffice.questions import cards as module
from medoffice.questions.cards import DECKS, cards, formulas
from medoffice.scheduling import capacity, coverage, overbooking, queues

CENTS = 100


def by_deck(name):
    return [card for card in cards() if card.deck == name]


def test_all_terms_and_formulas_and_the_rules_in_force_are_there():
    glossary = module._read("glossary.yml")
    assert {card.front for card in by_deck("terms")} == set(glossary)
    assert len(by_deck("formulas")) == len(formulas())
    rules = practice.rules()
    learned = {card.id.removeprefix("rule-") for card in by_deck("rules")}
    assert learned < set(rules)
    left = {rules[rule].status for rule in set(rules) - learned}
    assert left <= {"proposed", "vacated", "expired", "in-force"}
    assert "cf.2024" not in learned, "it had ended when it was checked"
    assert "hipaa.access.deadline" in learned


def test_a_card_is_whole_and_of_a_known_deck():
    for card in cards():
        assert card.deck in DECKS and card.front and card.back, card
        assert len(card.id) <= 80 and re.fullmatch(r"[a-z0-9._-]+", card.id, re.ASCII), card.id
        assert not re.search(r"[{`<]|\.\.$", card.back + card.more), card


def test_a_rule_says_its_source_and_where_it_is_listed():
    rules = practice.rules()
    for card in by_deck("rules"):
        rule = card.id.removeprefix("rule-")
        assert rules[rule].citation in card.more
        assert card.link.partition("#")[2] == anchor("rule", rule)


def test_what_is_no_law_says_so():
    said = {card.id: card.more for card in by_deck("rules")}
    for name, rule in practice.rules().items():
        if rule.status in ("guidance", "custom"):
            assert "not law" in said[f"rule-{name}"]


def test_an_id_stands_for_one_card(monkeypatch):
    twice = {"a b": {"definition": "One."}, "a-b": {"definition": "Other."}}
    monkeypatch.setattr(module, "_read", lambda name: twice)
    monkeypatch.setattr(module, "_formulas", lambda: ())
    with pytest.raises(ValueError, match="'term-a-b' is there twice"):
        cards.__wrapped__()


def headings(page):
    text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
    return {module.slug(heading) for heading in re.findall(r"^##+ (.+)$", text, re.MULTILINE)}


def test_each_link_leads_to_a_page_and_a_heading_on_it():
    for card in cards():
        page, _, place = card.link.partition("#")
        assert (ROOT / f"{page}.md").is_file(), card
        assert not place or card.deck == "rules" or place in headings(page), card


def test_the_formulas_follow_their_schema():
    schema = json.loads((CODES / "formulas.schema.json").read_text(encoding="utf-8"))
    problems = Draft202012Validator(schema).iter_errors(formulas())
    assert [f"{list(problem.path)}: {problem.message}" for problem in problems] == []


def visit(price, variable, fixed=0):
    return CostStructure(price * CENTS, variable * CENTS, fixed * CENTS)


def cost(planned_quantity, quantity, planned, actual):
    split = variances.cost_split(
        "doses",
        actual=round(actual * quantity * CENTS),
        actual_quantity=quantity,
        standard_quantity=planned_quantity,
        standard_price=round(planned * CENTS),
    )
    return [part.amount / CENTS for part in split.parts]


def rate(percent):
    return Fraction(percent, 100)


def phones(load, people, seconds=180, within=20):
    calls = load * 3600 / seconds
    return queues.erlang_c(calls, 60, seconds, people, within)


def quality(*points):
    parts = (quality_program.QUALITY, quality_program.COST, quality_program.IMPROVEMENT)
    reached = dict(zip(parts, points, strict=True))
    return quality_program.score(reached, quality_program.weights(5))


def impact(passed, came, others_passed, others_came):
    one = adverse_impact.Group("one", passed, came)
    return adverse_impact.Comparison(
        one, adverse_impact.Group("other", others_passed, others_came)
    ).ratio


def owed(price, left, percent):
    plan = Plan(percent * 100, 10**6, None, None, None)
    made = share(price * CENTS, DEDUCTIBLE, plan, Left(left * CENTS, None))
    return (made.deductible + made.coinsurance) / CENTS


def seen(no_shows, completed):
    import pandas as pd

    from medoffice.scheduling import access

    outcomes = ["no-show"] * no_shows + ["completed"] * completed
    return access.no_show_rate(pd.DataFrame({"outcome": outcomes}))["rate"].iloc[0]


def later(amount, years, percent):
    return investment.npv([0] * years + [amount], rate(percent))


# Shares are told in percent.
SHARES = {
    "no-show-rate": seen,
    "overbooking-tail": lambda booked, places, percent: overbooking.overflow_probability(
        booked, percent / 100, places
    ),
    "occupancy": lambda load, people: phones(load, people).occupancy,
    "service-level": lambda *given: phones(*given).service_level,
    "denial-rate-of-claims": lambda sent, denied: denials.Rates(sent, denied, 1, 0).of_claims,
    "denial-rate-of-dollars": lambda sent, denied: denials.Rates(1, 0, sent, denied).of_dollars,
    "gross-collection-rate": measures.gross_collection,
    "net-collection-rate": measures.net_collection,
    "cost-to-collect": measures.cost_to_collect,
    "critical-ratio": newsvendor.critical_ratio,
    "turnover": lambda left, average: Turnover(left, Fraction(average)).rate,
    "impact-ratio": impact,
}
BY_MODEL = {
    "overbooking-rule-of-thumb": lambda places, percent: overbooking.rule_of_thumb(
        places, percent / 100
    ),
    "offered-load": lambda calls, seconds: queues.offered_load(calls, 60, seconds),
    "speed-of-answer": lambda seconds, people, load: (
        phones(load, people, seconds).average_speed_of_answer
    ),
    "fte": coverage.fte,
    "relief-factor": lambda paid, off: coverage.relief_factor(off, paid),
    "panel-size": capacity.panel_size,
    "medicare-price": lambda *rvus: (
        rvu.price(rvu.Rvus(*(Decimal(str(one)) for one in rvus[:3])), Decimal(str(rvus[3]))) / CENTS
    ),
    "percent-of-medicare": contracts.in_percent,
    "cost-of-waiting": lambda paid, days, percent: (
        contracts.cost_of_waiting(paid * CENTS, days, percent) / CENTS
    ),
    "visits-for-a-lower-price": lambda visits, price, cut, extra: contracts.visits_to_make_up(
        visits, price * CENTS, extra * CENTS, cut * CENTS
    ),
    "coinsurance": owed,
    "charges-waiting": charge_lag.waiting,
    "days-in-ar-gross": measures.gross_days_in_ar,
    "days-in-ar-net": measures.net_days_in_ar,
    "contribution-margin": lambda price, extra: visit(price, extra).margin / CENTS,
    "break-even": lambda fixed, price, extra: visit(price, extra, fixed).break_even(),
    "target-visits": lambda fixed, target, margin: visit(margin, 0, fixed).break_even(
        target * CENTS
    ),
    "high-low": lambda low, few, high, many: (
        rvu_costing.high_low([(few, low), (many, high)]).variable
    ),
    "flexible-budget": flexible.flexed,
    "price-variance": lambda planned, actual, quantity: cost(quantity, quantity, planned, actual)[
        0
    ],
    "quantity-variance": lambda planned, used, price: cost(planned, used, price, price)[1],
    "reorder-point": lambda a_day, days, safety: (
        reorder.use_until_delivery(reorder.Varying(a_day), reorder.Varying(days)).mean + safety
    ),
    "safety-stock": lambda sd, percent: reorder.safety_stock(
        reorder.Varying(50, sd), percent / 100
    ),
    "economic-order-quantity": lot_size.economic_order_quantity,
    "present-value": later,
    "net-present-value": lambda price, saved, years, percent: investment.npv(
        [-price, *[saved] * years], rate(percent)
    ),
    "payback": lambda price, saved: investment.payback([-price, *[saved] * 9]),
    "kappa": lambda yes, no, one, other: Agreement(((yes, one), (other, no))).kappa(),
    "regular-rate": lambda hours, pay, bonus: (
        Week((Work(hours, pay * CENTS),), counted=bonus * CENTS).regular_rate / CENTS
    ),
    "overtime-premium": lambda hours, pay: Week((Work(hours, pay * CENTS),)).premium / CENTS,
    "injury-rate": injury_rates.rate,
    "extrapolation": lambda *given: (
        extrapolation.extrapolate(extrapolation.Group("claims", given[-1], given[:-1])).point
    ),
    "answers-needed": lambda share, margin: sample_size.for_margin(share / 100, margin / 100),
    "control-limits": lambda *values: control_charts.xmr_chart(values)[0].upper,
    "quality-score": quality,
} | {name: lambda *given, of=of: float(of(*given)) * 100 for name, of in SHARES.items()}


def test_each_formula_has_a_model():
    assert set(BY_MODEL) == set(formulas())


def written(number):
    return {
        f"{number:,}",
        f"{number:,.2f}",
        f"{number:.0%}"[:-1] if number < 1 else f"{number:,.0f}",
    }


@pytest.mark.parametrize("name", formulas())
def test_the_example_is_what_the_model_says(name):
    entry = formulas()[name]
    answer = entry["answer"]
    decimals = len(str(answer).partition(".")[2]) if answer % 1 else 0
    assert round(float(BY_MODEL[name](*entry["given"])), decimals) == answer
    numbers = Counter(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", entry["example"]))
    for number in (*entry["given"], abs(answer)):
        assert any(way in numbers for way in written(number)), number
