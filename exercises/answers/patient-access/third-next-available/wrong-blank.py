# Left as handed out.
# score: 0
# says: "not answered yet"


def third_next_available(slots, today):
    free = slots[~slots["held"] & (slots["date"] >= today)]
    # Write your lines here, in place of the three dots.
    ...
