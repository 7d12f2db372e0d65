"""The explorers of the chapter on the operating budget: break-even, and the variance bridge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from medoffice.budgeting import books, flexible, willow_bend
from medoffice.budgeting.break_even import CostStructure, Step
from medoffice.budgeting.bridge import bridge
from medoffice.budgeting.drivers import hire_costs, next_year
from medoffice.explorers.figure import Explorer, choice, told_apart
from medoffice.explorers.tables import Table

VOLUMES = range(60, 91)
TABLE_VOLUMES = range(60, 91, 5)
DAYS_A_YEAR = 250
POINTS = 5
TODAY = "as today"
MORE_MEDICAID = f"{POINTS} of 100 more with Medicaid, fewer commercial"
MORE_COMMERCIAL = f"{POINTS} of 100 more commercial, fewer with Medicaid"
BUDGETED, ONE_MORE, BY_VISITS = (
    "as budgeted", "one assistant more", "one more for every 5 visits above 75",
)  # fmt: skip
STEP_FROM, STEP_SIZE = 75, 5
REVENUE, COST = "what comes in", "what it costs"
COLORS = {REVENUE: "#2f7fb8", COST: "#c2571a"}
UP, DOWN, WHOLE = "up", "down", "whole"
BRIDGE_COLORS = {UP: "#2f7fb8", DOWN: "#c2571a", WHOLE: "#616e7c"}
PERIODS = {"2025": None, **{f"quarter {number} of 2025": number for number in (4, 3, 2, 1)}}
START, END = "Budgeted result", "Result in the books"


def mixes() -> dict[str, Fraction]:
    """Return what an average visit brings next year, in cents, by mix of payers."""
    budget = next_year(willow_bend.base(), willow_bend.expected())
    visits = willow_bend.payer_visits()
    brings = {
        payer: Fraction(sum(line), visits[payer]) * sum(visits.values()) / sum(budget.visits)
        for payer, line in budget.revenue.items()
    }
    whole = sum(visits.values())
    commercial = willow_bend.payers_of(willow_bend.COMMERCIAL)
    theirs = sum(visits[payer] for payer in commercial)
    average = sum(brings[payer] * visits[payer] for payer in visits) / whole
    of_commercial = sum(brings[payer] * visits[payer] for payer in commercial) / theirs
    gap = (of_commercial - brings["MCD"]) * Fraction(POINTS, 100)
    return {TODAY: average, MORE_MEDICAID: average - gap, MORE_COMMERCIAL: average + gap}


def _structures() -> tuple[dict[str, CostStructure], int]:
    """Return the cost structure for each mix, and what one more assistant costs a year."""
    budget = next_year(willow_bend.base(), willow_bend.expected())
    shape = willow_bend.structure(budget)
    hired = willow_bend.expected(hire_month=1)
    position = 12 * sum(hire_costs(willow_bend.base(), hired).values())
    structures = {
        mix: CostStructure(price, shape.variable, shape.fixed) for mix, price in mixes().items()
    }
    return structures, position


def _positions(staffing: str, visits: int) -> int:
    if staffing == BUDGETED:
        return 0
    if staffing == ONE_MORE:
        return 1
    return Step(STEP_SIZE, 1).positions(max(0, visits - STEP_FROM))


def break_even_rows() -> list[dict[str, Any]]:
    """Return a year's revenue and cost for every mix, staffing and number of visits a day."""
    structures, position = _structures()
    rows = []
    for mix, shape in structures.items():
        for staffing in (BUDGETED, ONE_MORE, BY_VISITS):
            for visits in VOLUMES:
                units = visits * DAYS_A_YEAR
                revenue = shape.price * units
                more = _positions(staffing, visits) * position
                cost = shape.variable * units + shape.fixed + more
                rows.append(
                    {
                        "mix": mix,
                        "staffing": staffing,
                        "visits": visits,
                        REVENUE: round(revenue / 100),
                        COST: round(cost / 100),
                        "result": round((revenue - cost) / 100),
                    }
                )
    return rows


def break_even() -> Explorer:
    """Return the explorer *How many visits pay for the practice?*."""
    import altair as alt

    rows = break_even_rows()
    mix = choice("mix", "Payers", [TODAY, MORE_MEDICAID, MORE_COMMERCIAL])
    staffing = choice("staffing", "Medical assistants", [BUDGETED, ONE_MORE, BY_VISITS])
    visits = choice("visits", "Visits a day", [str(number) for number in VOLUMES], "74")
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.mix == mix) & (alt.datum.staffing == staffing)
    )
    lines = (
        picked.transform_fold([REVENUE, COST], as_=["what", "dollars"])
        .mark_line()
        .encode(
            x=alt.X("visits:Q", title="Visits a working day", scale=alt.Scale(zero=False)),
            y=alt.Y(
                "dollars:Q", title=None, scale=alt.Scale(zero=False), axis=alt.Axis(format="$.2s")
            ),
            **told_apart("what", list(COLORS.values()), list(COLORS), columns=1),
            tooltip=[
                alt.Tooltip("visits:Q", title="Visits a day"),
                alt.Tooltip("what:N", title="Line"),
                alt.Tooltip("dollars:Q", title="Dollars a year", format="$,.0f"),
            ],
        )
    )
    here = picked.transform_filter(f"datum.visits == toNumber({visits.name})")
    rule = here.mark_rule(strokeDash=[4, 3]).encode(x="visits:Q")
    words = (
        here.transform_calculate(
            said="datum.visits + ' visits: ' + (datum.result < 0 ? 'a loss of ' : 'a profit of ') "
            "+ format(abs(datum.result), '$,.0f')"
        )
        .mark_text(align="left", fontSize=13, fontWeight="bold")
        .encode(x=alt.value(6), y=alt.value(10), text="said:N")
    )
    chart = (
        alt.layer(lines, rule, words)
        .add_params(mix, staffing, visits)
        .properties(width="container", height=260)
    )
    return Explorer(
        slug="break-even",
        title="How many visits pay for the practice? A year's revenue and cost by visits a day",
        chart=chart,
        try_this=[
            "Begin with 74 visits a day. Go down a visit at a time: what does each one cost?",
            "Choose more Medicaid. How many more visits a day make up for it?",
            "Add an assistant. At how many visits a day is the year even again?",
            "Choose one more for every 5 visits above 75, and go from 75 to 76 visits. Why is the "
            "busier year the worse one?",
        ],
        notice=[
            "The two lines cross at break-even. To the left is loss, to the right is profit.",
            "The cost line starts high and is nearly flat: most costs are there with no visit.",
            "Mix and price turn the blue line. A position lifts the dashed orange one.",
            "Costs that jump make several break-even points. Look behind the first one.",
        ],
        table=_break_even_table(rows),
    )


