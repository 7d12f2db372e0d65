"""How the data of the assignment `terminology` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, redraw, shift
from medoffice.grading.classes.tables import Row, Tables

NEAR = ("2025-11", "2025-12")
"""The months around the shot clinic: a paper that ends then tells two rules apart, and stays."""
TOLD_APART = {
    "appendectomy",
    "colostomy",
    "anemia",
    "thrombocytopenia",
    "gastroscopy",
    "polydactyly",
}
"""Words that have more than one ending of the list, and one that has only the shortest."""
NEEDED = {"N18", "N23", "N06", "N14", "N36"}
"""Notes that tell a small letter from a capital, and two marks from one."""

TURNS_ON = {"P02", "P03", "P05", "P06", "P09", "P10", "P13", "P18", "P19", "P21"}
"""People on whom a question turns: each is allowed or not for one reason alone."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some words, notes and visits, count October otherwise, and move some papers."""
    leave_out(tables["terms"], stream("terms"), 0.15, keep=lambda row: row["term"] in TOLD_APART)
    leave_out(tables["notes"], stream("notes"), 0.12, keep=lambda row: row["note"] in NEEDED)
    redraw(tables["october"], stream("october"), ["marks"], within="writer")
    leave_out(tables["visits"], stream("visits"), 0.12)
    leave_out(tables["people"], stream("who"), 0.3, keep=lambda row: row["person"] in TURNS_ON)
    shift(
        [row for row in tables["people"] if _may_move(row)],
        stream("people"),
        ("valid_until",),
        -60,
        60,
    )


def _may_move(row: Row) -> bool:
    """Tell whether a paper's last day lies far from the day of the clinic."""
    return bool(row["valid_until"]) and not row["valid_until"].startswith(NEAR)
