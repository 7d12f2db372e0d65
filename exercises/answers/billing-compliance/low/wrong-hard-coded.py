# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    return 380.59
