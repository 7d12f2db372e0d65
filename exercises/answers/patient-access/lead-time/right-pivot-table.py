# Makes a pivot table, with one column.
# score: 3


def lead_time(bookings):
    return bookings.pivot_table(index="provider_id", values="lead_days", aggfunc="median")
