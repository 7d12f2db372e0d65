# Takes off the number of the others.
# score: 0
# says: "the number of denials of the others"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return group["denied"].sum() - others["denied"].sum()