def _break_even_table(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(
        "A year by visits a day, payers as today, staff as budgeted",
        [
            {
                "Visits a day": str(row["visits"]),
                "Comes in": _written(row[REVENUE]),
                "Costs": _written(row[COST]),
                "Result": _written(row["result"]),
            }
            for row in rows
            if (row["mix"], row["staffing"]) == (TODAY, BUDGETED) and row["visits"] in TABLE_VOLUMES
        ],
    )


def bridge_rows() -> list[dict[str, Any]]:
    """Return the steps from the budgeted result to the actual one, for each period."""
    rows = []
    for period, quarter in PERIODS.items():
        months = books.months_of(willow_bend.BASE_YEAR, quarter)
        planned, _, actual = flexible.report(months).sums()
        rows.append(_bar(period, START, 0, 0, planned, WHOLE))
        reached = planned
        for order, part in enumerate(bridge(months).parts, start=1):
            way = UP if part.amount >= 0 else DOWN
            rows.append(_bar(period, part.name, order, reached, reached + part.amount, way))
            reached += part.amount
        assert reached == actual
        rows.append(_bar(period, END, len(rows), 0, actual, WHOLE))
    return rows


def _bar(period: str, step: str, order: int, start: int, end: int, way: str) -> dict[str, Any]:
    return {
        "period": period,
        "step": step,
        "order": order,
        "from": start / 100,
        "to": end / 100,
        "amount": (end - start) / 100,
        "way": way,
    }


def where_the_variance_comes_from() -> Explorer:
    """Return the explorer *Where the variance comes from*: a bridge for each period."""
    import altair as alt

    rows = bridge_rows()
    period = choice("period", "Period", list(PERIODS))
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(alt.datum.period == period)
        .transform_calculate(
            shown="(datum.amount < 0 ? '−' : datum.way == 'whole' ? '' : '+') + "
            "format(abs(datum.amount), '$,.0f')",
            label="datum.step + ':  ' + datum.shown + "
            "(datum.way == 'up' ? ' F' : datum.way == 'down' ? ' U' : '')",
        )
        .encode(y=alt.Y("step:N", sort=alt.EncodingSortField("order", op="min"), axis=None))
    )
    scale = alt.Scale(domain=list(BRIDGE_COLORS), range=list(BRIDGE_COLORS.values()))
    bars = picked.mark_bar(height=13, yOffset=9).encode(
        x=alt.X("from:Q", axis=None),
        x2="to:Q",
        color=alt.Color("way:N", scale=scale, legend=None),
        tooltip=[
            alt.Tooltip("step:N", title="Step"), alt.Tooltip("shown:N", title="Dollars"),
        ],
    )  # fmt: skip
    # The words stand over the bar, so that on a phone the bar has the whole width.
    words = picked.mark_text(align="left", dy=-8).encode(x=alt.value(0), text="label:N")
    chart = (
        alt.layer(bars, words)
        .add_params(period)
        .properties(width="container", height=alt.Step(40))
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="variance-bridge",
        title="Where the variance comes from: from the budgeted result to the one in the books",
        chart=chart,
        try_this=[
            "Read 2025 from the top. How much of the gap do fewer visits explain?",
            "Go to quarter 4. The two gray bars are nearly alike. Is there nothing to explain?",
            "Follow the vaccines through the four quarters. Who used too many, and when?",
            "Follow what a visit brings. Which quarter is best, and is it a better price?",
        ],
        notice=[
            "Each bar begins where the one above it ended. F (favorable, +) makes the result "
            "better, U (unfavorable, −) makes it worse.",
            "All steps add up to the cent. A bridge that does not reach the other side hides "
            "something.",
            "Vaccines are under budget in spring and over it in fall: the budget spread them "
            "evenly, and the flu season did not.",
            "Fewer visits explain little of the year. Most of it is a budget that asked too much "
            "of each visit.",
        ],
        table=_bridge_table(rows),
    )


def _bridge_table(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(
        "From the budgeted result of 2025 to the one in the books",
        [
            {"Step": row["step"], "Dollars": _written(round(row["amount"]))}
            for row in rows
            if row["period"] == "2025"
        ],
    )


def _written(dollars: int) -> str:
    return f"{dollars:,}".replace("-", "−")
