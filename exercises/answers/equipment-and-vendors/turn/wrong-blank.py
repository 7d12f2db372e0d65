# Left as handed out.
# score: 0
# says: "not answered yet"


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    # Write your lines here, in place of the three dots.
    ...
