# Shifts the counts by a month.
# score: 5


def limits(counts):
    mean = counts.mean()
    moving = (counts - counts.shift()).abs().mean()
    sigma = moving / 1.128
    lower = mean - 3 * sigma
    if lower < 0:
        lower = 0
    return {"lower": lower, "upper": mean + 3 * sigma}
