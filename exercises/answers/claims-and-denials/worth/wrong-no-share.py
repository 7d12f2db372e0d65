# Forgets the share.
# score: 0
# says: "You did not take the share"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return ours["lost"].sum() + ours["worked"].sum() * minutes / 60 * wage
