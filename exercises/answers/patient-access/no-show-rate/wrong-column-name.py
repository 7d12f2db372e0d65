# Misspells a column.
# score: 0
# says: ["no column or row called “outcomes”", "line 3 of your cell"]


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    completed = (bookings["outcomes"] == "completed").sum()
    return missed / (missed + completed)
