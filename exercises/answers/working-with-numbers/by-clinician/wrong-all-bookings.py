# Forgets to use the completed ones.
# score: 0
# says: "counted every booking"


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    once = clinicians.drop_duplicates("provider_id")
    named = bookings.merge(once, on="provider_id", how="left")
    return named.groupby("name")["appointment_id"].count()
