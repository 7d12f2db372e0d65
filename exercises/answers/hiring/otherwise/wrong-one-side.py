# Adds one and takes none.
# score: 0
# says: "There is one place"


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    return (passed[lowest] + 1) / came[lowest] / rate[highest]
