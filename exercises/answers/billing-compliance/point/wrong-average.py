# Stops at an average visit.
# score: 0
# says: "That is an average visit"


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return over.mean()
