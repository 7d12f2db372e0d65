# Leaves the bonus out of the rate.
# score: 0
# says: "The bonus is not in your regular rate"


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    return (over * weeks["rate"] / 2).groupby(weeks["worker"]).sum()
