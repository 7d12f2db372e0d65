# Lays bands down the side and reminders across.
# score: 4


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    return expected.assign(missed=missed).pivot_table(
        index="lead_band", columns="reminded", values="missed", aggfunc="mean"
    )
