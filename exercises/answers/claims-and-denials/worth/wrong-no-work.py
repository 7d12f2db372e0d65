# Leaves the work out.
# score: 0
# says: "You left the work out"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return share * ours["lost"].sum()
