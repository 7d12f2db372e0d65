# Gives weeks.
# score: 0
# says: "in weeks"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free.sort_values("date")["date"].iloc[2] - today).days / 7
