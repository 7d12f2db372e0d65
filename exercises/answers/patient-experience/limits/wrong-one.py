# Goes one standard deviation.
# score: 0
# says: "one standard deviation to each side"


def limits(counts):
    mean = counts.mean()
    reach = counts.diff().abs().mean() / 1.128
    return {"lower": max(0, mean - reach), "upper": mean + reach}
