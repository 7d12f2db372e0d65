# Gives a span of time, which holds the same number of days.
# score: 5


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    third = free.sort_values("date")["date"].iloc[2]
    return third - today
