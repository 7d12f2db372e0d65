# Gives the share of today.
# score: 0
# says: "That is the share the criterion has now"


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    return now
