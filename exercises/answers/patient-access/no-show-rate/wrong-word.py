# Misspells an outcome, so that nothing is ever missed.
# score: 0
# says: "too low"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return missed / (missed + completed)
