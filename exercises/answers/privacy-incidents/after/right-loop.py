# Goes through the lines.
# score: 5


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    found = {}
    for day, left, account in zip(both["date"], both["left_on"], both["account"]):
        if day > left:
            found[account] = found.get(account, 0) + 1
    return found
