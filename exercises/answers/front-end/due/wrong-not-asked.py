# Forgets those who asked.
# score: 0
# says: "You left out those who asked"


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    within = within.mask((ahead >= 3) & (ahead <= 9), 1)
    return within.mask(ahead >= 10, 3)
