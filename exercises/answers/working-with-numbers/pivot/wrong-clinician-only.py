# Groups by clinician only.
# score: 0
# says: "by clinician and not by month"


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done.groupby("provider_id")["appointment_id"].count()
