# Compares heads.
# score: 0
# says: "You compared numbers of people"


def ratios(people):
    passed = people["passed"] == "yes"
    through = passed.groupby(people["group"]).sum()
    return through / through.max()
