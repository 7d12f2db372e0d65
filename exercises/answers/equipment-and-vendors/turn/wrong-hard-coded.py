# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    return 9 / 19
