# Stops before the join.
# score: 0
# says: "carry the short names"


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    return done.groupby("provider_id")["appointment_id"].count()
