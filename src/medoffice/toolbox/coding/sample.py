"""The invented rows that show how the form works."""

import datetime

MARK = "Sample: type over"
MONDAY = datetime.date(2027, 2, 1)
CLINICIANS = ("Dr. A", "Dr. B")
# Visit, day, clinician, code billed, level billed, level supported, right kind of code, allowed as
# billed and as supported, why.
FINDINGS = (
    ("20417", 41, "Dr. A", 4, 4, None, 122.92, 122.92, None),
    ("18220", 40, "Dr. A", 5, 4, None, 174.67, 122.92, "decision making"),
    ("19004", 35, "Dr. A", 4, 3, None, 122.92, 88.95, "decision making"),
    ("20110", 34, "Dr. B", 3, 3, None, 88.95, 88.95, None),
    ("17731", 33, "Dr. B", 3, 4, None, 88.95, 122.92, "time not counted"),
    ("20901", 33, "Dr. B", 3, 0, None, 88.95, 0, "no signed note"),
    ("16602", 32, "Dr. B", 3, 3, "no", 137.47, 88.95, "new or known patient"),
)  # fmt: skip
# Visit, day, clinician, kind, charge entered on, why none, next step.
CHARGES = (
    ("21001", 3, "Dr. A", "office", 0, None, None),
    ("21014", 12, "Dr. A", "office", 3, "note not signed", "shown to Dr. A, Feb 1"),
    ("21020", 10, "Dr. B", "video", None, "lost between systems", "vendor called: biller, Feb 2"),
    ("21031", 3, "Dr. B", "office", None, None, None),
    ("21009", 13, "Dr. B", "office", None, "nothing to charge", None),
)
# Day, what, by whom, about, until, amount.
FOLLOW_UP = (
    (5, "findings told to Dr. A, with three notes", "manager", "Dr. A", None, None),
    (3, "two claims corrected", "biller", "Dr. A", None, 85.72),
    (0, "notes of Dr. A read before billing, until Apr 30", "coder", "Dr. A", -88, None),
)


def day(before: int | None) -> datetime.date | None:
    """Return the day so many days before the Monday of the samples."""
    return None if before is None else MONDAY - datetime.timedelta(before)
