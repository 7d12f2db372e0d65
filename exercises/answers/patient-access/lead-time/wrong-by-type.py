# Groups by kind of visit.
# score: 0
# says: "each clinician"


def lead_time(bookings):
    return bookings.groupby("type_id")["lead_days"].median()
