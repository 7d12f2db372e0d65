# Makes columns and groups once.
# score: 5


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    table["got"], table["most"] = got, most
    sums = table.groupby("candidate")[["got", "most"]].sum()
    return sums["got"] / sums["most"]
