# Takes the plain mean.
# score: 0
# says: "You took the plain mean"


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    return ratings.groupby(["rater", "person"])["rating"].mean()
