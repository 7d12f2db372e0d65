# Takes the moves.
# score: 5


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.diff().abs().mean() / 1.128
    return {"lower": max(0, mean - reach), "upper": mean + reach}
