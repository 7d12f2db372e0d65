# Turns it upside down.
# score: 0
# says: "That is upside down"


def ratios(people):
    passed = people["passed"] == "yes"
    rate = passed.groupby(people["group"]).mean()
    return rate.max() / rate
