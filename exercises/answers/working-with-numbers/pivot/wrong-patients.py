# Counts different patients.
# score: 0
# says: "counted different patients"


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done.pivot_table(
        index="provider_id", columns="month", values="patient_id", aggfunc="nunique"
    )
