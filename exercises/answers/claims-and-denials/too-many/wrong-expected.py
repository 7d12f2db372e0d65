# Gives those that would be there anyway.
# score: 0
# says: "would be there anyway"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return others["denied"].mean() * len(group)
