# Forgets those that were closed later.
# score: 1.2
# says: "closed later was still open on that day"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return (ordered & log["closed_on"].isna()).sum()
