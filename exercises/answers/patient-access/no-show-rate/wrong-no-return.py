# Works it out and gives nothing back.
# score: 0
# says: "start with “return”"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    rate = missed / (missed + completed)
