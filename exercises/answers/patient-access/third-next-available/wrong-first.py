# Takes the first open slot.
# score: 1
# says: "That is the first open slot"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free["date"].min() - today).days
