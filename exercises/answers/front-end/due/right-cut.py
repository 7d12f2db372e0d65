# Cuts the days into three classes.
# score: 5


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    by_booking = pd.cut(ahead, [-1, 2, 9, 9999], labels=False).map({0: 0, 1: 1, 2: 3})
    near = (by_booking == 0) & bookings["asked"]
    return by_booking.where(~near, 3)
