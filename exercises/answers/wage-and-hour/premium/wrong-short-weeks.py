# Lets short weeks count below zero.
# score: 0
# says: "A short week took from a long one"


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    over = weeks["hours"] - 40
    regular_rate = weeks["rate"] + weeks["bonus"] / weeks["hours"]
    return (over * regular_rate / 2).groupby(weeks["worker"]).sum()
