# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    return 0.2
