# Lays the sums out in a table.
# score: 3


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    table = ratings.pivot_table(
        index="person", columns="rater", values=["points", "weight"], aggfunc="sum"
    )
    return table["points"] / table["weight"]
