# Counts the notes.
# score: 0
# says: "You counted the notes"


def share(counted):
    return (counted["marks"] >= 1).groupby(counted["writer"]).sum()
