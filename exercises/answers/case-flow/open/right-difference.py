# Takes the closed ones from the ordered ones.
# score: 3


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return ordered.sum() - (log["closed_on"] <= day).sum()
