"""How the data of the assignment `buying-and-stock` may vary."""

from __future__ import annotations

from datetime import datetime, timedelta

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out, scale, whole
from medoffice.grading.classes.tables import Row, Tables

STAYS = {
    "1.65": "factor of the safety stock",
    "2.33": "factor of the safety stock",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Use and give other amounts, read the refrigerator at other minutes, pay other prices.

    What was lost stays as it was, since the letter of the owner says how much it cost.
    """
    rng = stream("items")
    for column in ("used_a_week", "lead_days", "spread"):
        jiggle(tables["items"], rng, [column], 0.88, 1.12)
    given = [row for row in tables["doses"] if row["reason"] == "given"]
    jiggle(given, stream("doses"), ("doses", "cost"), 0.85, 1.15)
    rng = stream("log")
    for reading in tables["log"]:
        at = datetime.fromisoformat(reading["read"]) + timedelta(minutes=whole(rng, -9, 9))
        reading["read"] = f"{at:%Y-%m-%d %H:%M}"
    rng = stream("bills")
    leave_out(tables["bills"], rng, by="bill", keep=_is_off)
    scale(tables["bills"], rng, ("order_price", "billed_price"))


def _is_off(line: Row) -> bool:
    """Tell whether a line was not billed as ordered and received."""
    return line["received"] != line["billed"] or line["order_price"] != line["billed_price"]
