# Counts the days ahead first, and gives the third smallest.
# score: 5


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    ahead = sorted((free["date"] - today).dt.days)
    return ahead[2]
