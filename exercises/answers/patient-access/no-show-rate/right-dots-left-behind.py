# Leaves the three dots standing above a finished answer.
# score: 3


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    ...
    completed = (bookings["outcome"] == "completed").sum()
    return missed / (missed + completed)
