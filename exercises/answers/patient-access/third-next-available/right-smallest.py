# Takes the latest of the three earliest days.
# score: 5


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return (free["date"].nsmallest(3).max() - today).days
