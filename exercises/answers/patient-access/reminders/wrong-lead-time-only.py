# Splits by lead time only.
# score: 0
# says: "The table needs both"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return missed.groupby(expected["lead_band"]).mean()
