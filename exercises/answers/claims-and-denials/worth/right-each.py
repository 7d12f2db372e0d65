# Works out each denial.
# score: 5


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    each = ours["lost"] + ours["worked"] * (wage * minutes / 60)
    return each.sum() * share
