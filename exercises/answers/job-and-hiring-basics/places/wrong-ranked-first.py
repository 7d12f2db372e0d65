# Ranks first and leaves out afterward.
# score: 0
# says: "ranked first"


def places(people, minimum):
    table = people.set_index("candidate")
    return table["score"].rank(ascending=False)[table["months"] >= minimum]
