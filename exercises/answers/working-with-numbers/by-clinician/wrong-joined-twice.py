# Joins with a list in which somebody stands twice.
# score: 3
# says: ["Right for the eight bookings", "came back twice"]


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    named = done.merge(clinicians, on="provider_id")
    return named.groupby("name")["appointment_id"].count()
