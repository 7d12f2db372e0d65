# Gives the share instead of the number.
# score: 0
# says: "That is a share"


def visits(bookings):
    return (bookings["outcome"] == "completed").mean()
