# Adds up losses and work.
# score: 5


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    work = ours["worked"].sum() * minutes / 60 * wage
    return share * (ours["lost"].sum() + work)
