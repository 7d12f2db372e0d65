# Filters and groups.
# score: 5


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return both[both["date"] > both["left_on"]].groupby("account").size()
