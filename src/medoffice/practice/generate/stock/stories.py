"""What is planted in stock and bills on purpose: where it begins, in dates and names.

The agreements of the tables read these too: what a story breaks they let pass there alone.
"""

from __future__ import annotations

from datetime import date

# The refrigerator's door was not latched on a Friday evening; this is the Monday after.
WARM_MONDAY = date(2025, 7, 14)
# The alarm that came after it.
ALARM_BOUGHT = date(2025, 7, 22)

# Somebody could not find the vendor in the list and added it again, under a slightly other name.
DUPLICATE_OF, DUPLICATE_AGAIN = "larkfield", "larkfield-again"
DUPLICATE_ADDED = date(2025, 2, 18)
DUPLICATE_BILLS = 4  # bills entered under the second name, of which the first was paid twice

# From this day on the vendor bills one item at more than its contract says.
OVERPRICED_ITEM = "glove-m"
OVERPRICED_FROM = date(2025, 4, 1)
OVERPRICED_BY = 0.09

# The first delivery of this item from that day on comes short, is billed and paid in full.
UNMATCHED_ITEM = "covid-test"
UNMATCHED_FROM = date(2025, 1, 10)
UNMATCHED_ARRIVED = 0.6

# A lot pushed to the back of the shelf. Two doses were given after it had expired.
FORGOTTEN_ITEM = "tdap"
FORGOTTEN_FROM = date(2025, 2, 3)
FORGOTTEN_EXPIRES = date(2025, 8, 31)
FORGOTTEN_FOUND = date(2025, 11, 24)
GIVEN_EXPIRED = 2

# The manager had left, and nobody signed payments until her successor came.
NOBODY_PAYS = (date(2025, 11, 15), date(2025, 11, 30))
