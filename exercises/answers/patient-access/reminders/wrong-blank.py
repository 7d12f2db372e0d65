# Left as handed out.
# score: 0
# says: "not answered yet"


def no_shows_compared(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    missed = expected["outcome"] == "no-show"
    # Write your lines here, in place of the three dots.
    ...
