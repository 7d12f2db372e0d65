# Names the last step taken.
# score: 0
# says: "the last step that was taken"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    taken = waiting[["ordered_on", *steps]].notna()
    backwards = taken[["closed_on", "report_on", "seen_on", "booked_for", "sent_on", "ordered_on"]]
    return backwards.idxmax(axis="columns").value_counts()
