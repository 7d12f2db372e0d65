# Goes through the lines.
# score: 3


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    old = whole = 0
    for line in owed.itertuples():
        whole = whole + line.amount
        if (day - line.served_on).days > limit:
            old = old + line.amount
    return old / whole
