# Counts cancelled visits below the line.
# score: 0
# says: "Leave out the cancelled ones"


def no_shows_compared(bookings):
    missed = bookings["outcome"] == "no-show"
    return missed.groupby([bookings["lead_band"], bookings["reminded"]]).mean()
