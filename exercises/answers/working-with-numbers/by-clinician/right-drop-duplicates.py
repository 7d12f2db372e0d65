# Drops the repeated line of the list, then joins.
# score: 4


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    once = clinicians.drop_duplicates("provider_id")
    named = done.merge(once, on="provider_id", how="left")
    return named.groupby("name")["appointment_id"].count()
