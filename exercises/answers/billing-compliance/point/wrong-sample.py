# Stops at the sample.
# score: 0
# says: "That is the sample alone"


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return over.sum()
