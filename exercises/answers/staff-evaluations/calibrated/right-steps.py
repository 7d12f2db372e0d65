# Takes the two steps.
# score: 5


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    without = reviews["overall"] - shift.fillna(0)
    return mean + kept * (without - mean)
