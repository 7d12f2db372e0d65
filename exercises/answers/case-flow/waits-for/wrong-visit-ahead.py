# Counts referrals whose visit lies ahead.
# score: 1
# says: "whose visit lies ahead waits for nobody"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    still_open = log[log["closed_on"].isna()]
    return still_open[steps].isna().idxmax(axis="columns").value_counts()
