# Counts what was closed on the day.
# score: 1.2
# says: "closed on that very day is closed"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return (ordered & ~(log["closed_on"] < day)).sum()
