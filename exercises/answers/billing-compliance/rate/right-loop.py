# Goes through the visits.
# score: 4


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    wrong = 0
    for each in over:
        if each:
            wrong += 1
    return wrong / len(over)
