# Pays the overtime hours at one and a half.
# score: 0
# says: "You paid the overtime hours in full"


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    regular_rate = weeks["rate"] + weeks["bonus"] / weeks["hours"]
    return (over * regular_rate * 1.5).groupby(weeks["worker"]).sum()
