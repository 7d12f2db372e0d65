"""The figures and tables of the chapter *The operating budget*."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from math import ceil

from medoffice import practice
from medoffice.billing.receivables import month_end
from medoffice.budgeting import books, explained, flexible, forecast, next_cash, willow_bend
from medoffice.budgeting.books import ALLOWANCE, FIXED, OTHER_REVENUE, STEP, VARIABLE, WAGES
from medoffice.budgeting.bridge import bridge
from medoffice.budgeting.drivers import Budget, hire_costs, next_year
from medoffice.budgeting.flexible import REST, VOLUME
from medoffice.budgeting.rvu_costing import high_low
from medoffice.budgeting.staffing import Staffed, by_role
from medoffice.budgeting.ties import ties as budget_ties
from medoffice.budgeting.variances import Variance, cost_split
from medoffice.explorers.tables import Table
from medoffice.scheduling.planner.willow_bend import ASSISTANT, DESK, problem

YEAR, QUARTER = 2025, 4
VACCINES = "5200"
DISTRIBUTIONS = "3100"
MARGIN = Fraction(5, 100)  # a target, in shares of what visits bring
METHOD = "like the last twelve months"
# A made-up month of one drug, for the worked example of price and quantity.
DOSES, PLANNED_DOSES, PRICE, PLANNED_PRICE = 110, 100, 21_50, 20_00
EXAMPLE_RVU = (10_000, 672_000_00), (12_000, 782_000_00)
SECTIONS = (
    ("Net patient revenue", lambda a: a.is_patient_revenue),
    ("Other revenue", lambda a: a.number == OTHER_REVENUE),
    ("Variable costs", lambda a: a.behavior == VARIABLE),
    ("Pay, taxes and benefits", lambda a: a.behavior == STEP),
    ("Fixed costs", lambda a: a.behavior == FIXED),
)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_past(), **_quarter(), **_next(), **_staffing(), **_forecast(), **_examples()}


@cache
def _report(quarter: int | None = None) -> flexible.Report:
    return flexible.report(books.months_of(YEAR, quarter))


@cache
def _bridge(quarter: int | None = None) -> Variance:
    return bridge(books.months_of(YEAR, quarter))


@cache
def _budget() -> Budget:
    return next_year(willow_bend.base(), willow_bend.expected())


def _past() -> dict[str, str]:
    report, steps = _report(), _bridge()
    planned, _, actual = report.sums()
    before = books.total(books.actual(), books.months_of(YEAR - 1), [ALLOWANCE])
    patients = [n for n, account in books.accounts().items() if account.is_patient_revenue]
    plan, _, came = report.sums(patients)
    lost = sum(books.uncharged().get(month, 0) for month in books.months_of(YEAR))
    drawn = month_end.ledger().moved([DISTRIBUTIONS], date(YEAR, 1, 1), date(YEAR, 12, 31))
    costs = {kind: _costs(kind) for kind in (VARIABLE, FIXED, STEP)}
    quantity = steps.part("More or fewer visits").amount
    return {
        "planned-result": _dollars(planned),
        "result": _dollars(actual),
        "gap": _dollars(planned - actual),
        "fewer": f"{report.planned_visits - report.visits:,}",
        "fewer-share": f"{1 - report.visits / report.planned_visits:.1%}",
        "quantity": _dollars(-quantity),
        "planned-a-visit": _dollars(round(plan / report.planned_visits), exact=True),
        "a-visit": _dollars(round(came / report.visits), exact=True),
        "allowance-before": _dollars(-before),
        "drawn": _dollars(drawn),
        "uncharged": f"{lost:,}",
        "uncharged-worth": _dollars(round(lost * came / (report.visits - lost), -5)),
        "variable-costs": _dollars(costs[VARIABLE]),
        "fixed-costs": _dollars(costs[FIXED]),
        "step-costs": _dollars(costs[STEP]),
        "variable-share": f"{costs[VARIABLE] / sum(costs.values()):.0%}",
        "step-share": f"{costs[STEP] / sum(costs.values()):.0%}",
    }


def _costs(behavior: str) -> int:
    numbers = [n for n, a in books.accounts().items() if a.behavior == behavior]
    return -books.total(books.actual(), books.months_of(YEAR), numbers)


def _quarter() -> dict[str, str]:
    report, steps = _report(QUARTER), _bridge(QUARTER)
    planned, flexed, actual = report.sums()
    vaccines = report.lines[VACCINES]
    wages = explained.wage_variance(books.months_of(YEAR, QUARTER))
    spring = sum(_report(quarter).lines[VACCINES].variance.amount for quarter in (1, 2))
    whole = _report().lines[VACCINES]
    return {
        "q-planned": _dollars(planned),
        "q-actual": _dollars(actual),
        "q-visits": f"{report.visits:,}",
        "q-planned-visits": f"{report.planned_visits:,}",
        "q-volume": _dollars(planned - flexed),
        "q-rest": _dollars(actual - flexed),
        "q-price": _dollars(steps.part("What a visit brings").amount),
        "q-allowance": _dollars(steps.part("Allowance, not in the budget").amount),
        "q-vaccines": _dollars(-vaccines.variance.part(REST).amount),
        "q-vaccines-planned": _dollars(-vaccines.planned),
        "q-vaccines-actual": _dollars(-vaccines.actual),
        "q-vaccines-flexible": _dollars(-vaccines.flexible),
        "q-vaccines-volume": _dollars(vaccines.variance.part(VOLUME).amount),
        "spring-vaccines": _dollars(spring),
        "year-vaccines": _dollars(whole.variance.amount),
        "q-wages": _dollars(wages.amount),
        "q-rate": _dollars(wages.part("rate").amount),
        "q-hours": _dollars(wages.part("hours").amount),
    }


def _next() -> dict[str, str]:
    made, base = _budget(), willow_bend.base()
    shape = willow_bend.structure(made)
    fewer = next_year(base, willow_bend.expected(growth=-30))
    no_raise = next_year(base, willow_bend.expected(pay_raise=0))
    hired = willow_bend.expected(hire_month=1)
    person = 12 * sum(hire_costs(base, hired).values())
    cash = next_cash.practice_cash(base, made, willow_bend.LEAST_CASH)
    lowest = min(cash, key=lambda month: month.closing)
    pattern = next_cash.pattern()
    july = made.amounts[VACCINES], base.amounts[VACCINES]
    return {
        "next-days": str(sum(made.days)),
        "next-visits": f"{sum(made.visits):,}",
        "next-result": _dollars(made.result),
        "next-brings": _dollars(round(shape.price), exact=True),
        "next-costs": _dollars(round(shape.variable), exact=True),
        "next-margin": _dollars(round(shape.margin), exact=True),
        "next-fixed": _dollars(shape.fixed),
        "next-break-even": f"{ceil(shape.break_even()):,}",
        "next-break-even-day": f"{float(shape.break_even()) / sum(made.days):.1f}",
        "next-fewer": _dollars(fewer.result),
        "next-fewer-lost": _dollars(made.result - fewer.result),
        "raise-cost": _dollars(no_raise.result - made.result),
        "raise-staff": _dollars(sum(no_raise.amounts[WAGES]) - sum(made.amounts[WAGES])),
        "two-more": _dollars(round(made.result + int(2 * sum(made.days) * shape.margin), -5)),
        "raise-visits": f"{ceil((no_raise.result - made.result) / shape.margin):,}",
        "person": _dollars(person),
        "person-visits": f"{ceil(person / shape.margin):,}",
        "person-a-day": f"{float(person / shape.margin) / sum(made.days):.1f}",
        "target-visits": f"{ceil(shape.break_even(target=100_000_00)):,}",
        "target-a-day": f"{float(shape.break_even(target=100_000_00)) / sum(made.days):.1f}",
        "margin-share": f"{float(MARGIN):.0%}",
        "margin-of-visit": _dollars(round(MARGIN * shape.price), exact=True),
        "margin-visits": f"{ceil(shape.for_margin(MARGIN)):,}",
        "margin-a-day": f"{float(shape.for_margin(MARGIN)) / sum(made.days):.1f}",
        "cash-opening": _dollars(cash[0].opening),
        "cash-lowest": _dollars(lowest.closing),
        "cash-least": _dollars(willow_bend.LEAST_CASH),
        "cash-missing": _dollars(willow_bend.LEAST_CASH - lowest.closing),
        "cash-lowest-month": f"{date(made.year, 1 + cash.index(lowest), 1):%B}",
        "same-month": f"{float(pattern[0]):.0%}",
        "month-after": f"{float(pattern[1]):.0%}",
        "october-base": _dollars(-july[1][9]),
        "october-next": _dollars(-july[0][9]),
        "october-visits": f"{base.visits[9]:,}",
        "october-next-visits": f"{made.visits[9]:,}",
        "october-next-days": str(made.days[9]),
        "october-days": str(base.days[9]),
    }


@cache
def _staffed() -> dict[str, Staffed]:
    return by_role(problem().needs, YEAR, sum(willow_bend.base().days))


def _staffing() -> dict[str, str]:
    desk, assistants = _staffed()[DESK], _staffed()[ASSISTANT]
    planned = next_year(willow_bend.base(), willow_bend.expected(staffing=desk.change))
    return {
        "desk-pay": _dollars(desk.worked.pay),
        "desk-hours": f"{float(desk.worked.hours):,.0f}",
        "desk-an-hour": _dollars(round(desk.worked.an_hour), exact=True),
        "desk-more": _dollars(_budget().result - planned.result),
        "desk-result": _dollars(planned.result),
        "assistants-more": f"{float(assistants.worked_a_day - assistants.planned):.1f}",
    }


def _forecast() -> dict[str, str]:
    months = [forecast.Month(*each) for each in books.visit_days().values()]
    test = forecast.back_test(forecast.METHODS[METHOD], months)
    a_day = forecast.average(months)
    days = _budget().days[0]
    low, high = test.interval(a_day * days)
    return {
        "method-error": f"{test.mean_error:.1%}",
        "method-a-day": f"{a_day:.2f}",
        "january-days": str(days),
        "january": f"{a_day * days:,.0f}",
        "january-low": f"{low:,.0f}",
        "january-high": f"{high:,.0f}",
    }


def _examples() -> dict[str, str]:
    split = cost_split(
        "drug",
        actual=DOSES * PRICE,
        actual_quantity=DOSES,
        standard_quantity=PLANNED_DOSES,
        standard_price=PLANNED_PRICE,
    )
    cost = high_low(EXAMPLE_RVU)
    return {
        "drug-planned": _dollars(PLANNED_DOSES * PLANNED_PRICE),
        "drug-paid": _dollars(DOSES * PRICE),
        "drug-price": _dollars(split.part("price").amount),
        "drug-quantity": _dollars(split.part("quantity").amount),
        "drug-whole": _dollars(split.amount),
        "rvu-variable": _dollars(round(cost.variable)),
        "rvu-fixed": _dollars(round(cost.fixed)),
        "rvu-average": _dollars(round(cost.average(11_000)), exact=True),
        "rvu-service": _dollars(round(cost.of_service(6, 11_000)[0]), exact=True),
        "rvu-one-more": _dollars(round(cost.of_service(6, 11_000)[1])),
    }


def report_of_quarter() -> Table:
    """Return the budget report of the quarter, with the flexible budget between."""
    report = _report(QUARTER)
    rows = []
    for name, belongs in (*SECTIONS, ("Result", lambda _: True)):
        numbers = [n for n, line in report.lines.items() if belongs(line.account)]
        planned, flexed, actual = report.sums(numbers)
        rows.append(
            {
                "Line": name,
                "Budget": _whole(planned),
                "Flexible budget": _whole(flexed),
                "Actual": _whole(actual),
                "Volume": _effect(flexed - planned),
                "Price and spending": _effect(actual - flexed),
            }
        )
    return Table(
        f"Quarter {QUARTER} of {YEAR} by effect on the result, in dollars (F better, U worse)", rows
    )


def bridge_of_year() -> Table:
    """Return the steps from the budgeted result of the year to the one in the books."""
    planned, _, actual = _report().sums()
    rows = [("Budgeted result", _whole(planned))]
    rows += [(part.name, _effect(part.amount)) for part in _bridge().parts]
    rows.append(("Result in the books", _whole(actual)))
    return Table(
        f"From budget to books, {YEAR}, in dollars",
        [{"Step": name, "Dollars": dollars} for name, dollars in rows],
    )


def payers() -> Table:
    """Return what was planned and what came of each payer, taken apart."""
    months = books.months_of(YEAR)
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    split, lines = explained.revenue_variance(months), explained.payer_lines(months)
    volume = split.part("volume")
    rows = [
        {
            "Payer": names[payer],
            "Visits planned": f"{line.planned_units:,}",
            "Visits": f"{line.units:,}",
            "Quantity": _effect(volume.part("quantity").part(payer).amount),
            "Mix": _effect(volume.part("mix").part(payer).amount),
            "Price": _effect(split.part("price").part(payer).amount),
        }
        for payer, line in lines.items()
    ]
    rows.append(
        {
            "Payer": "All",
            "Visits planned": f"{sum(line.planned_units for line in lines.values()):,}",
            "Visits": f"{sum(line.units for line in lines.values()):,}",
            "Quantity": _effect(volume.part("quantity").amount),
            "Mix": _effect(volume.part("mix").amount),
            "Price": _effect(split.part("price").amount),
        }
    )
    return Table(f"Revenue of visits by payer, {YEAR}, in dollars", rows)


def staffing() -> Table:
    """Return what the places of the shift plan take, beside what was worked and paid."""
    names = {DESK: "Front desk", ASSISTANT: "Medical assistants"}
    return Table(
        f"Places of the shift plan, and {YEAR} in the books",
        [
            {
                "Role": names[role],
                "Hours a day, places": f"{float(found.planned):.1f}",
                "Hours a day, worked": f"{float(found.worked_a_day):.1f}",
                "An hour at work": _dollars(round(found.worked.an_hour), exact=True),
                "Pay by the plan": _dollars(found.pay),
                "Pay": _dollars(found.worked.pay),
            }
            for role, found in _staffed().items()
        ],
    )


def vaccines_by_quarter() -> Table:
    """Return vaccines and drugs as the budget spread them, and as they were used."""
    rows = []
    for quarter in (1, 2, 3, 4):
        line = _report(quarter).lines[VACCINES]
        rows.append(
            {
                "Quarter": str(quarter),
                "Budget": _whole(-line.planned),
                "Used": _whole(-line.actual),
                "Difference": _effect(line.variance.amount),
            }
        )
    line = _report().lines[VACCINES]
    rows.append(
        {
            "Quarter": "Year",
            "Budget": _whole(-line.planned),
            "Used": _whole(-line.actual),
            "Difference": _effect(line.variance.amount),
        }
    )
    return Table(f"Vaccines and drugs, {YEAR}, in dollars", rows)


def methods() -> Table:
    """Return how each method of forecasting did on the past year."""
    months = [forecast.Month(*each) for each in books.visit_days().values()]
    rows = []
    for name, method in forecast.METHODS.items():
        test = forecast.back_test(method, months)
        low, high = test.interval(100)
        rows.append(
            {
                "The next month will be": name,
                "Off by, on average": f"{test.mean_error:.1%}",
                "Of 100 visits forecast, come": f"{low:.0f} to {high:.0f}",
            }
        )
    return Table(f"Each month of {YEAR} forecast from the months before it", rows)


def ties() -> Table:
    """Return the budget's figures twice, and the difference."""
    return Table(
        "Does the budget rest on the books?",
        [
            {
                "Figure": tie.figure,
                "In the budget": _dollars(tie.one, exact=True),
                "Ledger, or by month": _dollars(tie.other, exact=True),
                "Difference": _dollars(tie.difference, exact=True),
            }
            for tie in budget_ties(willow_bend.base(), _budget())
        ],
    )


def _dollars(cents: int, *, exact: bool = False) -> str:
    written = f"${abs(cents) / 100:,.{2 if exact else 0}f}"
    return f"−{written}" if cents < 0 else written


def _whole(cents: int) -> str:
    return f"{cents / 100:,.0f}".replace("-", "−")


def _effect(cents: int) -> str:
    # The letter stays on the line of its figure.
    letter = "\N{NO-BREAK SPACE}F" if cents > 0 else "\N{NO-BREAK SPACE}U" if cents < 0 else ""
    return f"{abs(cents) / 100:,.0f}{letter}"
