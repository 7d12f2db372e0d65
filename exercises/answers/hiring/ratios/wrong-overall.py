# Divides by the rate of all.
# score: 0
# says: "You divided by the rate of everybody"


def ratios(people):
    passed = people["passed"] == "yes"
    return passed.groupby(people["group"]).mean() / passed.mean()
