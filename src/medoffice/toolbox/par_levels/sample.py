"""Six items of Willow Bend as an example: what each used in 13 weeks, and how long orders took."""

from medoffice.budgeting.stock import willow_bend
from medoffice.practice.money import cents

MARK = "Sample: type over"
WEEKS, ORDERS = 13, 5
# Item, what is on the shelf, and what is on order.
SHELF = (
    ("M042", 25, 0), ("M045", 6, 0), ("M072", 70, 0), ("M035", 30, 25), ("M005", 12, 0),
    ("M024", 1, 1),
)  # fmt: skip


def rows() -> list[tuple[object, ...]]:
    """Return for each item what stands in the columns of the levels that are filled in."""
    found = []
    for item, there, coming in SHELF:
        row = willow_bend.items()[item]
        price = cents(row["unit_cost"]) / 100
        days = willow_bend.lead_days()[row["vendor_id"]][-ORDERS:]
        found.append(
            (row["name"], row["unit"], row["pack"], row["abc"], *days, price, there, coming)
        )
    return found


def weeks() -> list[tuple[int, ...]]:
    """Return for each item the use of the last weeks of the two years."""
    return [tuple(willow_bend.weekly(willow_bend.daily_use()[item])[-WEEKS:]) for item, *_ in SHELF]
