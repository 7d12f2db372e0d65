# Puts the limit beside the share.
# score: 6


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    total = desk.iloc[:12].sum()
    p = total["best"] / total["answered"]
    sigma = (p - p**2) ** 0.5 / desk["answered"] ** 0.5
    table = desk.assign(far=p - 3 * sigma - share)
    return table.loc[table["far"] > 0, "far"]
