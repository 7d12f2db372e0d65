# Counts by short name first, and puts the names in afterwards.
# score: 4


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    counts = done.groupby("provider_id")["appointment_id"].count()
    names = clinicians.drop_duplicates().set_index("provider_id")["name"]
    return counts.rename(index=names)
