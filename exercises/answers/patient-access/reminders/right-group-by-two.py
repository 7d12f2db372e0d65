# Groups by two columns.
# score: 4


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return missed.groupby([expected["lead_band"], expected["reminded"]]).mean()
