# Sorts and counts.
# score: 4


def places(people, minimum):
    fit = people[people["months"] >= minimum].sort_values("score", ascending=False)
    return {name: place for place, name in enumerate(fit["candidate"], start=1)}
