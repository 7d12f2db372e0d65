# Misspells the outcome.
# score: 0
# says: "too low"


def visits(bookings):
    return (bookings["outcome"] == "Completed").sum()
