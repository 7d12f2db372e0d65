# Makes a cross table, reminders down the side.
# score: 4


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return pd.crosstab(
        expected["reminded"], expected["lead_band"], values=missed, aggfunc="mean"
    ).round(4)
