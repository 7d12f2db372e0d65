# Uses the standard error of the mean.
# score: 6


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    left_open = (1 - len(over) / items) ** 0.5
    return items * (over.mean() - t * over.sem() * left_open)
