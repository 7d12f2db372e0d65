# Does not divide by the root.
# score: 1.5
# says: "You did not divide by the root"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    n = len(sample)
    error = items * over.std() * (1 - n / items) ** 0.5
    return over.mean() * items - t * error
