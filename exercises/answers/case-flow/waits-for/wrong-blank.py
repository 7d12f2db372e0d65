# Left as handed out.
# score: 0
# says: "not answered yet"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    # Write your lines here, in place of the three dots.
    ...
