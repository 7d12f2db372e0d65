# Gives the date.
# score: 0
# says: "gave back a date"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    return free.sort_values("date")["date"].iloc[2]
