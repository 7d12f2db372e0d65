# Left as handed out.
# score: 0
# says: "not answered yet"


def otherwise(people):
    came = people.groupby("group").size()
    passed = (people["passed"] == "yes").groupby(people["group"]).sum()
    rate = passed / came
    lowest, highest = rate.idxmin(), rate.idxmax()
    # Write your lines here, in place of the three dots.
    ...
