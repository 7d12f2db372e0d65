# Counts cancelled visits below the line.
# score: 0
# says: "leave cancelled visits out"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    return missed / len(bookings)
