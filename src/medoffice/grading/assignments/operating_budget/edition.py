"""How the data of the assignment `operating-budget` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, trade
from medoffice.grading.classes.tables import Tables

STAY = {"Support staff wages", "Vaccines and drugs"}
"""Costs that another table or the story holds."""

STAYS = {
    "62900": "net of the budget: lines trade among themselves",
    "62762": "net of the quarter: lines trade among themselves",
    "4692": "visits of the quarter, whose months stay",
    "4636": "visits of the quarter, whose months stay",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Trade dollars between lines and payers, so that the quarter ends as it did.

    The visits, the revenue and the wages of the quarter stay, for other tables and the text name
    them; the months and quarters before have other figures.
    """
    rng = stream("lines")
    costs = [row for row in tables["lines"] if row["kind"] == "cost" and row["line"] not in STAY]
    trade(costs, rng, "actual", 0.06)
    trade(costs, rng, "budget", 0.06, step=100)
    rng = stream("payers")
    for column in ("visits", "actual"):
        trade(tables["payers"], rng, column, 0.05)
    jiggle(tables["months"][:9], stream("months"), ["visits"], 0.95, 1.05)
    rng = stream("wages")
    for column in ("hours", "pay"):
        jiggle(tables["wages"][:3], rng, [column], 0.97, 1.03)
