# Takes the mean of a test.
# score: 4


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return (over != 0).mean()
