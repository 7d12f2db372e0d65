# Changes the counts.
# score: 4


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    passed[lowest] += 1
    passed[highest] -= 1
    new = passed / came
    return new[lowest] / new[highest]
