# Takes the share of the loss alone.
# score: 0
# says: "The share holds for the work as well"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return share * ours["lost"].sum() + ours["worked"].sum() * minutes / 60 * wage
