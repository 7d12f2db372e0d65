# Counts the true ones.
# score: 3


def visits(bookings):
    return (bookings["outcome"] == "completed").sum()
