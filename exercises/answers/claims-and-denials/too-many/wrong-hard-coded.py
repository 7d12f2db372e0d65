# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    return 2
