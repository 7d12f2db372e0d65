# Gives the share who came.
# score: 0
# says: "those who did not"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcome"] == "completed").sum()
    return completed / (missed + completed)
