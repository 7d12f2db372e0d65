# Works out the regular rate first.
# score: 5


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    regular_rate = (weeks["hours"] * weeks["rate"] + weeks["bonus"]) / weeks["hours"]
    return (over * regular_rate / 2).groupby(weeks["worker"]).sum()
