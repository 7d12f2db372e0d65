# Counts what was not ordered yet.
# score: 1.2
# says: "not ordered yet on that day"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return (~(log["closed_on"] <= day)).sum()
