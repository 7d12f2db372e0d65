"""The invented rows that show how the log works."""

import datetime

MARK = "Sample: type over"
BEGINS, AS_OF = datetime.date(2027, 1, 1), datetime.date(2027, 9, 30)
TEAM = (
    ("Ada", "front desk"), ("Bruno", "biller"), ("Chidi", "medical assistant"),
    ("Dolores", "front desk"),
)  # fmt: skip


def day(month: int, day: int) -> datetime.date:
    """Return a day of the year of the samples."""
    return datetime.date(BEGINS.year, month, day)


# Day, who, line, kind, what was seen, what came of it, told on
ROWS = (
    (day(2, 9), "Ada", "Service to patients", "strength",
     "Calmed a caller who had been transferred three times; found the answer and called back.",
     "Patient kept the visit.", day(2, 9)),
    (day(5, 18), "Ada", "Quality of work", "concern",
     "Four of ten check-ins without a question about insurance.",
     "Agreed on one sentence to say each time.", day(5, 19)),
    (day(8, 25), "Ada", "Quality of work", "strength",
     "Ten of ten check-ins with the question, watched on two days.", "Noted as done.", day(8, 25)),
    (day(8, 30), "Bruno", "Quality of work", "concern",
     "Seven of ten claims lacked the modifier.", "Look at ten claims in September.", day(9, 2)),
    (day(9, 14), "Bruno", "Quality of work", "concern",
     "Three of ten claims lacked the modifier.", "Better; look again in October.", None),
    (day(3, 3), "Dolores", "Teamwork", "strength",
     "Took the phones for two colleagues during the ice storm.", "No call waited over a minute.",
     day(3, 5)),
)  # fmt: skip
