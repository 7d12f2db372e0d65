# Compares without regard to lead time.
# score: 0
# says: "over all lead times at once"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return missed.groupby(expected["reminded"]).mean()
