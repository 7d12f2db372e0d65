# Left as handed out.
# score: 0
# says: "not answered yet"


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    # Write your lines here, in place of the three dots.
    ...
