# Looks each name up in a dictionary.
# score: 4


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    names = dict(zip(clinicians["provider_id"], clinicians["name"]))
    return done["provider_id"].map(names).value_counts()
