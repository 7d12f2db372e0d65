# Works out both rates.
# score: 4


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    new_lowest = (passed[lowest] + 1) / came[lowest]
    new_highest = (passed[highest] - 1) / came[highest]
    return new_lowest / new_highest
