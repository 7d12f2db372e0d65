# Gives all labels in columns.
# score: 4


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    table = expected.assign(share=missed).groupby(["reminded", "lead_band"])["share"].mean()
    return table.reset_index()
