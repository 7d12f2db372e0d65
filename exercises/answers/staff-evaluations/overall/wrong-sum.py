# Forgets to divide.
# score: 0
# says: "You added up weight times rating"


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    return ratings.groupby(["rater", "person"])["points"].sum()
