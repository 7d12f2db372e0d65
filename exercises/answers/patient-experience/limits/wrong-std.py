# Takes the standard deviation.
# score: 0
# says: "You took the standard deviation"


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.std()
    return {"lower": max(0, mean - reach), "upper": mean + reach}
