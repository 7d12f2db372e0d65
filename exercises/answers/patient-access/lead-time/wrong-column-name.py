# Misspells a column.
# score: 0
# says: "no column or row called “lead_day”"


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    return by_clinician["lead_day"].median()
