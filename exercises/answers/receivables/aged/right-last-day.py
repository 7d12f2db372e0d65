# Works out the last day that is not too old.
# score: 3


def aged_share(balances, day, limit):
    owed = balances[balances["amount"] > 0]
    last = day - pd.Timedelta(days=limit)
    old = owed["amount"].where(owed["served_on"] < last, 0)
    return round(old.sum() / owed["amount"].sum(), 4)
