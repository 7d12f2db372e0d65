# Takes the mean.
# score: 0
# says: "You took the mean"


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    return by_clinician["lead_days"].mean()
