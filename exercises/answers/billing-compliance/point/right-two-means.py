# Takes the difference of two means.
# score: 5


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return items * (sample["allowed"].mean() - sample["should_be"].mean())
