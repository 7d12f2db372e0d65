# Counts the words of a column.
# score: 5


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    return both.loc[both["date"] > both["left_on"], "account"].value_counts()
