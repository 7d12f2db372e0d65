"""The invented rows that show how the log works."""

import datetime

MARK = "Sample: type over"
MONDAY = datetime.date(2027, 2, 1)


def day(before: int) -> datetime.date:
    """Return the day so many days before the Monday of the samples."""
    return MONDAY - datetime.timedelta(before)


# Number, claim, payer, visit, notice, reason, billed, price, worked, action, outcome, closed, lost
ROWS = (
    ("1", "70411", "Payer A", day(70), day(55), "97", 244, 150, None, None, None, None, None),
    ("2", "70418", "Medicare", day(60), day(40), "50", 320, 172, None, None, None, None, None),
    ("3", "70425", "Payer B", day(45), day(20), "16", 410, 260, None, None, None, None, None),
    ("4", "70366", "Payer A", day(120), day(95), "197", 214, 131, None, None, None, None, None),
    ("5", "70322", "Payer B", day(110), day(80), "31", 176, 117, day(60), "corrected claim",
     "paid", day(30), None),
    ("6", "70333", "Medicare", day(115), day(90), "50", 176, 92, day(70), "appeal", "written off",
     day(10), 92),
    ("7", "70440", "Payer B", day(30), day(12), "22", 498, 310, day(5), "rebill", None, None, None),
)  # fmt: skip
