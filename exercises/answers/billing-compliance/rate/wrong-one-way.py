# Counts one direction.
# score: 2
# says: "You counted only what was allowed too much"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return (over > 0).mean()
