# Left as handed out.
# score: 0
# says: "not answered yet"


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    # Write your lines here, in place of the three dots.
    ...
