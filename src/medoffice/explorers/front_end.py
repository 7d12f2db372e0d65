"""The explorer of the chapter *Before the visit*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from medoffice.billing import tables
from medoffice.billing.cost_sharing import plan
from medoffice.billing.front_end.responsibility import services_at_the_practice, through_the_year
from medoffice.explorers.figure import Explorer
from medoffice.explorers.tables import Table

if TYPE_CHECKING:
    import altair as alt

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
VISITS = {
    "A visit with a joint injection": {"V-EST-4": 1, "R-JOINT": 1, "J-STEROID": 4},
    "A visit": {"V-EST-4": 1},
    "A visit with blood drawn and an A1c": {"V-EST-4": 1, "L-DRAW": 1, "L-A1C": 1},
    "A visit and warts": {"V-EST-3": 1, "R-WART": 1},
}
PLANS = ("BRD-PPO", "BRD-SEL", "BRD-HSA", "KEY-HMO", "KEY-PLS", "UNI-ACT", "MCR-2025", "SIL-HMO")
ELSEWHERE = {
    "$1,500 of tests in May": 150_000,
    "Nothing": 0,
    "$40,000 of hospital in May": 4_000_000,
}
HOSPITAL_BEFORE = 6  # the visit of June
PARTS = {"deductible": "Deductible", "coinsurance": "Coinsurance", "copay": "Copay"}
# Told apart by how dark they are, too.
COLORS = ("#12445e", "#8fbcd4", "#d98a3d")
# On a phone there is room for a letter a month, and for one word a line.
MONTH_LABEL = "width < 330 ? slice(datum.label, 0, 1) : datum.label"
LEGEND_COLUMNS = "width < 330 ? 1 : 3"
PRICED_ON, SEEN_BY = date(2025, 3, 3), "MC"


def year_rows() -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    list of dict
        One row for each plan, visit, bill from elsewhere and month: ``deductible``,
        ``coinsurance`` and ``copay``, what the patient owes in all (``patient``), the price of
        the visit (``price``), all in dollars; ``so_far`` sums the year's visits.
    """
    rows = []
    for plan_id in PLANS:
        terms, name = plan(plan_id), tables.row("plans", plan_id)["name"]
        for visit, services in VISITS.items():
            listed = services_at_the_practice(plan_id, services, PRICED_ON, SEEN_BY)
            for bill, allowed in ELSEWHERE.items():
                year = through_the_year(
                    listed, terms, len(MONTHS), elsewhere={HOSPITAL_BEFORE: allowed}
                )
                so_far, before = 0, None
                for month, made in zip(MONTHS, year, strict=True):
                    so_far += made.patient
                    rows.append(
                        {
                            "plan": name,
                            "visit": visit,
                            "elsewhere": bill,
                            "month": month,
                            **{part: getattr(made.share, part) / 100 for part in PARTS},
                            "patient": made.patient / 100,
                            # Written over the bar where it changes: all would not fit a phone.
                            "label": ""
                            if made.patient == before
                            else f"${made.patient / 100:,.0f}",
                            "price": made.allowed / 100,
                            "so_far": so_far / 100,
                        }
                    )
                    before = made.patient
    return rows


def a_year_of_visits() -> Explorer:
    """Return the explorer *What one visit costs a patient through the year*."""
    import altair as alt

    rows = year_rows()
    names = [tables.row("plans", plan_id)["name"] for plan_id in PLANS]
    chosen = [
        _choice("plan", "Plan", names),
        _choice("visit", "Each month", list(VISITS)),
        _choice("elsewhere", "Care elsewhere", list(ELSEWHERE)),
    ]
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.plan == chosen[0])
        & (alt.datum.visit == chosen[1])
        & (alt.datum.elsewhere == chosen[2])
    )
    month = alt.X(
        "month:N", sort=list(MONTHS), title=None, axis={"labelAngle": 0, "labelExpr": MONTH_LABEL}
    )
    tooltip = [
        alt.Tooltip("month:N", title="Month"),
        alt.Tooltip("price:Q", title="Price of the visit", format="$,.2f"),
        alt.Tooltip("patient:Q", title="The patient owes", format="$,.2f"),
        alt.Tooltip("so_far:Q", title="Visits so far this year", format="$,.2f"),
    ]
    bars = (
        picked.transform_fold(list(PARTS), as_=["part", "amount"])
        .transform_calculate(
            Part="datum.part == 'deductible' ? 'Deductible' : datum.part == 'coinsurance' ? "
            "'Coinsurance' : 'Copay'"
        )
        .mark_bar()
        .encode(
            x=month,
            y=alt.Y("sum(amount):Q", title="The patient owes", axis={"format": "$,.0f"}),
            color=alt.Color(
                "Part:N",
                scale={"domain": list(PARTS.values()), "range": list(COLORS)},
                legend={"orient": "top", "title": None, "columns": alt.ExprRef(LEGEND_COLUMNS)},
            ),
            order=alt.Order("part:N", sort="descending"),
            tooltip=[alt.Tooltip("Part:N", title="Part"), *tooltip],
        )
    )
    totals = picked.mark_text(dy=-6, fontSize=11, align="left", dx=-6).encode(
        x=month, y="patient:Q", text="label:N", tooltip=tooltip
    )
    chart = (
        alt.layer(bars, totals)
        .add_params(*chosen)
        .properties(width="container", height=260)
        .configure_axis(labelFontSize=12, titleFontSize=12, grid=False)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="a-year-of-visits",
        title="What one visit a month costs a patient, January to December",
        chart=chart,
        try_this=[
            "Stay with Broadleaf PPO 1500 and the joint injection. How much of a bar would a desk "
            "ask for if it asks for the copay alone?",
            "Set care elsewhere to nothing, then to $40,000 of hospital in May. Look at June.",
            "Choose Broadleaf Saver 3200, then Keystream Neighborhood.",
            "Choose Original Medicare and a plain visit. Nobody had care elsewhere.",
        ],
        notice=[
            "The orange part is the copay. It is the part that stands on the card, and with many "
            "plans it is the smaller one.",
            "Care elsewhere uses up the same deductible. Your own records do not show it, so ask "
            "the payer each time.",
            "After the yearly maximum the patient owes nothing, not even a copay. Who takes one "
            "then owes it back.",
            "In January everybody begins again. The same patient who paid nothing in December owes "
            "the most.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: Iterable[Mapping[str, Any]]) -> Table:
    first = next(iter(rows))
    return Table(
        f"{first['plan']}, {first['visit'].lower()} each month, {first['elsewhere']} elsewhere",
        [
            {
                "Month": row["month"],
                **{title: f"${row[part]:,.2f}" for part, title in PARTS.items()},
                "Patient owes": f"${row['patient']:,.2f}",
                "Price": f"${row['price']:,.2f}",
            }
            for row in rows
            if all(row[key] == first[key] for key in ("plan", "visit", "elsewhere"))
        ],
    )


def _choice(name: str, label: str, options: list[str]) -> alt.Parameter:
    import altair as alt

    menu = alt.binding_select(options=options, name=label)
    return alt.param(name=name, value=options[0], bind=menu)
