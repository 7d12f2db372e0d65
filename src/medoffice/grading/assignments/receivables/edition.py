"""How the data of the assignment `receivables` may vary."""

from __future__ import annotations

from datetime import date

from medoffice.grading.assignments.receivables.extract import AS_OF, DUE, WORK
from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out, scale
from medoffice.grading.classes.tables import Row, Tables

OF_VISITS = ("charges", "contractual", "discounts", "insurers", "patients", "refunds", "denied",
             "bad_debt")  # fmt: skip

STAYS = {
    "119": "the rate on the biller's sheet, which is wrong",
    "12.5": "a fault made in a test",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some balances and credits, and post other amounts for visits and deposits."""
    lost = leave_out(tables["open-balances"], stream("open-balances"))
    december = tables["months"][-1]
    gone = sum(float(row["amount"]) for row in lost)
    december["receivables"] = f"{float(december['receivables']) - gone:.2f}"
    for line in tables["work"]:
        theirs = [float(row["amount"]) for row in lost if _is_of(row, line["stage"])]
        line["balances"] = str(int(line["balances"]) - len(theirs))
        line["dollars"] = f"{float(line['dollars']) - sum(theirs):.2f}"
    rng = stream("visits")
    jiggle(tables["visits"], rng, OF_VISITS)
    jiggle(tables["visits"], rng, ["insurers"], 0.98, 1.02)
    leave_out(tables["credits"], stream("credits"))
    scale(tables["deposits"], stream("deposits"), ("posted", "banked"))


def _is_of(balance: Row, line: str) -> bool:
    """Tell whether a balance is one of those that a line of the work is about."""
    which = next(late for name, late, *_ in WORK if name == line)
    stage, late = which or (line, None)
    days = (AS_OF - date.fromisoformat(balance["served_on"])).days
    return balance["stage"] == stage and late in (None, days > DUE)
