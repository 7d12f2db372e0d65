# Compares with all claims.
# score: 0
# says: "the group is among them"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return group["denied"].sum() - claims["denied"].mean() * len(group)
