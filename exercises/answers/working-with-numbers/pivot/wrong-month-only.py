# Groups by month only.
# score: 0
# says: "by month and not by clinician"


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done.groupby("month")["appointment_id"].count()
