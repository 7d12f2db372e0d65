# Goes by the variance.
# score: 6


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    n = len(over)
    variance = items * (items - n) * over.var() / n
    return items * over.mean() - t * variance**0.5
