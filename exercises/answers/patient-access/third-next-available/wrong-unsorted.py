# Takes the third row of the list as it stands.
# score: 0
# says: "put it in order first"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free["date"].iloc[2] - today).days
