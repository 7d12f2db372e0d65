# Takes the first twelve rows.
# score: 6


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    first = desk.head(12)
    p = first["best"].sum() / first["answered"].sum()
    lower = p - 3 * (p * (1 - p) / desk["answered"]) ** 0.5
    below = lower - share
    return below[below > 0]
