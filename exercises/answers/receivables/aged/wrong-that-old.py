# Counts the last day as old.
# score: 0.6
# says: "as old as the limit is not older"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    old = owed[(day - owed["served_on"]).dt.days >= limit]
    return old["amount"].sum() / owed["amount"].sum()
