# Gives weighted points.
# score: 0
# says: "Those are weighted points"


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    return got.groupby(table["candidate"]).sum()
