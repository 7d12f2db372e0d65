# Divides the rates by the highest.
# score: 5


def ratios(people):
    passed = people["passed"] == "yes"
    rate = passed.groupby(people["group"]).mean()
    return rate / rate.max()
