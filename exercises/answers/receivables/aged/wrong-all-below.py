# Divides by credits too.
# score: 0.6
# says: "You divided by all balances"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    old = owed[(day - owed["served_on"]).dt.days > limit]
    return old["amount"].sum() / balances["amount"].sum()
