# Asks two questions of each line.
# score: 3


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    closed = log["closed_on"] <= day
    return (ordered & ~closed).sum()
