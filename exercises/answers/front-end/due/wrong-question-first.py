# Lets the question decide.
# score: 0
# says: "A question does not put off"


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    within = within.mask((ahead >= 3) & (ahead <= 9), 1)
    within = within.mask(ahead >= 10, 3)
    return within.mask(bookings["asked"], 3)
