# Counts different patients.
# score: 0
# says: "counted different patients"


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    once = clinicians.drop_duplicates("provider_id")
    named = done.merge(once, on="provider_id", how="left")
    return named.groupby("name")["patient_id"].nunique()
