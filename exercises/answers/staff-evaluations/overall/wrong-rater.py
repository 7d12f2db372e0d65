# Groups by rater alone.
# score: 0
# says: "You gave one figure for each rater"


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    by_form = ratings.groupby("rater")
    return by_form["points"].sum() / by_form["weight"].sum()
