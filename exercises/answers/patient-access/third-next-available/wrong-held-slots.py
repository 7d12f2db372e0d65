# Counts slots that are held back.
# score: 1
# says: "held back for same-day"


def third_next_available(slots, today):
    free = slots[slots["date"] >= today]
    return (free.sort_values("date")["date"].iloc[2] - today).days
