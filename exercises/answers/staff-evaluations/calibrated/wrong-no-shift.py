# Leaves out the first step.
# score: 0
# says: "You left out the first step"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return mean + kept * (reviews["overall"] - mean)
