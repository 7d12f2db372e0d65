# Leaves out the visits cancelled in time, and keeps those cancelled late.
# score: 0
# says: "one kind of cancelled visit"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    in_time = (bookings["outcome"] == "cancelled").sum()
    return missed / (len(bookings) - in_time)
