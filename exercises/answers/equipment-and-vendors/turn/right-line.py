# Follows the straight line.
# score: 6


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    rest = (lead - now * own) / (1 - now)
    return rest / (rest - own)
