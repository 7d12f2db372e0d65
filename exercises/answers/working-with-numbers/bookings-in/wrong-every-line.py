# Counts every line.
# score: 0
# says: "counted every line"


def bookings_in(report):
    return len(report)
