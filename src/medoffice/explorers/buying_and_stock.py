"""The explorer of the chapter on buying and stock: what certainty costs, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from medoffice.budgeting.stock import willow_bend
from medoffice.budgeting.stock.reorder import (
    Varying,
    expected_short,
    reorder_point,
    use_until_delivery,
)
from medoffice.explorers.figure import Explorer, choice, told_apart
from medoffice.explorers.tables import Table
from medoffice.practice.money import cents

ITEMS = ("M035", "M036", "M042", "M045", "M072", "M004")
REVIEW_DAYS = 7
AS_IT_WAS, ON_THE_DAY, SLOWER = "as they came", "always in the usual time", "a week slower"
SHARES = (
    0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995,
    0.999,
)  # fmt: skip
FIRST_SHARE = "95%"
POINT, MEAN = "reorder point", "used until the goods come"
COLORS = {POINT: "#2f7fb8", MEAN: "#c2571a"}


def _written(share: float) -> str:
    return f"{100 * share:g}%"


def _leads(vendor: str) -> dict[str, Varying]:
    came = Varying.of(willow_bend.lead_days()[vendor])
    return {
        AS_IT_WAS: came,
        ON_THE_DAY: Varying(came.mean),
        SLOWER: Varying(came.mean + 7, came.sd),
    }


def reorder_rows() -> list[dict[str, Any]]:
    """Return the reorder point of each item for each share of deliveries in time."""
    rows = []
    for item in ITEMS:
        about = willow_bend.items()[item]
        use = Varying.daily(willow_bend.weekly(willow_bend.daily_use()[item]))
        for delivery, lead in _leads(about["vendor_id"]).items():
            until = use_until_delivery(use, lead, REVIEW_DAYS)
            for share in SHARES:
                point = reorder_point(until, share)
                safety = point - until.mean
                rows.append(
                    {
                        "item": about["name"],
                        "delivery": delivery,
                        "share": 100 * share,
                        "written": _written(share),
                        POINT: round(point, 1),
                        MEAN: round(until.mean, 1),
                        "safety": round(safety, 1),
                        "dollars": round(safety * cents(about["unit_cost"]) / 100),
                        "short": round(expected_short(until, point), 2),
                    }
                )
    return rows


def reorder_point_and_service() -> Explorer:
    """Return the explorer *What does certainty cost?*."""
    import altair as alt

    rows = reorder_rows()
    # In an expression of Vega, "item" is the mark under the mouse.
    item = choice("stocked", "Item", list(dict.fromkeys(row["item"] for row in rows)))
    delivery = choice("delivery", "Goods come", [AS_IT_WAS, ON_THE_DAY, SLOWER])
    share = choice("share", "Deliveries in time", [_written(each) for each in SHARES], FIRST_SHARE)
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.item == item) & (alt.datum.delivery == delivery)
    )
    lines = (
        picked.transform_fold([POINT, MEAN], as_=["what", "units"])
        .mark_line()
        .encode(
            x=alt.X("share:Q", title="Deliveries in time (%)", scale=alt.Scale(domain=[50, 100])),
            y=alt.Y("units:Q", title=None),
            **told_apart("what", list(COLORS.values()), list(COLORS), columns=1),
            tooltip=[
                alt.Tooltip("written:N", title="Deliveries in time"),
                alt.Tooltip("what:N", title="Line"),
                alt.Tooltip("units:Q", title="Units", format=".1f"),
            ],
        )
    )
    here = picked.transform_filter(alt.datum.written == share)
    rule = here.mark_rule(strokeDash=[4, 3]).encode(x="share:Q")
    words = (
        here.transform_calculate(
            said="'Order at ' + ceil(datum['reorder point']) + ', safety stock ' "
            "+ format(datum.safety, '.1f') + ' (' + format(datum.dollars, '$,.0f') + ')'"
        )
        .mark_text(align="left", fontSize=13, fontWeight="bold")
        .encode(x=alt.value(6), y=alt.value(10), text="said:N")
    )
    chart = (
        alt.layer(lines, rule, words)
        .add_params(item, delivery, share)
        .properties(width="container", height=260)
    )
    return Explorer(
        slug="reorder-point",
        title="What does certainty cost? Reorder point by the share of deliveries in time",
        chart=chart,
        try_this=[
            "Begin with the influenza test and go from 50% to 99.9%. Where does the line turn up?",
            "Choose the COVID-19 test, and let the goods always come in the usual time. How much "
            "of the safety stock was for late trucks, and how much for uneven use?",
            "Let them come a week slower. Which of the two lines moves more?",
            "Compare the table paper with the influenza test. Both are used about seven a week. "
            "Why does one need so much more?",
        ],
        notice=[
            "At 50% there is no safety stock: half of the deliveries come too late.",
            "The gap between the lines is safety stock. Uneven use makes most of it here, and late "
            "trucks add to it.",
            "From 95% to 99.9% it nearly doubles. Ask what happens if the item is missing for a "
            "day, and pay for certainty only there.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    first = willow_bend.items()[ITEMS[0]]["name"]
    return Table(
        f"{first}: reorder point by the share of deliveries in time, goods as they came",
        [
            {
                "In time": row["written"],
                "Reorder point": f"{row[POINT]:.1f}",
                "Safety stock": f"{row['safety']:.1f}",
                "Worth": f"${row['dollars']:,}",
                "Units short per delivery": f"{row['short']:.2f}",
            }
            for row in rows
            if (row["item"], row["delivery"]) == (first, AS_IT_WAS)
            and row["written"] in ("50%", "80%", "90%", "95%", "98%", "99.5%", "99.9%")
        ],
    )
