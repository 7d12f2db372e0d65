# Goes through the lines.
# score: 5


def estimate_within(bookings):
    bookings = bookings.set_index("visit_id")
    ahead = bookings["business_days"]
    within = pd.Series(0, index=bookings.index)
    for visit, line in bookings.iterrows():
        if line["business_days"] >= 10:
            within[visit] = 3
        elif line["business_days"] >= 3:
            within[visit] = 1
        elif line["asked"]:
            within[visit] = 3
    return within
