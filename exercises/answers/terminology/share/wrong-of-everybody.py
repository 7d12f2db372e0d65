# Divides by all notes.
# score: 0
# says: "You divided by everybody's notes"


def share(counted):
    return (counted["marks"] >= 1).groupby(counted["writer"]).sum() / len(counted)
