# Keeps, then ranks.
# score: 4


def places(people, minimum):
    fit = people[people["months"] >= minimum].set_index("candidate")
    return fit["score"].rank(ascending=False)
