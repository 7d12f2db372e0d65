# Works the others out by themselves.
# score: 6


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    others = share.drop(criterion)
    rest = (others * ahead.drop(criterion)).sum() / others.sum()
    return -rest / (own - rest)
