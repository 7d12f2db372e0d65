# Moves nobody.
# score: 0
# says: "That is the ratio as it was"


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    return rate[lowest] / rate[highest]
