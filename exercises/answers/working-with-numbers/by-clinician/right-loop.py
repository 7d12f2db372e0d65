# Counts each clinician in a loop.
# score: 4


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    counts = {}
    for short, name in zip(clinicians["provider_id"], clinicians["name"]):
        counts[name] = (done["provider_id"] == short).sum()
    return counts
