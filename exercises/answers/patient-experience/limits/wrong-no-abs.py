# Lets the moves cancel.
# score: 0
# says: "took each other away"


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.diff().mean() / 1.128
    return {"lower": max(0, mean - reach), "upper": mean + reach}
