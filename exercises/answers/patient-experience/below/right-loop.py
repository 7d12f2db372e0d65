# Goes through the months.
# score: 6


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    p = desk["best"][:12].sum() / desk["answered"][:12].sum()
    found = {}
    for month in desk.index:
        lower = p - 3 * (p * (1 - p) / desk["answered"][month]) ** 0.5
        if share[month] < lower:
            found[month] = lower - share[month]
    return found
