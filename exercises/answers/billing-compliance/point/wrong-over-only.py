# Leaves out what was too little.
# score: 2.5
# says: "You left out what was allowed too little"


def point_estimate(sample, items):
    over = sample["allowed"] - sample["should_be"]
    return over[over > 0].sum() / len(over) * items
