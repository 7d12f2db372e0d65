# Takes minutes for hours.
# score: 0
# says: "the work is in minutes"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return share * (ours["lost"].sum() + ours["worked"].sum() * minutes * wage)
