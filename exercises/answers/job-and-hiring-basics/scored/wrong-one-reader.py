# Divides by one reader.
# score: 0
# says: "points of one reader"


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    return got.groupby(table["candidate"]).sum() / (3 * sheet["weight"].sum())
