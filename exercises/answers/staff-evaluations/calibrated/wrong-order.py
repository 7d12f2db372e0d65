# Draws toward the mean first.
# score: 0
# says: "You drew toward the mean first"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return mean + kept * (reviews["overall"] - mean) - shift.fillna(0)
