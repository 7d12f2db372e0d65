# Keeps the credits in.
# score: 0
# says: "You kept the credits in"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    old = balances[(day - balances["served_on"]).dt.days > limit]
    return old["amount"].sum() / balances["amount"].sum()
