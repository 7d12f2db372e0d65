# Filters, then divides.
# score: 3


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    old = owed[(day - owed["served_on"]).dt.days > limit]
    return old["amount"].sum() / owed["amount"].sum()
