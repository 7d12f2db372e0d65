# Leaves out the totals and stops.
# score: 1
# says: "and nothing else"


def bookings_in(report):
    return (report["Patient"] != "").sum()
