# Multiplies the mean.
# score: 5


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return over.mean() * items
