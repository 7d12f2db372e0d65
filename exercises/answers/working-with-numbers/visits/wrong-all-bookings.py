# Counts every line.
# score: 0
# says: "counted every booking"


def visits(bookings):
    return len(bookings)
