# Counts and divides.
# score: 4


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    return len(over[over.abs() > 0]) / len(sample)
