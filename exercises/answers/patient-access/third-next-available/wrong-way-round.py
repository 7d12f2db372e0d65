# Takes the day of the slot away from today.
# score: 0
# says: "the wrong way round"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    free = free.sort_values(["date", "start"])
    return (today - free["date"].iloc[2]).days
