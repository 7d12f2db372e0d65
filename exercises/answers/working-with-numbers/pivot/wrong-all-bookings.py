# Counts every booking.
# score: 0
# says: "counted every booking"


def visits_pivot(bookings):
    return bookings.pivot_table(
        index="provider_id", columns="month", values="appointment_id", aggfunc="count"
    )
