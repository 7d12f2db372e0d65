# Adds the shift.
# score: 0
# says: "You added the shift"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return mean + kept * (reviews["overall"] + shift.fillna(0) - mean)
