# Reads the number from a table of counts.
# score: 3


def visits(bookings):
    return bookings["outcome"].value_counts()["completed"]
