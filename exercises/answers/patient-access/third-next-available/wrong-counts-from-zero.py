# Takes place three, which is the fourth.
# score: 2
# says: "That is the fourth open slot"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free.sort_values("date")["date"].iloc[3] - today).days
