# Gives place 1 to the lowest.
# score: 0
# says: "lowest score"


def places(people, minimum):
    fit = people[people["months"] >= minimum].set_index("candidate")
    return fit["score"].rank()
