# Counts every entry of those who left.
# score: 0
# says: "You counted all entries of those who left"


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return both.dropna(subset="left_on").groupby("account").size()
