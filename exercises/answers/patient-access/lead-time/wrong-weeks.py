# Gives weeks.
# score: 0
# says: "in weeks"


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    return by_clinician["lead_days"].median() / 7
