# Goes through the reviews.
# score: 5


def calibrated(reviews, shifts, mean, kept):
    reviews = reviews.set_index("person")
    shift = reviews["rater"].map(shifts)
    found = {}
    for person, line in reviews.iterrows():
        known = line["rater"] in shifts.index
        without = line["overall"] - (shifts[line["rater"]] if known else 0)
        found[person] = without - (1 - kept) * (without - mean)
    return found
