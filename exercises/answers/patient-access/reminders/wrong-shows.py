# Gives the share who came.
# score: 0
# says: "the share who did not"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return 1 - missed.groupby([expected["lead_band"], expected["reminded"]]).mean()
