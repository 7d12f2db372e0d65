"""The invented rows that show how the workbook works."""

import datetime

MARK = "Sample: type over"
TUESDAY = datetime.date(2027, 1, 5)
