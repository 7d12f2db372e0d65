# Counts the pairs.
# score: 4


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done[["provider_id", "month"]].value_counts()
