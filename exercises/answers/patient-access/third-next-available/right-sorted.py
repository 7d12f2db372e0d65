# Puts the slots in order and takes the third.
# score: 5


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    in_order = free.sort_values(["date", "start"])
    third = in_order["date"].iloc[2]
    return (third - today).days
