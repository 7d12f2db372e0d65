# Takes more than ten.
# score: 0
# says: "The rule says “or more”"


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    within = within.mask(bookings["asked"], 3)
    within = within.mask((ahead >= 3) & (ahead <= 10), 1)
    return within.mask(ahead > 10, 3)
