# Takes off what the others' rate would give.
# score: 4


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return group["denied"].sum() - others["denied"].mean() * len(group)
