# Divides by the completed visits.
# score: 0
# says: "were expected too"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return missed / completed
