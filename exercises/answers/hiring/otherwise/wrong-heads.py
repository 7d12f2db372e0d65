# Compares heads.
# score: 0
# says: "You compared numbers of people"


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    return (passed[lowest] + 1) / (passed[highest] - 1)
