# Counts different patients.
# score: 0
# says: "came twice had two visits"


def visits(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done["patient_id"].nunique()
