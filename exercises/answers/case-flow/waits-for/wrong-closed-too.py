# Counts closed referrals whose patient will not go.
# score: 0
# says: "You took closed referrals too"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    unfinished = log[log[steps].isna().any(axis="columns")]
    return unfinished[steps].isna().idxmax(axis="columns").value_counts()
