# Leaves out who just meets it.
# score: 0
# says: "just the minimum meets it"


def places(people, minimum):
    fit = people[people["months"] > minimum].set_index("candidate")
    return fit["score"].rank(ascending=False)
