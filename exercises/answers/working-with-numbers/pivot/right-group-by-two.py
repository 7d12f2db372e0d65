# Groups by both.
# score: 4


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done.groupby(["provider_id", "month"]).size()
