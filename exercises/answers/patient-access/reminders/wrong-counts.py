# Counts the missed visits.
# score: 0
# says: "misses more because it is big"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return missed.groupby([expected["lead_band"], expected["reminded"]]).sum()
