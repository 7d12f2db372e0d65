# Gives one number.
# score: 0
# says: "That is one number for all"


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return (both["date"] > both["left_on"]).sum()
