# Gives the weighted mean of the points.
# score: 0
# says: "weighted mean of the points"


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    by = table["candidate"]
    return got.groupby(by).sum() / table["weight"].groupby(by).sum()
