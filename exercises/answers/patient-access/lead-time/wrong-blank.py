# Left as handed out.
# score: 0
# says: "not answered yet"


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    # Write your lines here, in place of the three dots.
    ...
