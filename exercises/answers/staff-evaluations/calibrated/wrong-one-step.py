# Leaves out the second step.
# score: 0
# says: "You left out the second step"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return reviews["overall"] - shift.fillna(0)
