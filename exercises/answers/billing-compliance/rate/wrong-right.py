# Gives the share that was right.
# score: 1
# says: "That is the share that was right"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return (over == 0).mean()
