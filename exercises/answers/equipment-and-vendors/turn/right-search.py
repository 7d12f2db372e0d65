# Halves an interval until the lead is gone.
# score: 6


def turns_at(points, first, second, criterion):
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    ahead = points[first] - points[second]
    now, lead, own = share[criterion], (share * ahead).sum(), ahead[criterion]
    rest = (lead - now * own) / (1 - now)
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if (middle * own + (1 - middle) * rest > 0) == (rest > 0):
            low = middle
        else:
            high = middle
    return middle
