# Averages visits in error only.
# score: 0
# says: "You took the average of the visits in error"


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return over[over != 0].mean() * items
