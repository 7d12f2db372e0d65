# Counts what is open at the end of the log.
# score: 1.2
# says: ["Right for the log today", "closed later was still open then"]


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return log["closed_on"].isna().sum()
