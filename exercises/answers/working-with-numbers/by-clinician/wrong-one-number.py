# Gives one number for everybody.
# score: 0
# says: "all clinicians together"


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    return len(done)
