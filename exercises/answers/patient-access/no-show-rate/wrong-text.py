# Gives the rate as text with a percent sign.
# score: 0
# says: "gave back text"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return f"{missed / (missed + completed):.1%}"
