# Takes the mean of the shares.
# score: 0
# says: "the mean of the monthly shares"


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    p = share.head(12).mean()
    lower = p - 3 * (p * (1 - p) / desk["answered"]) ** 0.5
    below = lower - share
    return below[below > 0]
