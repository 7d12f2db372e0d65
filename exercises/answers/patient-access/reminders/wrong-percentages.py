# Gives percent.
# score: 0
# says: "That is a percentage"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return 100 * missed.groupby([expected["lead_band"], expected["reminded"]]).mean()
