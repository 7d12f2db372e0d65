# Asks for a pivot table.
# score: 4


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return done.pivot_table(
        index="provider_id", columns="month", values="appointment_id", aggfunc="count", margins=True
    )
