# Mixes rating and mean.
# score: 5


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return kept * (reviews["overall"] - shift.fillna(0)) + (1 - kept) * mean
