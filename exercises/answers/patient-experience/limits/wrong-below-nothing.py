# Lets a count fall below nothing.
# score: 3.75
# says: "below nothing"


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.diff().abs().mean() / 1.128
    return {"lower": mean - reach, "upper": mean + reach}
