# Takes all months for the centre.
# score: 0
# says: "You let the months in question set the centre"


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    p = desk["best"].sum() / desk["answered"].sum()
    lower = p - 3 * (p * (1 - p) / desk["answered"]) ** 0.5
    below = lower - share
    return below[below > 0]
