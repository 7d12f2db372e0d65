# Divides two sums.
# score: 3


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    by_form = ratings.groupby(["rater", "person"])
    return by_form["points"].sum() / by_form["weight"].sum()
