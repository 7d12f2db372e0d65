# Gives the number.
# score: 0
# says: "That is how many"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return (over != 0).sum()
