# Left as handed out.
# score: 0
# says: "not answered yet"


def visits_by_clinician(bookings, clinicians):
    done = bookings[bookings["outcome"] == "completed"]
    # Write your lines here, in place of the three dots.
    ...
