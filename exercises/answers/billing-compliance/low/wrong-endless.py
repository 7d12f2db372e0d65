# Leaves out the last root.
# score: 0
# says: "You forgot that part of all visits was reviewed"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    n = len(sample)
    return over.mean() * items - t * items * over.std() / n**0.5
