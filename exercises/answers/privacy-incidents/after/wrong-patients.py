# Counts patients.
# score: 1.25
# says: "You counted patients"


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return both[both["date"] > both["left_on"]].groupby("account")["patient"].nunique()
