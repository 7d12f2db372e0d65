# Left as handed out.
# score: 0
# says: "not answered yet"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    # Write your lines here, in place of the three dots.
    ...
