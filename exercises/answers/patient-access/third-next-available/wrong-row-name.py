# Sorts, and then asks for the row that is named 2.
# score: 0
# says: "“.iloc[2]” asks for the third place"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    free = free.sort_values(["date", "start"])
    return (free["date"][2] - today).days
