# Counts balances.
# score: 0
# says: "The question is about dollars"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    return ((day - owed["served_on"]).dt.days > limit).mean()
