# Leaves out the weights.
# score: 0
# says: "left out the weights"


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    return table.groupby("candidate")["points"].mean() / 3
