# Gives one figure for all clinicians together.
# score: 0
# says: "one figure for each of them"


def lead_time(bookings):
    return bookings["lead_days"].median()
