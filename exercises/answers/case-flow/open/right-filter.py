# Filters twice and counts the lines.
# score: 3


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    known = log[ordered]
    still = known[known["closed_on"].isna() | (known["closed_on"] > day)]
    return len(still)
