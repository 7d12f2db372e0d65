# Gives percent.
# score: 0
# says: "You gave percent"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return (over != 0).mean() * 100
