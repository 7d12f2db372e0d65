# Spreads the bonus over forty hours.
# score: 0
# says: "You spread the bonus over forty hours"


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    regular_rate = weeks["rate"] + weeks["bonus"] / 40
    return (over * regular_rate / 2).groupby(weeks["worker"]).sum()
