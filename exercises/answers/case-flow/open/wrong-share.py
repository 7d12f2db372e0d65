# Gives the share.
# score: 0
# says: "You gave the share"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    closed = log["closed_on"] <= day
    return (ordered & ~closed).sum() / ordered.sum()
