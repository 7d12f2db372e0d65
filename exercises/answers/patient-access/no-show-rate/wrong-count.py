# Stops at the number of missed visits.
# score: 0
# says: "how many visits were missed"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    return missed
