# Goes through the people.
# score: 5


def scored(points, sheet):
    table = points.merge(sheet, on="line")
    got = table["points"] * table["weight"]
    most = 3 * table["weight"]
    found = {}
    for name in table["candidate"].unique():
        own = table["candidate"] == name
        found[name] = got[own].sum() / most[own].sum()
    return found
