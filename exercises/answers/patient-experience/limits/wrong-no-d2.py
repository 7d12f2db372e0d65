# Leaves out the division.
# score: 0
# says: "You left out the division"


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.diff().abs().mean()
    return {"lower": max(0, mean - reach), "upper": mean + reach}
