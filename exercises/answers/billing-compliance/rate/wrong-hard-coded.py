# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return 0.6
