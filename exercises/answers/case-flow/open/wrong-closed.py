# Counts the closed ones.
# score: 0
# says: "You counted the closed ones"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return (ordered & (log["closed_on"] <= day)).sum()
