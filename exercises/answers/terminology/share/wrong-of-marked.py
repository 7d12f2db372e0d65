# Divides by all marked notes.
# score: 0
# says: "You divided by all marked notes"


def share(counted):
    held = counted["marks"] >= 1
    return held.groupby(counted["writer"]).sum() / held.sum()
