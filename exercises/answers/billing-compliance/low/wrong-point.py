# Gives the point estimate.
# score: 1.5
# says: "That is the point estimate"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    return over.mean() * items
