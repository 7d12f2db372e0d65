# Counts work on every denial.
# score: 0
# says: "You counted work on every denial"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return share * (ours["lost"].sum() + len(ours) * minutes / 60 * wage)
