# Uses the whole quarter whatever table it is given.
# score: 0
# says: "the same answer whatever data"


def no_show_rate(given):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return missed / (missed + completed)
