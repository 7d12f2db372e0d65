# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def limits(counts):
    mean = counts.mean()
    return {"lower": 5.6 - 3 * 1.5 / 1.128, "upper": 5.6 + 3 * 1.5 / 1.128}
