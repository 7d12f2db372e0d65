# Works with counts.
# score: 5


def ratios(people):
    passed = people["passed"] == "yes"
    through = people[passed].groupby("group").size()
    came = people.groupby("group").size()
    rate = (through / came).fillna(0)
    return rate.div(rate.max())
