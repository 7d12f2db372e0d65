# Leaves the other shares as they are.
# score: 0
# says: "You let one share change"


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    return now - lead / own
