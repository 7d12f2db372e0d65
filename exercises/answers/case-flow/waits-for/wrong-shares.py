# Gives shares.
# score: 0
# says: "You gave shares"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    return waiting[steps].isna().idxmax(axis="columns").value_counts(normalize=True)
