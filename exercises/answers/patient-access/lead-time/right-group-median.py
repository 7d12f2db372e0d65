# Groups and takes the median.
# score: 3


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    return by_clinician["lead_days"].median()
