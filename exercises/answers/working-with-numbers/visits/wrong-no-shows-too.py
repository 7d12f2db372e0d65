# Leaves out the canceled ones only.
# score: 0
# says: "kept the no-shows"


def visits(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    return len(expected)
