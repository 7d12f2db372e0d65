# Goes from clinician to clinician and keeps a list of names and figures.
# score: 3


def lead_time(bookings):
    medians = {}
    for clinician in bookings["provider_id"].unique():
        medians[clinician] = bookings.loc[
            bookings["provider_id"] == clinician, "lead_days"
        ].median()
    return medians
