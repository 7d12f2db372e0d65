# Gives Dr. Renwick's figure only.
# score: 0
# says: "There is no figure for"


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    return by_clinician["lead_days"].median()[["TR"]]
