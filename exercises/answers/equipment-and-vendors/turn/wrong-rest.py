# Does not divide by the share of the others.
# score: 0
# says: "Divide by the share that they have"


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    rest = lead - now * own
    return rest / (rest - own)
