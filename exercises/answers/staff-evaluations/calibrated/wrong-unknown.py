# Loses people of an unknown rater.
# score: 1.25
# says: "A rater of whom nothing is known has no shift"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return (mean + kept * (reviews["overall"] - shift - mean)).dropna()
