# Divides by a hundred.
# score: 0.75
# says: "You divided by a hundred"


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    return ratings.groupby(["rater", "person"])["points"].sum() / 100
