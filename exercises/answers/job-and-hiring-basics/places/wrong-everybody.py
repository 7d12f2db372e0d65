# Ranks everybody.
# score: 0
# says: "ranked everybody"


def places(people, minimum):
    return people.set_index("candidate")["score"].rank(ascending=False)
