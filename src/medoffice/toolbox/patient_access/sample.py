"""The invented rows that show how the workbook works."""

import datetime

MARK = "Sample: type over"
CLINICIANS = ("Dr. Renwick", "Dr. Castellane", "L. Strandquist")
FIRST_MONDAY = datetime.date(2027, 1, 4)
