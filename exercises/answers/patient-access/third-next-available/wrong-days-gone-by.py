# Counts slots of days gone by.
# score: 2
# says: "days gone by"


def third_next_available(slots, today):
    free = slots[~slots["held"]]
    return (free.sort_values("date")["date"].iloc[2] - today).days
