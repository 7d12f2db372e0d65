# Adds up and divides.
# score: 5


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    by = table["candidate"]
    return got.groupby(by).sum() / most.groupby(by).sum()
