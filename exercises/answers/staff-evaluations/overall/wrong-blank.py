# Left as handed out.
# score: 0
# says: "not answered yet"


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    # Write your lines here, in place of the three dots.
    ...
