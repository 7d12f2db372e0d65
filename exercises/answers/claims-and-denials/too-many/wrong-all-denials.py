# Takes nothing off.
# score: 0
# says: "Some would be there anyway"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return group["denied"].sum()
