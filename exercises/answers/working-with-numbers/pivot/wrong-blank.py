# Left as handed out.
# score: 0
# says: "not answered yet"


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    # Write your lines here, in place of the three dots.
    ...
