# One formula.
# score: 4


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    return (passed[lowest] + 1) * came[highest] / (came[lowest] * (passed[highest] - 1))
