# Stops at the rates.
# score: 0
# says: "Those are the selection rates"


def ratios(people):
    passed = people["passed"] == "yes"
    return passed.groupby(people["group"]).mean()
