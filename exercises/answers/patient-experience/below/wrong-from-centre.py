# Measures from the centre.
# score: 0
# says: "You measured from the centre"


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    first = desk.head(12)
    p = first["best"].sum() / first["answered"].sum()
    lower = p - 3 * (p * (1 - p) / desk["answered"]) ** 0.5
    return (p - share)[share < lower]
