# Takes all pay at the regular rate from pay with one and a half.
# score: 5


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    regular = weeks["rate"] + weeks["bonus"] / weeks["hours"]
    with_half = regular * (weeks["hours"] - over) + 1.5 * regular * over
    table = weeks.assign(premium=with_half - regular * weeks["hours"])
    return table.groupby("worker", as_index=False)["premium"].sum()
