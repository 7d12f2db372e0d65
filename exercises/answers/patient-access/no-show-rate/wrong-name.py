# Gives the function another name.
# score: 0
# says: "Python does not find no_show_rate"


def noshow_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return missed / (missed + completed)
