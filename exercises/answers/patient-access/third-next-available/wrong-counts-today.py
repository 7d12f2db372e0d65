# Counts today as a day of waiting.
# score: 0
# says: "A slot today is no days away"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free.sort_values("date")["date"].iloc[2] - today).days + 1
