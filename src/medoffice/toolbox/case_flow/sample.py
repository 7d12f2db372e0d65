"""The invented rows that show how the logs work."""

import datetime

MARK = "Sample: type over"
MONDAY = datetime.date(2027, 2, 1)


def day(before: int) -> datetime.date:
    """Return the day so many days before the Monday of the samples."""
    return MONDAY - datetime.timedelta(before)
