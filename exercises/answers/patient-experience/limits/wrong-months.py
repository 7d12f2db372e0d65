# Divides by the months.
# score: 0
# says: "one move fewer"


def limits(counts):
    mean = counts.mean()
    reach = 3 * counts.diff().abs().sum() / len(counts) / 1.128
    return {"lower": max(0, mean - reach), "upper": mean + reach}
