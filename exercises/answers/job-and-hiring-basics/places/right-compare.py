# Counts who is better.
# score: 4


def places(people, minimum):
    fit = people[~(people["months"] < minimum)].set_index("candidate")["score"]
    return {name: 1 + (fit > score).sum() for name, score in fit.items()}
