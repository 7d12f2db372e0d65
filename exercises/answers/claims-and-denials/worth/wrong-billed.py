# Takes what was billed.
# score: 0
# says: "You took what was billed"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return share * (ours["billed"].sum() + ours["worked"].sum() * minutes / 60 * wage)
