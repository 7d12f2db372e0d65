# Gives a difference of shares.
# score: 0
# says: "a difference of shares"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return group["denied"].mean() - others["denied"].mean()
