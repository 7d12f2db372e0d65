# Gives the upper end.
# score: 1.5
# says: "That is the upper end"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    n = len(sample)
    error = items * over.std() / n**0.5 * (1 - n / items) ** 0.5
    return over.mean() * items + t * error
