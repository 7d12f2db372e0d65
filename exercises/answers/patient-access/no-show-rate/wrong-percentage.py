# Right idea, given in percent.
# score: 0
# says: "That is a percentage"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return 100 * missed / (missed + completed)
