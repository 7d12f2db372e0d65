# Counts the last day, too.
# score: 0
# says: "You counted the last day at work, too"


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return both[both["date"] >= both["left_on"]].groupby("account").size()
