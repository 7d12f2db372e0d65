# Moves the place the wrong way.
# score: 0
# says: "You moved the place the wrong way"


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    return (passed[lowest] - 1) / came[lowest] / ((passed[highest] + 1) / came[highest])
