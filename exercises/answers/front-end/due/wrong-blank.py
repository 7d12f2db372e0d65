# Left as handed out.
# score: 0
# says: "not answered yet"


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    # Write your lines here, in place of the three dots.
    ...
