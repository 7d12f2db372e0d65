# Counts calendar days.
# score: 0
# says: "The rule counts business days"


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    ahead = bookings["lead_days"]
    within = within.mask(bookings["asked"], 3)
    within = within.mask((ahead >= 3) & (ahead <= 9), 1)
    return within.mask(ahead >= 10, 3)
